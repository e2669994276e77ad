import { describe, expect, test } from "vitest";
import { parsePattern } from "./parse-pattern.ts";
import { PatternSyntaxError } from "./pattern-syntax-error.ts";

function faultOf(source: string): { readonly position: number; readonly message: string } {
  try {
    parsePattern(source);
  } catch (error) {
    if (error instanceof PatternSyntaxError) return { position: error.position, message: error.message };
    throw error;
  }
  throw new Error(`"${source}" was taken`);
}

const words = (source: string) => parsePattern(source).steps.map(({ values }) => values);

describe("a pattern that does not follow the grammar names the place and the cure", () => {
  test.each([
    ["", 0, "needs at least one part"],
    ["  ", 0, "needs at least one part"],
    ["(a)?", 0, "needs at least one part"],
    ["<jail>?~3(a|b)?", 0, "needs at least one part"],
    ["坐(牢", 1, '"(" is never closed; add ")"'],
    ["坐(牢(狱|门)", 1, '"(" is never closed; add ")"'],
    ["坐<jail", 1, '"<" is never closed; add ">"'],
    ["坐牢)", 2, '")" has no meaning here'],
    ["坐牢>", 2, '">" has no meaning here'],
    ["坐牢?", 2, '"?" has no meaning here'],
    ["坐牢|入狱", 2, '"|" has no meaning here'],
    ["(坐|入)??", 6, '"?" has no meaning here'],
    ["坐()牢", 1, '"()" holds nothing'],
    ["坐(  )牢", 1, "holds nothing"],
    ["坐<>牢", 1, '"<>" holds nothing'],
    ["坐(牢||狱)", 1, 'write "(...)?" for an optional group'],
    ["坐(|牢)", 1, 'write "(...)?" for an optional group'],
    ["坐(牢|(狱)?)", 1, 'write "(...)?" for an optional group'],
    ["(坐~2牢|入狱)", 0, "holds a gap"],
    ["~3坐牢", 0, "cannot begin with a gap"],
    ["坐牢~3", 4, "cannot end with a gap"],
    ["坐牢~", 3, "cannot end with a gap"],
    ["坐牢 ~0", 5, "cannot end with a gap"],
    ["坐~61牢", 1, "a gap of 61 is too long; at most 60"],
    ["坐(去<jail|牢)", 1, 'holds "<" or ">" without the other'],
    ["坐(去jail>|牢)", 1, 'holds "<" or ">" without the other'],
    ["坐<<jail>牢", 1, "names no class"],
    ["坐<(jail>牢", 1, "names no class"],
  ])("%j at %d", (source, position, message) => {
    const fault = faultOf(source);
    expect(fault.position).toBe(position);
    expect(fault.message).toContain(message);
  });

  test("a group that is multiplied out to more than 400 words is refused, one of 400 is taken", () => {
    const ten = "(0|1|2|3|4|5|6|7|8|9)";
    expect(words(`(${ten}${ten}(a|b|c|d))`)[0]).toHaveLength(400);
    expect(faultOf(`x(${ten}${ten}(a|b|c|d|e))`)).toMatchObject({ position: 1 });
    expect(faultOf(`x(${"(a|b)".repeat(60)})`)).toMatchObject({ position: 1 });
  });
});

describe("the parts of a pattern", () => {
  test("groups hold words, inner groups are multiplied out", () => {
    expect(words("(打到我(单位|家)|骂人)")).toEqual([["打到我单位", "打到我家", "骂人"]]);
    expect(words("((a|b)(c|d)?)")).toEqual([["ac", "ad", "a", "bc", "bd", "b"]]);
    expect(words("(坐(监(狱|牢)|班房))")).toEqual([["坐监狱", "坐监牢", "坐班房"]]);
  });

  test("a group may mix words and classes", () => {
    const [step] = parsePattern("(<jail>|里面)").steps;
    expect(step).toEqual({ kind: "class", values: ["<jail>", "里面"], isOptional: false, gap: 0 });
    expect(words("(去(<jail>|里面)|坐)")).toEqual([["去<jail>", "去里面", "坐"]]);
  });

  test("a gap belongs to the step behind it; without a number it is 6, without a sign 0", () => {
    const steps = parsePattern("再~12不还~坐牢 <jail>~0(a|b)?c").steps;
    expect(steps.map(({ gap, isOptional }) => [gap, isOptional])).toEqual([
      [0, false],
      [12, false],
      [6, false],
      [0, false],
      [0, true],
      [0, false],
    ]);
  });

  test("a question mark makes a group or class optional; blanks around parts say nothing", () => {
    const steps = parsePattern(" <you>? ~4 ( 蹲 | 吃 ) ").steps;
    expect(steps).toEqual([
      { kind: "class", values: ["<you>"], isOptional: true, gap: 0 },
      { kind: "words", values: ["蹲", "吃"], isOptional: false, gap: 4 },
    ]);
  });

  test("source and evasion level are kept", () => {
    expect(parsePattern("坐牢", "none")).toMatchObject({ source: "坐牢", evasion: "none" });
    expect(parsePattern("坐牢").evasion).toBeNull();
  });
});
