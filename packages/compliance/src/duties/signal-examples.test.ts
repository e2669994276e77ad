import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { signalsOf } from "../check/signals-of.ts";
import { compileRules } from "../matching/compile-rules.ts";
import { buildLexiconAutomata } from "../matching/lexicon-automata.ts";
import { matchedPatterns } from "../matching/matched-patterns.ts";
import { createScanner } from "../matching/scanner.ts";
import { loadPacks } from "../packs/load-packs.ts";
import { packsFolder, shippedPacks } from "../shipped-packs.ts";

const folders = shippedPacks
  .map((pack) => join(packsFolder, pack))
  .filter((folder) => existsSync(join(folder, "pack.yaml")));
const book = loadPacks(folders, "2026-11-25");
const compiled = compileRules({ ...book, rules: [], cues: [] });
const scanner = createScanner(buildLexiconAutomata(compiled.lexicon));

const heardIn = (text: string, side: "collector" | "borrower") =>
  signalsOf(compiled, matchedPatterns(compiled, scanner.scan(text)), side);

describe.each(book.signals)("$signal of the $speaker in $languages", ({ signal, speaker, examples }) => {
  test("is heard in each of its hits", () => {
    const missed = examples.hit.filter((text) => !heardIn(text, speaker).has(signal));
    expect(missed).toEqual([]);
  });

  test("is heard in none of its misses", () => {
    const wrong = examples.miss.filter((text) => heardIn(text, speaker).has(signal));
    expect(wrong).toEqual([]);
  });
});
