import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileRules } from "../matching/compile-rules.ts";
import { buildLexiconAutomata } from "../matching/scanner.ts";
import { loadPacks } from "../packs/load-packs.ts";
import type { RuleBook } from "../packs/rule-book.ts";
import { packsFolder, preparedFolder, shippedPacks } from "../shipped-packs.ts";
import { packRules, type ReadyPacks, unpackRules } from "./compiled-packs.ts";
import { rankPatterns } from "./rank-patterns.ts";

/** Stands for the packed form itself; to be raised when its meaning changes. */
const format = "2";

function filesOf(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return names.toSorted().map((name) => join(folder, name));
}

/** A hash of the shipped packs' files as they are now. */
function sourcesKey(folders: readonly string[]): string {
  const hash = createHash("sha256").update(format);
  for (const file of folders.flatMap(filesOf)) hash.update(readFileSync(file));
  return hash.digest("hex");
}

function shippedFolders(): readonly string[] {
  return shippedPacks.map((name) => join(packsFolder, name));
}

/** The shipped packs as they stand in their files, examples and all. Throws RULE_INVALID. */
export function shippedBook(today: string): RuleBook {
  return loadPacks(shippedFolders(), today);
}

/** Compiles the packs in some folders, national first. Throws RULE_INVALID and FILE_NOT_FOUND. */
export function compilePacks(folders: readonly string[], today: string): ReadyPacks {
  const compiled = compileRules(loadPacks(folders, today));
  const automata = buildLexiconAutomata(compiled.lexicon);
  return { compiled: rankPatterns(compiled, automata), automata };
}

/**
 * The packs that come with the toolkit, ready for checking: as the build has prepared them where their files are still the same, else
 * compiled now. With folders of one's own on top they are always compiled. `today` (YYYY-MM-DD) decides which waivers hold.
 */
export function readyPacks(today: string, ownFolders: readonly string[] = []): ReadyPacks {
  const folders = shippedFolders();
  const json = join(preparedFolder, "packs.json");
  const bytes = join(preparedFolder, "packs.bin");
  if (ownFolders.length === 0 && existsSync(json) && existsSync(bytes)) {
    const files = { json: readFileSync(json, "utf8"), bytes: new Uint8Array(readFileSync(bytes)) };
    const ready = unpackRules(files, sourcesKey(folders));
    if (ready !== null) return ready;
  }
  return compilePacks([...folders, ...ownFolders], today);
}

/** Writes the shipped packs in their compiled form, for a fast start; part of the build. */
export function preparePacks(today: string): void {
  const folders = shippedFolders();
  const { json, bytes } = packRules(compilePacks(folders, today), sourcesKey(folders));
  mkdirSync(preparedFolder, { recursive: true });
  writeFileSync(join(preparedFolder, "packs.json"), json);
  writeFileSync(join(preparedFolder, "packs.bin"), bytes);
}
