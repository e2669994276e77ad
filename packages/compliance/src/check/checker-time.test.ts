import { describe, expect, test } from "vitest";
import { mixedPack, mixedSentences, smallChecker } from "../fixtures/small-packs.ts";

const checker = smallChecker(mixedPack, { suggestions: false });

function check(text: string) {
  const from = performance.now();
  const { findings } = checker.utterance({ text, speaker: "collector", language: "zh-Hans" });
  return { findings, time: performance.now() - from };
}

/** The quickest of some runs: what the machine does beside is not counted. */
function timeOf(text: string, runs = 3): number {
  return Math.min(...Array.from({ length: runs }, () => check(text).time));
}

const everything = mixedSentences.join("");

describe("the work grows with the length of the text and no faster", () => {
  test.each([
    ["of sentences", everything],
    ["without an end", "你说坐牢和还款我欠"],
    ["of one character", "还"],
    ["of one letter", "a"],
    ["of one digit", "5"],
    ["of one emoji", "🌸"],
    ["of one quotation mark", "“坐牢"],
    ["of half a disguise", "坐."],
    ["of ends first, beginnings last", "牢".repeat(50) + "坐".repeat(50)],
  ])("a text %s", (_, piece) => {
    const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    check(text(20_000));
    const short = timeOf(text(20_000));
    const long = timeOf(text(200_000));
    expect(long).toBeLessThan(40 * Math.max(short, 2));
  });

  test("a hundred thousand hits are all found", () => {
    const { findings } = check("你要坐牢。".repeat(100_000));
    expect(findings).toHaveLength(100_000);
    expect(findings.at(-1)).toMatchObject({ start: 499_995, end: 499_999 });
  });

  test("a line of a million units of one character is read", () => {
    for (const sign of ["还", "滚", "a", "坐牢", "。", " ", "5", "\u200b", "\ud83c"]) {
      const { findings, time } = check(sign.repeat(1_000_000 / sign.length));
      expect(time).toBeLessThan(20_000);
      for (const { start, end } of findings.slice(0, 10)) expect(end).toBeGreaterThan(start);
    }
  });

  test("twenty thousand turns are checked, whoever speaks", () => {
    const sides = ["collector", "borrower"] as const;
    for (const speaks of [(turn: number) => turn % 2, (turn: number) => (turn === 19_999 ? 0 : 1), () => 0]) {
      const turns = Array.from({ length: 20_000 }, (_, turn) => ({
        speaker: sides[speaks(turn)] ?? "collector",
        text: turn % 4 === 1 ? "我有异议" : "3天内还款",
      }));
      const open = checker.open({ channel: "call", applies: "agency", language: "zh-Hans" });
      const from = performance.now();
      const found = turns.flatMap((turn) => open.turn(turn));
      expect(performance.now() - from).toBeLessThan(20_000);
      expect(found.length).toBeGreaterThan(0);
    }
  });

  test("a context of a million units is read", () => {
    const context = everything.repeat(Math.ceil(1_000_000 / everything.length));
    const from = performance.now();
    checker.utterance({ text: "3天内还款", speaker: "collector", context });
    expect(performance.now() - from).toBeLessThan(20_000);
  });
});
