import type { View } from "../views/view.ts";
import { classBits, compactClasses } from "./compact-classes.ts";

/** Bits of what a plain view may hold that the compact fold undoes. */
export const suspicions = {
  alike: 1,
  emoji: 2,
  marks: 4,
  singleLetters: 8,
  singleCharacters: 16,
  digits: 32,
  leet: 64,
  split: 128,
  repeats: 256,
} as const;

const { han, letter, digit, space, noise, soft, alike, emoji, leet, hanDigit, bankDigit } = classBits;
const { splitLeft, splitRight, letterNoise } = classBits;
/** Units that say nothing by themselves. */
const quiet = han | letter | space | soft | splitLeft | splitRight;

const anyDigit = hanDigit | digit;

function digitHints(now: number, before: number): number {
  if ((now & bankDigit) !== 0) return suspicions.digits;
  const besideDigit = (now & anyDigit) !== 0 && (before & anyDigit) !== 0;
  const betweenHan =
    ((now & digit) !== 0 && (before & han) !== 0) || ((now & han) !== 0 && (before & digit) !== 0);
  return besideDigit || betweenHan ? suspicions.digits : 0;
}

/** What a unit and the one before it hint at. */
function hintsOf(now: number, before: number): number {
  let hints = (now & alike) !== 0 ? suspicions.alike : 0;
  if ((now & emoji) !== 0) hints |= suspicions.emoji | suspicions.marks;
  if ((now & noise) !== 0 && (before & han) !== 0) hints |= suspicions.marks;
  if ((now & letterNoise) !== 0 && (before & letter) !== 0) hints |= suspicions.marks;
  if ((now & (digit | leet)) !== 0 && (before & letter) !== 0) hints |= suspicions.leet;
  return hints | digitHints(now, before);
}

/** What a letter or a Han character after a sign or a digit hints at. */
function hintsAfter(now: number, before: number): number {
  if ((now & letter) !== 0 && (before & (digit | leet)) !== 0) return suspicions.leet;
  return (now & han) !== 0 && (before & digit) !== 0 ? suspicions.digits : 0;
}

/** Three or more of one letter or Han character in a row. */
function suspectRepeats({ units, length }: View, classes: Uint16Array): number {
  for (let at = 2; at < length; at += 1) {
    const unit = units[at];
    if (unit !== units[at - 1] || unit !== units[at - 2]) continue;
    if (((classes[unit ?? 0] ?? 0) & (han | letter)) !== 0) return suspicions.repeats;
  }
  return 0;
}

/** Single characters of one class with joints between them, two or more in a row. */
function suspectSingles(
  { units, length }: View,
  classes: Uint16Array,
  single: number,
  joint: number,
): boolean {
  let run = 0;
  let singles = 0;
  for (let at = 0; at < length; at += 1) {
    const now = classes[units[at] ?? 0] ?? 0;
    if ((now & single) !== 0) {
      run += 1;
      continue;
    }
    if (run === 1 && (now & joint) !== 0) singles += 1;
    else if (run > 0 || (now & joint) === 0) singles = 0;
    if (singles >= 2) return true;
    run = 0;
  }
  return false;
}

/** Single letters and single Han characters with joints between them. A text without letters, or with fewer than two signs, has none. */
function suspectSpelled(view: View, classes: Uint16Array, held: number, signs: number): number {
  let found = 0;
  if ((held & letter) !== 0 && suspectSingles(view, classes, letter, ~(letter | han))) {
    found |= suspicions.singleLetters;
  }
  if (signs >= 2 && (held & han) !== 0 && suspectSingles(view, classes, han, soft)) {
    found |= suspicions.singleCharacters;
  }
  return found;
}

/** What the compact fold has to look at in a view; 0 for most of what people write. */
export function suspect(view: View): number {
  const classes = compactClasses();
  const { units, length } = view;
  let found = 0;
  let before = 0;
  let held = 0;
  let signs = 0;
  for (let at = 0; at < length; at += 1) {
    const now = classes[units[at] ?? 0] ?? 0;
    held |= now;
    if ((now & soft) !== 0) signs += 1;
    if ((now & ~quiet) !== 0) found |= hintsOf(now, before);
    else if ((before & ~quiet) !== 0) found |= hintsAfter(now, before);
    if ((now & splitRight) !== 0 && (before & splitLeft) !== 0) found |= suspicions.split;
    if (now !== space || (before & han) === 0) before = now;
  }
  return found | suspectRepeats(view, classes) | suspectSpelled(view, classes, held, signs);
}
