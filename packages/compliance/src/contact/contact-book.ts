import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Country } from "@tactful/domain";
import type { Law } from "../packs/law.ts";
import { loadPacks } from "../packs/load-packs.ts";
import { holidaysFolder, packsFolder, shippedPacks } from "../shipped-packs.ts";
import type { ContactRule } from "./contact-rule.ts";
import { type HolidayCalendar, readHolidays } from "./holiday-file.ts";

/** What contact is judged by: the rules, the laws they rest on, and the holidays they name. */
export interface ContactBook {
  readonly rules: readonly ContactRule[];
  readonly laws: readonly Law[];
  readonly holidays: ReadonlyMap<Country, HolidayCalendar>;
}

/** What is laid over the shipped rules and holidays. */
export interface ContactBookOptions {
  /** Folders of own packs, in order. */
  readonly packs?: readonly string[];
  /** Own holiday files; each takes the place of its country's. */
  readonly holidays?: readonly string[];
}

function shippedHolidays(): readonly string[] {
  if (!existsSync(holidaysFolder)) return [];
  const names = readdirSync(holidaysFolder).filter((name) => name.endsWith(".yaml"));
  return names.toSorted().map((name) => join(holidaysFolder, name));
}

/**
 * Reads the contact rules of the shipped packs and of own ones, with their laws and holiday files. Throws RULE_INVALID, CONFIG_INVALID
 * and FILE_NOT_FOUND.
 */
export function loadContactBook(options: ContactBookOptions = {}): ContactBook {
  // The wording that all places share holds no contact rule, and takes long to read.
  const folders = shippedPacks.filter((name) => name !== "common").map((name) => join(packsFolder, name));
  const book = loadPacks([...folders, ...(options.packs ?? [])], "9999-12-31");
  const calendars = [...shippedHolidays(), ...(options.holidays ?? [])].map(readHolidays);
  return {
    rules: book.contact,
    laws: book.laws,
    holidays: new Map(calendars.map((calendar) => [calendar.country, calendar])),
  };
}
