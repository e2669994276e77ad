import { freshMarks, freshUnits } from "../views/growing-view.ts";
import { lazy } from "../views/lazy.ts";
import type { View } from "../views/view.ts";
import { isHan } from "./is-han.ts";
import { plainKinds, plainTable } from "./plain-table.ts";

/** Longer texts are not read straight: the offsets of those that are stand in two arrays that all of them share. */
export const longestStraight = 4096;
/** Source offsets of a text of which each unit is one of the view: unit i stands from i to i + 1. */
const starts = countFrom(0);
const ends = countFrom(1);
const unmarked = new Uint32Array(longestStraight);

const what = 0x4e48;
const beforeWhat = 0x751a;
const space = 1;
const other = 2;

/** By unit, in one number: the unit that is written, the marks of that (bits 16 to 23), and from bit 24 on 0, `space`, or `other` where the units around it tell what it is. */
const straightTable: () => Uint32Array = lazy(() => {
  const { kind, unit, mark } = plainTable();
  const table = new Uint32Array(kind.length);
  for (let from = 0; from < table.length; from += 1) {
    const to = unit[from] ?? 0;
    const isPlain = kind[from] === plainKinds.keep || (kind[from] === plainKinds.map && to !== what);
    const way = isPlain ? 0 : kind[from] === plainKinds.space ? space : other;
    table[from] = to | ((mark[from] ?? 0) << 16) | (way << 24);
  }
  return table;
});

function countFrom(first: number): Int32Array {
  const counts = new Int32Array(longestStraight);
  for (let at = 0; at < counts.length; at += 1) counts[at] = first + at;
  return counts;
}

/** Whether a space at an offset is one between two words, neither of them before or behind a Han character of the other. */
function isWordSpace(text: string, at: number, before: number, table: Uint32Array): boolean {
  if (before === 0 || before === 0x20 || at + 1 >= text.length) return false;
  const next = table[text.charCodeAt(at + 1)] ?? 0;
  return next >>> 24 === 0 && !(isHan(before) && isHan(next & 0xffff));
}

/** What was read of a text one unit for one: as many units as come before the first that needs more than a look at its table. */
export interface StraightFold {
  readonly units: Uint16Array;
  readonly length: number;
  /** Whether one of them has a mark. */
  readonly isMarked: boolean;
}

/** Reads a text as far as each unit is written as one unit. The same as the plain fold, which goes on where this one ends. */
export function foldStraight(text: string): StraightFold {
  const table = straightTable();
  const longest = Math.min(text.length, longestStraight);
  const units = freshUnits(longest);
  let before = 0;
  let seen = 0;
  let at = 0;
  for (; at < longest; at += 1) {
    const cell = table[text.charCodeAt(at)] ?? 0;
    const way = cell >>> 24;
    if (way === 0) {
      seen |= cell;
      before = cell & 0xffff;
    } else if (way === space && isWordSpace(text, at, before, table)) before = 0x20;
    else if ((cell & 0xffff) === what && before !== beforeWhat) {
      seen |= cell;
      before = what;
    } else break;
    units[at] = before;
  }
  return { units, length: at, isMarked: (seen & 0xff0000) !== 0 };
}

/** The mark of a unit of a text that was read straight. */
export function straightMark(unit: number): number {
  return ((straightTable()[unit] ?? 0) >>> 16) & 0xff;
}

/** The view of a text that was read straight from end to end. */
export function straightView(text: string, { units, length, isMarked }: StraightFold): View {
  if (!isMarked) return { units, length, start: starts, end: ends, marks: unmarked };
  const marks = freshMarks(length);
  for (let at = 0; at < length; at += 1) marks[at] = straightMark(text.charCodeAt(at));
  return { units, length, start: starts, end: ends, marks };
}
