import { dropUnits, markLast, type Rewrite, replaceUnits, rewriteOf, rewritten } from "../views/rewrite.ts";
import type { View } from "../views/view.ts";
import { type Alike, alikes } from "./alike-letters.ts";
import { classBits, compactClasses } from "./compact-classes.ts";
import { isAsciiLetter } from "./is-han.ts";

const longestWord = 32;

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** What stands at an index, by one unit or a pair. */
function alikeAt({ units }: View, at: number): { readonly size: number; readonly alike: Alike } | null {
  const unit = units[at] ?? 0;
  const size = isHigh(unit) ? 2 : 1;
  const alike = alikes().get(String.fromCharCode(...units.subarray(at, at + size)));
  return alike === undefined ? null : { size, alike };
}

/** Whether a unit belongs to a word for the question whether a foreign letter stands among Latin ones. */
function isLetterLike(unit: number): boolean {
  return (
    isAsciiLetter(unit) ||
    (unit >= 0xc0 && unit <= 0x58f) ||
    (unit >= 0x1d00 && unit <= 0x1fff) ||
    (unit >= 0xa720 && unit <= 0xa7ff)
  );
}

/** Whether a word of letters may be read as Latin: a letter from a to z is among them, or each is drawn like one. */
function readsAsLatin({ units }: View, from: number, to: number, classes: Uint16Array): boolean {
  let foreign = 0;
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0;
    if (isAsciiLetter(unit)) return true;
    if (((classes[unit] ?? 0) & classBits.foreign) !== 0) foreign += 1;
  }
  return foreign === to - from;
}

/** The letter that is typed for `ü` in pinyin after l and n. */
function textOfAlike(view: View, at: number, alike: Alike): string {
  const before = view.units[at - 1] ?? 0;
  const isUmlaut = /[üǖǘǚǜ]/.test(String.fromCharCode(view.units[at] ?? 0));
  return isUmlaut && (before === 0x6c || before === 0x6e) ? "v" : alike.text;
}

function writeAlike(rewrite: Rewrite, at: number): number {
  const view = rewrite.source;
  const found = alikeAt(view, at);
  if (found === null) return at + 1;
  const { size, alike } = found;
  if (alike.text === "") {
    markLast(rewrite, at, alike.mark);
    dropUnits(rewrite, at, at + size, 0);
  } else {
    const units = Uint16Array.from(textOfAlike(view, at, alike), (letter) => letter.charCodeAt(0));
    replaceUnits(rewrite, at, at + size, units, alike.mark);
  }
  return at + size;
}

/** Index after the word of letters at `at`, or after as much of it as is looked at together; never below `at + 1`. */
function wordEnd({ units, length }: View, at: number): number {
  const limit = Math.min(length, at + longestWord);
  let to = at;
  while (to < limit && isLetterLike(units[to] ?? 0)) to += 1;
  return Math.max(to, at + 1);
}

/** Reads the letters of one word, or the one sign, from `from` to `to`. */
function writeWord(rewrite: Rewrite, from: number, to: number, classes: Uint16Array): number {
  const view = rewrite.source;
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= classes[view.units[at] ?? 0] ?? 0;
  if ((bits & classBits.alike) === 0) return to;
  const skipped =
    (bits & classBits.foreign) !== 0 && !readsAsLatin(view, from, to, classes) ? classBits.foreign : 0;
  let at = from;
  while (at < to) {
    const now = classes[view.units[at] ?? 0] ?? 0;
    at = (now & classBits.alike) !== 0 && (now & skipped) === 0 ? writeAlike(rewrite, at) : at + 1;
  }
  return at;
}

/** Reads letters and digits that are dressed up: accented, circled, raised, or of another alphabet among Latin ones. */
export function unalikeLetters(view: View): View | null {
  const classes = compactClasses();
  const rewrite = rewriteOf(view);
  for (let at = 0; at < view.length; ) at = writeWord(rewrite, at, wordEnd(view, at), classes);
  return rewritten(rewrite);
}
