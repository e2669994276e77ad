import { dropUnits, type Rewrite, rewriteOf, rewritten } from "../views/rewrite.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { classBits, compactClasses } from "./compact-classes.ts";

const separator = markOf("separator");
const emoji = markOf("emoji");
const longestRow = 12;
const anyNoise = classBits.noise | classBits.emoji | classBits.space;

interface Row {
  readonly to: number;
  /** The bits that every unit of the row has. */
  readonly common: number;
  readonly mark: number;
}

/** The row of noise and spaces that begins at `at`. */
function rowAt({ units, length }: View, at: number, classes: Uint16Array): Row {
  let to = at;
  let common = 0xffff;
  let mark = 0;
  for (; to < length; to += 1) {
    const now = classes[units[to] ?? 0] ?? 0;
    if ((now & anyNoise) === 0) break;
    common &= now;
    if ((now & classBits.emoji) !== 0) mark |= emoji;
    else if ((now & classBits.noise) !== 0) mark |= separator;
  }
  return { to, common, mark };
}

function joinRow(rewrite: Rewrite, from: number, row: Row, classes: Uint16Array): void {
  const { units, length } = rewrite.source;
  if (from === 0 || row.to >= length || row.mark === 0 || row.to - from > longestRow) return;
  const both = (classes[units[from - 1] ?? 0] ?? 0) & (classes[units[row.to] ?? 0] ?? 0);
  const insideWord =
    (both & classBits.letter) !== 0 && (row.common & (classBits.letterNoise | classBits.emoji)) !== 0;
  if ((both & classBits.han) !== 0 || insideWord) dropUnits(rewrite, from, row.to, row.mark);
}

/** Drops signs and emoji between two Han characters, and between two letters those that no word holds. */
export function joinMarks(view: View): View | null {
  const classes = compactClasses();
  const rewrite = rewriteOf(view);
  for (let at = 0; at < view.length; at += 1) {
    if (((classes[view.units[at] ?? 0] ?? 0) & anyNoise) === 0) continue;
    const row = rowAt(view, at, classes);
    joinRow(rewrite, at, row, classes);
    at = row.to - 1;
  }
  return rewritten(rewrite);
}
