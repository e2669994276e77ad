import { describe, expect, test } from "vitest";
import { mixedPack, smallPack, smallReady, smallRule } from "../fixtures/small-packs.ts";
import { packRules, unpackRules } from "./compiled-packs.ts";

const ready = smallReady(smallPack(mixedPack));

describe("the compiled form", () => {
  test("is taken for its own key only", () => {
    const files = packRules(ready, "one");
    expect(unpackRules(files, "one")).not.toBeNull();
    for (const key of ["two", "on", "one1", "", 'one","x']) expect(unpackRules(files, key)).toBeNull();
    expect(unpackRules(packRules(ready, 'a"b\\'), 'a"b\\')).not.toBeNull();
  });

  test("holds what was compiled, but for the sources of patterns, the classes and the examples", () => {
    const { compiled } = unpackRules(packRules(ready, "k"), "k") ?? expect.unreachable();
    const { book, patterns, rules, ...rest } = ready.compiled;
    expect(compiled).toMatchObject(rest);
    expect(compiled.patterns).toEqual(patterns.map((pattern) => ({ ...pattern, source: "" })));
    expect(
      compiled.rules.map((rule) => [rule.any, rule.all, rule.none, rule.context, rule.before, rule.except]),
    ).toEqual(rules.map((rule) => [rule.any, rule.all, rule.none, rule.context, rule.before, rule.except]));
    expect(compiled.rules.map(({ regexes }) => regexes.map(({ source }) => source))).toEqual(
      rules.map(({ regexes }) => regexes.map(({ source }) => source)),
    );
    expect(compiled.book.laws).toEqual(book.laws);
    expect(compiled.book.rewrites).toEqual(book.rewrites);
  });

  test("can be read whatever the size of its parts", () => {
    for (let size = 1; size <= 8; size++) {
      const some = smallReady(smallPack({ rules: [smallRule(["坐牢入狱关门打狗".slice(0, size)])] }));
      expect(unpackRules(packRules(some, "k"), "k")?.automata.bySound).toEqual(some.automata.bySound);
    }
  });

  test("packed again it is the same, wherever its bytes lie", () => {
    const files = packRules(ready, "k");
    for (const shift of [0, 1, 2, 4]) {
      const moved = new Uint8Array(files.bytes.length + shift);
      moved.set(files.bytes, shift);
      const again =
        unpackRules({ json: files.json, bytes: moved.subarray(shift) }, "k") ?? expect.unreachable();
      expect(packRules(again, "k").bytes).toEqual(files.bytes);
    }
  });

  test("a word with a line break in it stays one word", () => {
    const odd = smallReady(smallPack({ rules: [smallRule(["坐牢\n入狱", "你要\n抓"])] }));
    const { compiled } = unpackRules(packRules(odd, "k"), "k") ?? expect.unreachable();
    expect(compiled.lexicon.words).toEqual(odd.compiled.lexicon.words);
  });
});
