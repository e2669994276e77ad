import { describe, expect, test } from "vitest";
import { mergeWordSteps, withoutOptionals } from "./expand-steps.ts";
import { parsePattern } from "./parse-pattern.ts";

const merged = (source: string) =>
  mergeWordSteps(parsePattern(source).steps).map(({ values, gap, isOptional }) => ({
    values,
    gap,
    isOptional,
  }));
const variants = (source: string) =>
  withoutOptionals(mergeWordSteps(parsePattern(source).steps)).map((steps) =>
    steps.map(({ values, gap }) => `~${gap} ${values.join("|")}`),
  );

describe("words directly next to each other become whole literals", () => {
  test("Latin words are set apart by a space, an apostrophe is joined, Chinese stands together", () => {
    expect(merged("you('ll| will) be")[0]?.values).toEqual(["you'll be", "you will be"]);
    expect(merged("(再|还)不还")[0]?.values).toEqual(["再不还", "还不还"]);
    expect(merged("打(call|电话)")[0]?.values).toEqual(["打call", "打电话"]);
  });

  test("an optional part is there or not; an optional whole stays optional", () => {
    expect(merged("you (both)? pay")[0]?.values).toEqual(["you both pay", "you pay"]);
    const [first, second] = merged("<x>(a)?(b)?");
    expect(first?.values).toEqual(["<x>"]);
    expect(second).toEqual({ values: ["a b", "a", "b"], gap: 0, isOptional: true });
  });

  test("nothing is joined across a gap or a class", () => {
    expect(merged("a~3b<c>d").map(({ values }) => values)).toEqual([["a"], ["b"], ["<c>"], ["d"]]);
  });

  test("the same literal made twice is one", () => {
    expect(merged("(a|a b)(b)?c")[0]?.values).toEqual(["a b c", "a c", "a b b c"]);
  });

  test("a few literals are made, too many stay apart", () => {
    const seven = "(a|b|c|d|e|f|g)";
    expect(merged("(a|b|c|d)(1|2|3|4)")).toHaveLength(1);
    expect(merged(`${seven}${seven}`)).toHaveLength(2);
  });

  test("a contraction is joined to its word, however many there are", () => {
    const all = merged("(a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z)('ll| will|'d)(pay|owe)");
    expect(all.map(({ values }) => values.length)).toEqual([78, 2]);
    expect(all[0]?.values.slice(0, 3)).toEqual(["a'll", "a will", "a'd"]);
  });
});

describe("optional steps are there or left out", () => {
  test("what follows one left out may stand as far off as both gaps allow", () => {
    expect(variants("甲~3<b>?~4丙")).toEqual([
      ["~0 甲", "~3 <b>", "~4 丙"],
      ["~0 甲", "~7 丙"],
    ]);
  });

  test("at the begin and the end a gap goes with its part", () => {
    expect(variants("<a>?~4乙")).toEqual([["~0 <a>", "~4 乙"], ["~0 乙"]]);
    expect(variants("甲~4<b>?")).toEqual([["~0 甲", "~4 <b>"], ["~0 甲"]]);
  });

  test("seven optional parts make 128 patterns, eight are too many", () => {
    expect(variants(`甲${"~1<b>?".repeat(7)}`)).toHaveLength(128);
    expect(() => variants(`甲${"~1<b>?".repeat(8)}`)).toThrow("more than 128");
    expect(() => variants(`甲${"~1<b>?".repeat(60)}`)).toThrow("more than 128");
  });

  test("a number is told by shape: beside words it makes a variant of its own", () => {
    expect(variants("还(<num>|几|<money>)期")).toEqual([
      ["~0 还", "~0 <num>", "~0 期"],
      ["~0 还", "~0 <money>", "~0 期"],
      ["~0 还", "~0 几", "~0 期"],
    ]);
  });

  test("an alternative with a class beside words is a way of its own", () => {
    expect(variants("免~4(利息|给我<money>|<num>折)吧")).toEqual([
      ["~0 免", "~4 给我", "~0 <money>", "~0 吧"],
      ["~0 免", "~4 <num>", "~0 折吧"],
      ["~0 免", "~4 利息吧"],
    ]);
  });
});
