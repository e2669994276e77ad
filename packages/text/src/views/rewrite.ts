import { copyUnits, finishedView, type GrowingView, growingView, pushUnit } from "./growing-view.ts";
import type { View } from "./view.ts";

/** A view that is being written anew from left to right; what is not touched is copied. */
export interface Rewrite {
  readonly source: View;
  /** Null as long as nothing was changed. */
  out: GrowingView | null;
  /** Index up to which the source has been dealt with. */
  done: number;
  /** What the next unit gets on its marks for units dropped before it. */
  pending: number;
}

/** Begins to write a view anew. */
export function rewriteOf(source: View): Rewrite {
  return { source, out: null, done: 0, pending: 0 };
}

function copyTo(rewrite: Rewrite, to: number): GrowingView {
  rewrite.out ??= growingView(rewrite.source.length + 16);
  const { out, source, done, pending } = rewrite;
  if (to > done) {
    copyUnits(out, source, done, to);
    if (pending !== 0) {
      const first = out.at - (to - done);
      out.marks[first] = (out.marks[first] ?? 0) | pending;
      rewrite.pending = 0;
    }
    rewrite.done = to;
  }
  return out;
}

/** Drops the units from `from` to `to`; the unit after them is marked. */
export function dropUnits(rewrite: Rewrite, from: number, to: number, mark: number): void {
  copyTo(rewrite, from);
  rewrite.done = to;
  rewrite.pending |= mark;
}

/** Writes `units` for those from `from` to `to`: each comes from the whole of that range, and is marked. */
export function replaceUnits(
  rewrite: Rewrite,
  from: number,
  to: number,
  units: ArrayLike<number>,
  mark: number,
): void {
  const out = copyTo(rewrite, from);
  const { source } = rewrite;
  let marks = mark | rewrite.pending;
  for (let at = from; at < to; at += 1) marks |= source.marks[at] ?? 0;
  const start = source.start[from] ?? 0;
  const end = source.end[to - 1] ?? 0;
  for (let at = 0; at < units.length; at += 1) pushUnit(out, units[at] ?? 0, start, end, marks);
  rewrite.pending = 0;
  rewrite.done = to;
}

/** Puts a mark on the last unit that was kept, which lies before what is dropped next. */
export function markLast(rewrite: Rewrite, from: number, mark: number): void {
  const out = copyTo(rewrite, from);
  if (out.at > out.base) out.marks[out.at - 1] = (out.marks[out.at - 1] ?? 0) | mark;
}

/** The view as it was rewritten; null where nothing was changed. */
export function rewritten(rewrite: Rewrite): View | null {
  if (rewrite.out === null) return null;
  return finishedView(copyTo(rewrite, rewrite.source.length));
}
