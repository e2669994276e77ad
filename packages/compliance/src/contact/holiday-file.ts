import { readFileSync } from "node:fs";
import {
  type Country,
  countries,
  IsoDate,
  LocalizedText,
  type LocalizedText as LocalizedTextType,
  TactfulError,
} from "@tactful/domain";
import { readYaml } from "@tactful/yaml";
import { z } from "zod";
import { dayOfDate } from "./calendar-day.ts";

/** The national public holidays of a country for some years, as a file holds them. */
export interface HolidayFile {
  readonly country: Country;
  /** Such as 2026.1: grows with every change. */
  readonly version: string;
  /** Where the dates were taken from. */
  readonly source: LocalizedTextType;
  /** Every year whose holidays are all listed. */
  readonly years: readonly number[];
  readonly days: readonly { readonly date: IsoDate; readonly name: LocalizedTextType }[];
}

/** Checks a {@link HolidayFile}: each date stands once, in a year that is covered, and no covered year is empty. */
export const HolidayFile: z.ZodType<HolidayFile> = z
  .strictObject({
    country: z.enum(countries),
    version: z.string().regex(/^\d{4}\.\d+$/, "expected a version such as 2026.1"),
    source: LocalizedText,
    years: z.array(z.int().min(1900).max(2200)).min(1),
    days: z.array(z.strictObject({ date: IsoDate, name: LocalizedText })).min(1),
  })
  .superRefine(({ years, days }, context) => {
    const seen = new Set<string>();
    for (const [index, { date }] of days.entries()) {
      const path = ["days", index, "date"];
      if (seen.has(date)) context.addIssue({ code: "custom", path, message: "stands twice; leave one out" });
      if (!years.includes(Number(date.slice(0, 4)))) {
        context.addIssue({ code: "custom", path, message: "lies in a year that `years` does not name" });
      }
      seen.add(date);
    }
    for (const [index, year] of years.entries()) {
      if (days.some(({ date }) => date.startsWith(`${year}-`))) continue;
      const message = "has no holiday among `days`; list them, or leave the year out";
      context.addIssue({ code: "custom", path: ["years", index], message });
    }
  });

/** The holidays of a country, ready to be looked up by day number. */
export interface HolidayCalendar {
  readonly country: Country;
  readonly version: string;
  readonly years: ReadonlySet<number>;
  readonly names: ReadonlyMap<number, LocalizedTextType>;
}

/** Reads a holiday file. Throws FILE_NOT_FOUND, and CONFIG_INVALID with file, line and column for whatever is wrong in it. */
export function readHolidays(file: string): HolidayCalendar {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The holiday file cannot be read.", { file, cause });
  }
  const { country, version, years, days } = readYaml(text, file, HolidayFile, "CONFIG_INVALID").value;
  return {
    country,
    version,
    years: new Set(years),
    names: new Map(days.map(({ date, name }) => [dayOfDate(date), name])),
  };
}
