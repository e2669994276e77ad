import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LocalizedText } from "@tactful/domain";
import { preparedFolder } from "../shipped-packs.ts";
import type { ContactBook } from "./contact-book.ts";
import type { HolidayCalendar } from "./holiday-file.ts";

/** A book as JSON can hold it. */
interface PackedBook {
  readonly rules: ContactBook["rules"];
  readonly laws: ContactBook["laws"];
  readonly holidays: readonly (Pick<HolidayCalendar, "country" | "version"> & {
    readonly years: readonly number[];
    readonly names: readonly (readonly [number, LocalizedText])[];
  })[];
}

function packed({ rules, laws, holidays }: ContactBook): PackedBook {
  const calendars = [...holidays.values()].map(({ country, version, years, names }) => ({
    country,
    version,
    years: [...years],
    names: [...names],
  }));
  return { rules, laws, holidays: calendars };
}

function unpacked({ rules, laws, holidays }: PackedBook): ContactBook {
  const calendars = holidays.map(({ years, names, ...head }) => ({
    ...head,
    years: new Set(years),
    names: new Map(names),
  }));
  return { rules, laws, holidays: new Map(calendars.map((calendar) => [calendar.country, calendar])) };
}

function filesIn(folder: string, ending: RegExp): readonly string[] {
  const names = readdirSync(folder).filter((name) => ending.test(name));
  return names.toSorted().map((name) => join(folder, name));
}

/** Names the prepared form of some files by what they hold now, and by the code that reads them. */
function preparedName(folders: readonly string[]): string {
  const own = dirname(fileURLToPath(import.meta.url));
  const code = [own, join(own, "../packs")].flatMap((folder) => filesIn(folder, /(?<!\.test|\.d)\.[jt]s$/));
  const hash = createHash("sha256");
  for (const file of [...folders.flatMap((folder) => filesIn(folder, /\.yaml$/)), ...code]) {
    hash.update(readFileSync(file));
  }
  return `contact-${hash.digest("hex").slice(0, 16)}.json`;
}

function readPrepared(file: string): ContactBook | null {
  try {
    const book: PackedBook = JSON.parse(readFileSync(file, "utf8"));
    return unpacked(book);
  } catch {
    // Not made yet, or cut short by a full disk: it is made anew.
    return null;
  }
}

/** Leaves the prepared form for the next run; where the folder cannot be written to, the next run reads the files again. */
function writePrepared(file: string, book: ContactBook): void {
  const passing = `${file}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(passing, JSON.stringify(packed(book)));
    renameSync(passing, file);
  } catch {
    return;
  }
}

/**
 * The book of some folders' YAML files: as an earlier run has left it where neither they nor the code have changed, else made now and left for
 * the next run. Reading YAML takes longer than thousands of answers.
 */
export function preparedBook(
  folders: readonly string[],
  make: () => ContactBook,
  into: string = preparedFolder,
): ContactBook {
  const file = join(into, preparedName(folders));
  const before = readPrepared(file);
  if (before !== null) return before;
  const book = make();
  writePrepared(file, book);
  return book;
}
