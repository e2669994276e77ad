import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileRules } from "../matching/compile-rules.ts";
import { buildLexiconAutomata } from "../matching/lexicon-automata.ts";
import { loadPacks } from "../packs/load-packs.ts";
import type { RuleBook } from "../packs/rule-book.ts";
import { packsFolder, preparedFolder, shippedPacks } from "../shipped-packs.ts";
import { type PackedPacks, packRules, type ReadyPacks, unpackRules } from "./compiled-packs.ts";
import { rankPatterns } from "./rank-patterns.ts";

/** The code that makes the compiled form: this package's and that of the text package, as they run (sources or built). */
function codeFolders(): readonly string[] {
  const text = dirname(fileURLToPath(import.meta.resolve("@tactful/text")));
  return [dirname(dirname(fileURLToPath(import.meta.url))), text];
}

function filesUnder(folder: string, ending: RegExp): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    ending.test(name),
  );
  return names.toSorted().map((name) => join(folder, name));
}

/** A hash of the shipped packs' files as they are now, and of the code that compiles them. */
function sourcesKey(folders: readonly string[]): string {
  const hash = createHash("sha256");
  const packs = folders.flatMap((folder) => filesUnder(folder, /\.yaml$/));
  const code = codeFolders().flatMap((folder) => filesUnder(folder, /(?<!\.test|\.d)\.[jt]s$/));
  for (const file of [...packs, ...code]) hash.update(readFileSync(file));
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
 * The packs that come with the toolkit, ready for checking: as the build, or an earlier run, has prepared them where neither their files nor
 * the code have changed since, else compiled now and left for the next run. With folders of one's own on top they are always compiled.
 * `today` (YYYY-MM-DD) decides which waivers hold.
 */
export function readyPacks(today: string, ownFolders: readonly string[] = []): ReadyPacks {
  const folders = shippedFolders();
  if (ownFolders.length > 0) return compilePacks([...folders, ...ownFolders], today);
  const key = sourcesKey(folders);
  const prepared = readPrepared(key);
  if (prepared !== null) return prepared;
  const ready = compilePacks(folders, today);
  writePrepared(packRules(ready, key), key);
  return ready;
}

/** The two files of a prepared form, named by their key, so that two of one name always belong together. */
function preparedFiles(key: string): { readonly jsonFile: string; readonly bytesFile: string } {
  const name = join(preparedFolder, key.slice(0, 16));
  return { jsonFile: `${name}.json`, bytesFile: `${name}.bin` };
}

function readPrepared(key: string): ReadyPacks | null {
  const { jsonFile, bytesFile } = preparedFiles(key);
  if (!existsSync(jsonFile) || !existsSync(bytesFile)) return null;
  try {
    const files = { json: readFileSync(jsonFile, "utf8"), bytes: new Uint8Array(readFileSync(bytesFile)) };
    return unpackRules(files, key);
  } catch {
    // Two runs may have written at once, or a disk was full: what cannot be read is made anew.
    return null;
  }
}

/** Leaves the compiled form for the next run; where the folder cannot be written to, the next run compiles again. */
function writePrepared({ json, bytes }: PackedPacks, key: string): void {
  const { jsonFile, bytesFile } = preparedFiles(key);
  try {
    mkdirSync(preparedFolder, { recursive: true });
    for (const [file, content] of [
      [bytesFile, bytes],
      [jsonFile, json],
    ] as const) {
      const passing = `${file}.${process.pid}.partial`;
      writeFileSync(passing, content);
      renameSync(passing, file);
    }
  } catch {
    return;
  }
}

/** Makes the shipped packs ready for a fast start; part of the build. */
export function preparePacks(today: string): void {
  readyPacks(today);
}
