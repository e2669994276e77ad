import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsOf } from "../automaton/scan-automaton.ts";
import { compileRegex } from "./compile-regex.ts";
import { findAll, type RegexMatch } from "./find-all.ts";

/** Whether the language's own engine can match just this stretch: what follows it is fixed by its length. */
function canMatch(source: string, text: string, start: number, end: number): boolean {
  const exact = new RegExp(`(?:${source})(?=[^]{${text.length - end}}$)`, "y");
  exact.lastIndex = start;
  return exact.test(text);
}

/** Leftmost, longest, not empty. */
function slowMatches(source: string, text: string, from: number): readonly RegexMatch[] {
  const matches: RegexMatch[] = [];
  for (let start = from; start < text.length; ) {
    let end = text.length;
    while (end > start && !canMatch(source, text, start, end)) end--;
    if (end > start) matches.push({ start, end });
    start = Math.max(end, start + 1);
  }
  return matches;
}

const { pattern } = fc.letrec<{ pattern: string; atom: string; piece: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, depthIdentifier: "pattern", withCrossShrink: true },
    fc.constantFrom(
      "a",
      "b",
      "c",
      "坐",
      "牢",
      "\\d",
      "\\w",
      "\\s",
      "\\W",
      "\\D",
      ".",
      "[ab]",
      "[^a]",
      "[\\d坐-牢_]",
      "[^\\w牢-]",
      "\\u0061",
      "\\.",
    ),
    tie("pattern").map((inner) => `(${inner})`),
    tie("pattern").map((inner) => `(?:${inner})`),
  ),
  piece: fc.oneof(
    { weight: 6, arbitrary: tie("atom") },
    {
      weight: 3,
      arbitrary: fc
        .tuple(tie("atom"), fc.constantFrom("?", "*", "+", "{2}", "{0,2}", "{1,3}", "{2,}", "{0}"))
        .map((two) => two.join("")),
    },
    { weight: 1, arbitrary: fc.constantFrom("^", "$", "\\b") },
  ),
  pattern: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(tie("piece"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    },
    { weight: 1, arbitrary: fc.tuple(tie("piece"), tie("piece")).map((two) => two.join("|")) },
    { weight: 1, arbitrary: tie("piece").map((one) => `${one}|`) },
  ),
}));
const text = fc.string({
  unit: fc.constantFrom("a", "b", "c", "坐", "牢", "7", "_", " ", "\n", ".", "\ud83d"),
  maxLength: 9,
});

test("it finds what the language's own engine allows, the longest of each place", () => {
  fc.assert(
    fc.property(pattern, text, fc.nat(4), (source, read, from) => {
      const found = findAll(compileRegex(source), unitsOf(read), read.length, from);
      expect(found).toEqual(slowMatches(source, read, from));
    }),
    { numRuns: 2500 },
  );
});

test("what is remembered of other texts changes nothing", () => {
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 6 }), (source, texts) => {
      const used = compileRegex(source);
      for (const read of texts) {
        const units = unitsOf(read);
        expect(findAll(used, units, read.length)).toEqual(findAll(compileRegex(source), units, read.length));
      }
    }),
    { numRuns: 500 },
  );
});

test("matches across blocks of a long text are those of the language's own engine", () => {
  const long = fc
    .array(fc.tuple(fc.constantFrom("a", "b", "坐牢", " ", "7", "。"), fc.integer({ min: 1, max: 1500 })), {
      minLength: 3,
      maxLength: 9,
    })
    .map((runs) => runs.map(([piece, times]) => piece.repeat(times)).join(""));
  // Patterns whose first way is also the longest.
  const sources = ["a+", "[^。]+", "(坐牢)+", "\\b7+\\b", "a+b+", ".+", "7{1,40}", "^a+", "b+$"];
  fc.assert(
    fc.property(fc.constantFrom(...sources), long, (source, read) => {
      const expected = [...read.matchAll(new RegExp(source, "g"))].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
      expect(findAll(compileRegex(source), unitsOf(read), read.length)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
