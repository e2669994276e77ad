import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Country } from "@tactful/domain";
import type { Law } from "../packs/law.ts";
import { loadPacks } from "../packs/load-packs.ts";
import { holidaysFolder, packsFolder, shippedPacks } from "../shipped-packs.ts";
import type { ContactRule } from "./contact-rule.ts";
import { type HolidayCalendar, readHolidays } from "./holiday-file.ts";
import { preparedBook } from "./prepared-book.ts";

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

/** The wording that all places share holds no contact rule, and takes long to read. */
const lawFolders: readonly string[] = shippedPacks
  .filter((name) => name !== "common")
  .map((name) => join(packsFolder, name));

function byCountry(calendars: readonly HolidayCalendar[]): ContactBook["holidays"] {
  return new Map(calendars.map((calendar) => [calendar.country, calendar]));
}

function readBook(ownFolders: readonly string[]): ContactBook {
  // Waivers are of no account to contact rules; the last of days lets none hold.
  const book = loadPacks([...lawFolders, ...ownFolders], "9999-12-31");
  const names = readdirSync(holidaysFolder).filter((name) => name.endsWith(".yaml"));
  const shipped = names.toSorted().map((name) => readHolidays(join(holidaysFolder, name)));
  return { rules: book.contact, laws: book.laws, holidays: byCountry(shipped) };
}

/**
 * Reads the contact rules of the shipped packs and of own ones, with their laws and holiday files; the shipped ones as an earlier run has left
 * them where they are still the same. Throws RULE_INVALID, CONFIG_INVALID and FILE_NOT_FOUND.
 */
export function loadContactBook(options: ContactBookOptions = {}): ContactBook {
  const { packs = [], holidays = [] } = options;
  const book =
    packs.length === 0 ? preparedBook([...lawFolders, holidaysFolder], () => readBook([])) : readBook(packs);
  if (holidays.length === 0) return book;
  return { ...book, holidays: new Map([...book.holidays, ...byCountry(holidays.map(readHolidays))]) };
}
