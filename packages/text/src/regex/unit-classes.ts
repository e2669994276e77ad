import { pairsOf, type UnitSet } from "./unit-set.ts";

/** Units that no set of a pattern tells apart share a class. */
export interface UnitClasses {
  readonly count: number;
  /** By the upper half of a unit: where its page begins in `pages`. */
  readonly offsets: Int32Array;
  /** Classes of units, 256 a page; pages of a single class are kept once. */
  readonly pages: Uint16Array;
  /** One unit of each class. */
  readonly samples: readonly number[];
}

/** Divides the units by sets. */
export function unitClasses(sets: readonly UnitSet[]): UnitClasses {
  const cuts = new Set([0]);
  for (const [first, last] of sets.flatMap(pairsOf)) cuts.add(first).add(last + 1);
  const starts = [...cuts].filter((unit) => unit <= 0xffff).sort((one, two) => one - two);
  const classOf = new Map<string, number>();
  const samples: number[] = [];
  const found = starts.map((first) => {
    const members = sets.map((set) => (hasUnit(set, first) ? "1" : "0")).join("");
    const held = classOf.get(members) ?? samples.length;
    if (held === samples.length) samples.push(first);
    classOf.set(members, held);
    return held;
  });
  return { count: samples.length, samples, ...paged(starts, found) };
}

/** Whether a set holds a unit. */
export function hasUnit(set: UnitSet, unit: number): boolean {
  return pairsOf(set).some(([first, last]) => first <= unit && unit <= last);
}

/** Pages from stretches: each begins at a unit, is of one class, and goes up to the next. */
function paged(starts: readonly number[], found: readonly number[]): Pick<UnitClasses, "offsets" | "pages"> {
  const uniform = new Map<number, number>();
  const pages: number[] = [];
  let stretch = 0;
  const offsets = Int32Array.from({ length: 256 }, (_, high) => {
    const [first, offset] = [256 * high, pages.length];
    while (endOf(stretch) <= first) stretch++;
    const only = endOf(stretch) >= first + 256 ? (found[stretch] ?? 0) : -1;
    const held = uniform.get(only);
    if (held !== undefined) return held;
    if (only >= 0) uniform.set(only, offset);
    for (let unit = first; unit < first + 256; unit++) {
      if (unit === endOf(stretch)) stretch++;
      pages.push(found[stretch] ?? 0);
    }
    return offset;
  });
  function endOf(at: number): number {
    return starts[at + 1] ?? 65_536;
  }
  return { offsets, pages: Uint16Array.from(pages) };
}
