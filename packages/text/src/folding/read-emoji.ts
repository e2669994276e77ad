import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";
import { type Rewrite, replaceUnits, rewriteOf, rewritten } from "../views/rewrite.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { classBits, compactClasses } from "./compact-classes.ts";
import { isHan } from "./is-han.ts";

const mark = markOf("emoji-word");
const longestSequence = 4;
const longestRow = 12;
const emojiOrSpace = classBits.emoji | classBits.space;

/** Words by the units of an emoji. */
const words: () => ReadonlyMap<string, Uint16Array> = lazy(
  () =>
    new Map(
      dataRows(new URL("../../data/emoji-words.tsv", import.meta.url)).map(([emoji, word]) => [
        emoji.replace(/[\u200d\ufe0f]/g, ""),
        Uint16Array.from(word, (letter) => letter.charCodeAt(0)),
      ]),
    ),
);

interface Found {
  readonly to: number;
  readonly word: Uint16Array;
}

function emojiAt({ units, length }: View, at: number): Found | null {
  for (let size = Math.min(longestSequence, length - at); size >= 1; size -= 1) {
    const word = words().get(String.fromCharCode(...units.subarray(at, at + size)));
    if (word !== undefined) return { to: at + size, word };
  }
  return null;
}

/** Whether the same emoji stands on the other side of a neighbouring Han character: then it is there to part them. */
function partsCharacters({ units }: View, from: number, to: number): boolean {
  const size = to - from;
  const same = (other: number): boolean => {
    for (let at = 0; at < size; at += 1) if (units[other + at] !== units[from + at]) return false;
    return true;
  };
  if (!isHan(units[from - 1] ?? 0) || !isHan(units[to] ?? 0)) return false;
  return same(to + 1) || same(from - 1 - size);
}

/** Whether a Han character stands next to the units from `from` to `to`, or beyond more emoji and spaces. */
function isNearHan({ units, length }: View, from: number, to: number): boolean {
  const classes = compactClasses();
  let after = to;
  while (
    after < length &&
    after - to < longestRow &&
    ((classes[units[after] ?? 0] ?? 0) & emojiOrSpace) !== 0
  )
    after += 1;
  const before = units[from - 1] === 0x20 ? from - 2 : from - 1;
  return isHan(units[before] ?? 0) || isHan(units[after] ?? 0);
}

function readAt(rewrite: Rewrite, at: number, followsWord: boolean): number {
  const view = rewrite.source;
  const found = emojiAt(view, at);
  if (found === null) return -1;
  const { to, word } = found;
  if (!(followsWord || isNearHan(view, at, to)) || partsCharacters(view, at, to)) return -1;
  replaceUnits(rewrite, at, to, word, mark);
  return to;
}

/** Reads emoji that stand for words next to Han characters, and after others that do. */
export function readEmoji(view: View): View | null {
  const classes = compactClasses();
  const rewrite = rewriteOf(view);
  let wordTo = -1;
  for (let at = 0; at < view.length; at += 1) {
    if (((classes[view.units[at] ?? 0] ?? 0) & classBits.emoji) === 0) continue;
    const to = readAt(rewrite, at, wordTo === at);
    if (to > 0) {
      wordTo = to;
      at = to - 1;
    }
  }
  return rewritten(rewrite);
}
