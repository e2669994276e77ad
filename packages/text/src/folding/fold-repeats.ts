import { readFileSync } from "node:fs";
import { lazy } from "../views/lazy.ts";
import { dropUnits, type Rewrite, rewriteOf, rewritten } from "../views/rewrite.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { isAsciiLetter, isHan } from "./is-han.ts";

const mark = markOf("repeat");
const longestWord = 64;
/** Sounds of laughing, sighing and the like, and numerals, which stand in rows by nature. */
const natural: ReadonlySet<number> = new Set(
  [..."哈呵嘿嘻啊呀哦噢喔嗯呜唉哎喂哼嘤咯啦呃额噗喵汪咩哒呼咳零〇一二三四五六七八九十幺"].map((sign) =>
    sign.charCodeAt(0),
  ),
);

const doubled: () => readonly string[] = lazy(() =>
  readFileSync(new URL("../../data/doubled-letters.txt", import.meta.url), "utf8")
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** What may follow a short stem; after a long one, and after one that is never a whole word, anything may. */
const ending = /^(?:s|es|d|ed|r|er|ers|or|in|ing|ings|y|ies|ly|e|en|t|able|ment|un|um)?$/;
const longStem = 5;

/** Whether a text begins with a stem as `data/doubled-letters.txt` writes it: with `+` where more letters must follow. */
function beginsWith(text: string, entry: string): boolean {
  const stem = entry.endsWith("+") ? entry.slice(0, -1) : entry;
  if (!text.startsWith(stem)) return false;
  if (stem !== entry) return text.length > stem.length;
  return stem.length >= longStem || ending.test(text.slice(stem.length));
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runEnd({ units, length }: View, at: number): number {
  let to = at + 1;
  while (to < length && units[to] === units[at]) to += 1;
  return to;
}

/** The word that is left when each long run keeps as many letters as the bits of `choice` say: one, or two where the bit is set. */
function wordWith({ units }: View, word: Run, runs: readonly Run[], choice: number): string {
  let text = "";
  let from = word.from;
  for (const [index, run] of runs.entries()) {
    text += String.fromCharCode(...units.subarray(from, run.from + ((choice >> index) & 1) + 1));
    from = run.to;
  }
  return text + String.fromCharCode(...units.subarray(from, word.to));
}

/** Whether some stem begins the word, and needs each letter that `choice` keeps twice. */
function isChoice(view: View, word: Run, runs: readonly Run[], choice: number): boolean {
  const text = wordWith(view, word, runs, choice);
  const fewer = runs
    .map((_, index) => 1 << index)
    .filter((bit) => (choice & bit) !== 0)
    .map((bit) => wordWith(view, word, runs, choice & ~bit));
  return doubled().some((stem) => beginsWith(text, stem) && !fewer.some((other) => beginsWith(other, stem)));
}

/** Which long runs keep two letters: those choices that leave the beginning of a word that is written so. */
function chooseDoubles(view: View, word: Run, runs: readonly Run[]): number {
  if (word.to - word.from > longestWord || runs.length > 3) return 0;
  for (let choice = (1 << runs.length) - 1; choice > 0; choice -= 1) {
    if (isChoice(view, word, runs, choice)) return choice;
  }
  return 0;
}

/** Folds the long runs of one word of letters. A word that is one letter three times stays: `www`, `iii`, `aaa`. */
function foldWord(rewrite: Rewrite, word: Run): void {
  const view = rewrite.source;
  const runs: Run[] = [];
  for (let at = word.from; at < word.to; at = runEnd(view, at)) {
    const to = runEnd(view, at);
    if (to - at >= 3 && !(to - at === 3 && at === word.from && to === word.to)) runs.push({ from: at, to });
  }
  if (runs.length === 0) return;
  const choice = chooseDoubles(view, word, runs);
  for (const [index, run] of runs.entries()) {
    dropUnits(rewrite, run.from, run.to - 1 - ((choice >> index) & 1), mark);
  }
}

function foldAt(rewrite: Rewrite, at: number): number {
  const view = rewrite.source;
  const unit = view.units[at] ?? 0;
  if (isAsciiLetter(unit)) {
    let to = at;
    while (to < view.length && isAsciiLetter(view.units[to] ?? 0)) to += 1;
    foldWord(rewrite, { from: at, to });
    return to;
  }
  const to = runEnd(view, at);
  if (to - at >= 3 && isHan(unit) && !natural.has(unit)) dropUnits(rewrite, at, to - 1, mark);
  return to;
}

/** Folds three or more of one Han character to one, and three or more of one letter to one, or to two where that begins a known word. */
export function foldRepeats(view: View): View | null {
  const rewrite = rewriteOf(view);
  for (let at = 0; at < view.length; ) at = foldAt(rewrite, at);
  return rewritten(rewrite);
}
