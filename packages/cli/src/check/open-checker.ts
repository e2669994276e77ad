import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  type Checker,
  type CheckerOptions,
  createChecker,
  loadSecondReader,
  type ReadyPacks,
  type RuleBook,
  readyPacks,
  type SecondReader,
  shippedReaderFolders,
} from "@tactful/compliance";

/** How {@link openChecker} sets up. */
export interface OpenCheckerOptions extends Omit<CheckerOptions, "secondReader"> {
  /** Folders of own packs, laid over the shipped ones in this order. */
  readonly packs: readonly string[];
  readonly wantsSecondReader: boolean;
  /** YYYY-MM-DD: decides which waivers hold, and the law of records without a time. */
  readonly today: string;
}

/** A checker with what it was made of. */
export interface OpenedChecker {
  readonly checker: Checker;
  readonly ready: ReadyPacks;
  readonly book: RuleBook;
  /** Languages that have a second reader. */
  readonly readerLanguages: readonly ("zh" | "en")[];
}

/** The second reader of the shipped models that are there. */
export interface FoundReader {
  readonly reader: SecondReader;
  readonly languages: readonly ("zh" | "en")[];
}

/** Finds the shipped models of the second reader; null where none is installed. */
export function findSecondReader(): FoundReader | null {
  const folders = shippedReaderFolders();
  const isThere = (language: "zh" | "en"): boolean => existsSync(join(folders[language], "manifest.json"));
  const languages = (["zh", "en"] as const).filter(isThere);
  if (languages.length === 0) return null;
  const reader = loadSecondReader({
    ...(languages.includes("zh") ? { zh: folders.zh } : {}),
    ...(languages.includes("en") ? { en: folders.en } : {}),
  });
  return { reader, languages };
}

/** The shipped packs as they were first read: their files do not change while a process runs. */
const shipped = new Map<string, ReadyPacks>();

/** The shipped packs with own packs on top, ready for checking. Throws RULE_INVALID and FILE_NOT_FOUND. */
export function openPacks(today: string, ownFolders: readonly string[]): ReadyPacks {
  if (ownFolders.length > 0) return readyPacks(today, ownFolders);
  const ready = shipped.get(today) ?? readyPacks(today);
  shipped.set(today, ready);
  return ready;
}

/** Makes a checker of packs that are loaded. */
export function checkerOf(
  ready: ReadyPacks,
  found: FoundReader | null,
  options: Omit<CheckerOptions, "secondReader">,
): Checker {
  return createChecker(ready, {
    ...options,
    ...(found === null ? {} : { secondReader: found.reader }),
  });
}

/** Loads the packs and the second reader and makes a checker. Throws RULE_INVALID and FILE_NOT_FOUND. */
export function openChecker(options: OpenCheckerOptions): OpenedChecker {
  const { packs, wantsSecondReader, today, ...rest } = options;
  const ready = openPacks(today, packs);
  const found = wantsSecondReader ? findSecondReader() : null;
  const checker = checkerOf(ready, found, { date: today, ...rest });
  return { checker, ready, book: ready.compiled.book, readerLanguages: found?.languages ?? [] };
}
