import fc from "fast-check";
import { expect, test } from "vitest";
import { foldSound } from "../sound/fold-sound.ts";
import { textOf, type View } from "../views/view.ts";
import { foldCompact } from "./fold-compact.ts";
import { foldPlain } from "./fold-plain.ts";

const pieces = [
  ..."坐牢你还錢亻尔女马 ab3@$.·,，。\n'’Ａ😀é①壹一二三",
  "\ud83d",
  "\ude00",
  "\u0301",
  "\u200b",
  "\ufeff",
  "👨‍👩‍👧",
  "🔪",
  "⚖️",
  "\u{e0061}",
  "𠀀",
  "zuo lao",
  "arrrest",
  "  ",
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" })), { maxLength: 40 })
  .map((all) => all.join(""));

function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

function expectSound(text: string, view: View): void {
  expect(view.units.length).toBe(view.length);
  for (let at = 0; at < view.length; at += 1) {
    const start = view.start[at] ?? -1;
    const end = view.end[at] ?? -1;
    expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (view.start[at - 1] ?? 0));
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
  }
}

test("every unit of every view comes from whole characters of the source, in order", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = foldPlain(text);
      const compact = foldCompact(plain);
      for (const view of [plain, compact, foldSound(plain), compact && foldSound(compact)]) {
        if (view !== null) expectSound(text, view);
      }
    }),
    { numRuns: 2000 },
  );
});

test("the plain fold of a plain text changes no more than a line break, and the compact view is null or differs", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = foldPlain(text);
      const once = textOf(plain);
      const oneLine = (read: string): string => read.replaceAll("\n", " ");
      expect(oneLine(textOf(foldPlain(once)))).toBe(oneLine(once));
      const compact = foldCompact(plain);
      if (compact !== null) expect(textOf(compact)).not.toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test("the source of any range of letters and Han characters folds to that range", () => {
  const letters = fc
    .array(fc.constantFrom(..."坐牢你還錢Ａbcé😀\u200b"), { maxLength: 30 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (text, a, b) => {
      const view = foldPlain(text);
      const from = view.length === 0 ? 0 : a % view.length;
      const to = from + (b % (view.length - from + 1));
      if (to === from || view.start[from] === view.start[from - 1] || view.end[to - 1] === view.end[to])
        return;
      expect(textOf(foldPlain(text.slice(view.start[from], view.end[to - 1])))).toBe(textOf(view, from, to));
    }),
    { numRuns: 1000 },
  );
});

test("folding a text leaves the views of other texts alone", () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 2, maxLength: 8 }), (all) => {
      const views = all.map((text) => foldPlain(text));
      const compacts = views.map((view) => foldCompact(view));
      const read = (view: View | null): string | null => view && textOf(view);
      const kept = [...views, ...compacts].map(read);
      for (const text of all) foldSound(foldPlain(`${text}x`));
      expect([...views, ...compacts].map(read)).toEqual(kept);
      expect(all.map((text) => textOf(foldPlain(text)))).toEqual(views.map((view) => textOf(view)));
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["spaces", " "],
  ["letters", "a"],
  ["dots", "坐."],
  ["repeats", "坐"],
  ["single letters", "a "],
  ["emoji", "💰"],
  ["look-alikes", "а"],
  ["marks", "a\u0301"],
  ["pairs of parts", "女又"],
  ["Han digits", "一二"],
  ["line breaks", "\n"],
  ["invisible signs", "\u200b"],
  ["spaced Han", "坐 "],
  ["alternating", "坐,"],
  ["pinyin", "zuo lao "],
  ["leet", "a3"],
])("two million units of %s fold in bounded time", { timeout: 20_000 }, (_, piece) => {
  const text = piece.repeat(2_000_000 / piece.length);
  const plain = foldPlain(text);
  const start = performance.now();
  const compact = foldCompact(plain) ?? plain;
  foldSound(compact);
  expect(performance.now() - start).toBeLessThan(8000);
});
