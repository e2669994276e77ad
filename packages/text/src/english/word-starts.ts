import { hanRanges } from "../folding/is-han.ts";
import { lazy } from "../views/lazy.ts";
import type { View } from "../views/view.ts";

const other = 0;
const inWord = 1;
const han = 2;

/** Rows of letters, numerals and marks outside of Han and ASCII, taken as wholes. */
const wordRanges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xb5, 0xb5],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x300, 0x1fff],
] as const;

/** For each unit: part of a written word, a Han character, or neither. Halves of pairs count as neither. */
const wordClasses: () => Uint8Array = lazy(() => {
  const classes = new Uint8Array(65_536);
  for (const [first, last] of wordRanges) classes.fill(inWord, first, last + 1);
  for (const [first, last] of hanRanges) classes.fill(han, first, last + 1);
  return classes;
});

/**
 * For each unit, how many words have begun up to it, itself included: a run of letters and digits is one word,
 * and each Han character is one. They are written to `counts` where it is given and long enough.
 */
export function wordStarts(view: View, counts: Int32Array = new Int32Array(view.length)): Int32Array {
  const { units, length } = view;
  const classes = wordClasses();
  let count = 0;
  let before = other;
  for (let at = 0; at < length; at += 1) {
    const now = classes[units[at] ?? 0] ?? other;
    if (now === han || (now === inWord && before !== inWord)) count += 1;
    counts[at] = count;
    before = now;
  }
  return counts;
}
