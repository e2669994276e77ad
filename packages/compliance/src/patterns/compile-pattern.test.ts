import { describe, expect, test } from "vitest";
import { createLexiconBuilder } from "../matching/lexicon-builder.ts";
import { createPatternCompiler } from "./compile-pattern.ts";
import { parsePattern } from "./parse-pattern.ts";
import { PatternSyntaxError } from "./pattern-syntax-error.ts";

const classes = { jail: ["坐牢", "入狱"], "en-jail": ["jail", "prison"], both: ["jail", "坐牢"] };

function compiled(source: string) {
  const lexicon = createLexiconBuilder();
  const patterns = createPatternCompiler(classes, lexicon).compile(parsePattern(source));
  return { patterns, lexicon: lexicon.build() };
}

describe("compiling a pattern", () => {
  test.each([
    ["再不还~6<gaol>", 5],
    ["<toString>坐", 0],
    ["坐(牢|<constructor>)", 4],
  ])("an unknown class in %j is refused at %d", (source, position) => {
    try {
      compiled(source);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PatternSyntaxError);
      expect(error).toMatchObject({ position });
    }
  });

  test("gaps count characters as soon as one word is Chinese, else words", () => {
    const unit = (source: string) => compiled(source).patterns.map((pattern) => pattern.unit);
    expect(unit("jail~3time")).toEqual(["word"]);
    expect(unit("jail~3坐")).toEqual(["character"]);
    expect(unit("<en-jail>~3time")).toEqual(["word"]);
    expect(unit("<both>~3time")).toEqual(["character"]);
    expect(unit("<num>~3times")).toEqual(["word"]);
  });

  test("the same words share one set, whatever their order", () => {
    const { patterns, lexicon } = compiled("(入狱|坐牢)~3x~4<jail>");
    expect(patterns[0]?.sets[0]).toBe(patterns[0]?.sets[2]);
    expect(lexicon.words).toEqual(["入狱", "坐牢", "x", "", ""]);
  });

  test("words that fold to the same are one", () => {
    expect(compiled("(Ｊａｉｌ|JAIL|jail)").lexicon.words).toEqual(["jail", "", ""]);
    expect(compiled("(還錢|还钱)").lexicon.words).toEqual(["还钱", "", ""]);
    expect(compiled("(don't|dont|don’t) x~1y").lexicon.words).toEqual(["dont x", "y", "", ""]);
  });

  test("a star inside is written out with the endings of verbs, a last one stays open", () => {
    const { lexicon } = compiled("lock* up*");
    expect(lexicon.words.slice(0, -2).toSorted()).toEqual(
      ["lock", "locks", "lockes", "lockd", "locked", "locking", "locker", "lockers"]
        .map((word) => `${word} up`)
        .toSorted(),
    );
    expect([...lexicon.bounds].slice(0, -2)).toEqual(Array.from({ length: 8 }, () => 1));
  });
});
