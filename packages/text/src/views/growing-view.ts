import type { View } from "./view.ts";

/**
 * A view that is being filled. Its arrays are shared with other views of the same slab: it owns the part from `base` on,
 * and the next unit goes to `at`.
 */
export interface GrowingView {
  units: Uint16Array;
  start: Int32Array;
  end: Int32Array;
  marks: Uint32Array;
  base: number;
  at: number;
  /** Index after the part that it owns. */
  limit: number;
}

interface Slab {
  readonly units: Uint16Array<ArrayBuffer>;
  readonly start: Int32Array<ArrayBuffer>;
  readonly end: Int32Array<ArrayBuffer>;
  readonly marks: Uint32Array<ArrayBuffer>;
  used: number;
}

/** Making an array costs more than folding a short message, so short views are cut from arrays of this many units. */
const slabUnits = 16_384;
const longestShared = slabUnits / 8;

function newSlab(capacity: number): Slab {
  return {
    units: new Uint16Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    marks: new Uint32Array(capacity),
    used: 0,
  };
}

let shared: Slab | null = null;

function slabFor(capacity: number): Slab {
  if (capacity > longestShared) return newSlab(capacity);
  if (shared === null || shared.used + capacity > slabUnits) shared = newSlab(slabUnits);
  return shared;
}

/** An empty view with room for `capacity` units, which no other view has. */
export function growingView(capacity: number): GrowingView {
  const slab = slabFor(capacity);
  const { units, start, end, marks, used } = slab;
  slab.used += capacity;
  return { units, start, end, marks, base: used, at: used, limit: used + capacity };
}

/** Makes room for `more` units. */
function makeRoom(view: GrowingView, more: number): void {
  if (view.at + more <= view.limit) return;
  const { base, at } = view;
  const next = newSlab(Math.max(64, (at - base) * 2 + more));
  next.units.set(view.units.subarray(base, at));
  next.start.set(view.start.subarray(base, at));
  next.end.set(view.end.subarray(base, at));
  next.marks.set(view.marks.subarray(base, at));
  Object.assign(view, next, { base: 0, at: at - base, limit: next.units.length });
}

/** Adds one unit. */
export function pushUnit(view: GrowingView, unit: number, start: number, end: number, mark: number): void {
  if (view.at === view.limit) makeRoom(view, 1);
  const { at } = view;
  view.units[at] = unit;
  view.start[at] = start;
  view.end[at] = end;
  view.marks[at] = mark;
  view.at = at + 1;
}

/** Adds the units of `source` from `from` to `to` as they are. */
export function copyUnits(view: GrowingView, source: View, from: number, to: number): void {
  makeRoom(view, to - from);
  const { units, start, end, marks } = view;
  let { at } = view;
  for (let index = from; index < to; index += 1, at += 1) {
    units[at] = source.units[index] ?? 0;
    start[at] = source.start[index] ?? 0;
    end[at] = source.end[index] ?? 0;
    marks[at] = source.marks[index] ?? 0;
  }
  view.at = at;
}

/** The units so far as a view; what room is left goes to the next one. Nothing may be added afterwards. */
export function finishedView(view: GrowingView): View {
  const { units, start, end, marks, base, at } = view;
  if (shared !== null && shared.units === units && shared.used === view.limit) shared.used = at;
  view.limit = at;
  const length = at - base;
  return {
    units: new Uint16Array(units.buffer, base * 2, length),
    length,
    start: new Int32Array(start.buffer, base * 4, length),
    end: new Int32Array(end.buffer, base * 4, length),
    marks: new Uint32Array(marks.buffer, base * 4, length),
  };
}

let spare = new Uint16Array(0);
let spareUsed = 0;

/** `length` units of zero that nothing else uses. */
export function freshUnits(length: number): Uint16Array {
  if (length > longestShared) return new Uint16Array(length);
  if (spareUsed + length > spare.length) {
    spare = new Uint16Array(slabUnits);
    spareUsed = 0;
  }
  const units = new Uint16Array(spare.buffer, spareUsed * 2, length);
  spareUsed += length;
  return units;
}

let spareMarks = new Uint32Array(0);
let spareMarksUsed = 0;

/** `length` marks of zero that nothing else uses. */
export function freshMarks(length: number): Uint32Array {
  if (length > longestShared) return new Uint32Array(length);
  if (spareMarksUsed + length > spareMarks.length) {
    spareMarks = new Uint32Array(slabUnits);
    spareMarksUsed = 0;
  }
  const marks = new Uint32Array(spareMarks.buffer, spareMarksUsed * 4, length);
  spareMarksUsed += length;
  return marks;
}
