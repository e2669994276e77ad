import { type TextClassifier, textOf } from "@tactful/text";
import { describe, expect, test } from "vitest";
import { createClassifierReader } from "./classifier-reader.ts";
import type { ReaderInput } from "./second-reader.ts";

interface Seen {
  readonly text: string;
  readonly tags: readonly string[];
  readonly context: string | undefined;
}

/** A classifier by eye: as likely as the share of 坏 among the characters. */
function classifierOf(
  seen: Seen[] = [],
  labels: readonly string[] = ["abuse.insult", "threat.arrest"],
): TextClassifier {
  return {
    labels,
    classify: ({ view, tags = [], context }, least = 0) => {
      const text = textOf(view);
      seen.push({ text, tags, context: context === undefined ? undefined : textOf(context) });
      const probability = [...text].filter((sign) => sign === "坏").length / Math.max(1, text.length);
      return { probability, margins: Float64Array.from(probability < least ? [] : [1, 2]) };
    },
  };
}

const input = (text: string, more: Partial<ReaderInput> = {}): ReaderInput => ({
  text,
  language: "zh-Hans",
  speaker: "collector",
  ...more,
});
const readerOf = (seen?: Seen[], labels?: readonly string[]) =>
  createClassifierReader({ zh: { classifier: classifierOf(seen, labels), least: 0.3 } });

describe("a reader made of classifiers", () => {
  test("judges from its least probability on, by the likeliest label", () => {
    const judged = { category: "threat.arrest", start: 0, end: 4, window: { start: 0, end: 4 } };
    expect(readerOf().read(input("坏甲乙坏"))).toEqual([{ ...judged, probability: 0.5 }]);
    expect(readerOf().read(input("坏甲乙丙"))).toEqual([]);
    expect(readerOf([], ["abuse.insult", "no category"]).read(input("坏"))).toEqual([]);
  });

  test("asked for a share of that, also judges what reaches only the share", () => {
    expect(readerOf().read(input("坏甲乙丙"), 0.8)).toMatchObject([{ probability: 0.25 }]);
    expect(readerOf().read(input("坏甲乙丙"), 0.9)).toEqual([]);
  });

  test("points at the heaviest sentence of a window", () => {
    const text = "甲坏。坏乙坏！丙丁。";
    expect(readerOf().read(input(text))).toMatchObject([{ start: 3, end: 7, window: { start: 0, end: 10 } }]);
  });

  test("reads a long text in windows, each place counted from its begin", () => {
    const text = `${"甲乙丙丁戊己庚辛。".repeat(17)}${"坏乙坏丁坏己坏辛。".repeat(3)}好`;
    const judgements = readerOf().read(input(text));
    expect(judgements).toHaveLength(1);
    for (const { start, end } of judgements) expect(text.slice(start, end)).toBe("坏乙坏丁坏己坏辛。");
  });

  test("shows the classifier folded text, the speaker that is a bot, and what was said before", () => {
    const seen: Seen[] = [];
    readerOf(seen).read(input("ＡＢ坏 坏", { speaker: "bot", context: "還錢" }));
    expect(seen).toEqual([{ text: "ab坏坏", tags: ["speaker:bot"], context: "还钱" }]);
    readerOf(seen).read(input("坏"));
    expect(seen[1]).toEqual({ text: "坏", tags: [], context: undefined });
  });

  test("reads no language that it has no classifier for", () => {
    expect(readerOf().read(input("坏", { language: "en" }))).toEqual([]);
    expect(readerOf().probabilityAt(input("坏", { language: "en" }), { start: 0, end: 1 })).toBeNull();
    expect(readerOf().read(input("坏", { language: "zh-Hant" }))).toHaveLength(1);
  });

  test("tells the probability around some words: that of the likeliest window they touch", () => {
    const text = `${"甲乙".repeat(79)}。。${"坏".repeat(60)}`;
    const at = (start: number, end: number) => readerOf().probabilityAt(input(text), { start, end });
    expect(at(0, 10)).toBe(0);
    expect(at(170, 180)).toBe(1);
    expect(at(150, 170)).toBe(1);
    expect(readerOf().probabilityAt(input(""), { start: 0, end: 0 })).toBe(0);
  });

  test("a blank text is not judged", () => {
    for (const nothing of ["", " ", "\n".repeat(300)]) expect(readerOf().read(input(nothing))).toEqual([]);
  });
});
