/** A protected column, read only to measure fairness. */
export interface SliceColumn {
  readonly column: string;
  /** One value a row; null where it is not known. */
  readonly values: ArrayLike<string | number | null>;
  /** Upper ends, included, of the groups of a numeric column; without them each value is a group. */
  readonly cuts?: readonly number[];
}

/** The name of the group of rows whose value is not known. */
export const missingGroup = "missing";

/** The groups of a column in the order they are shown, and each row's group. */
export interface SliceGroups {
  readonly groups: readonly string[];
  /** Index into `groups` by row. */
  readonly of: Uint32Array;
}

function cutName(cuts: readonly number[], index: number): string {
  const low = cuts[index - 1];
  const high = cuts[index];
  if (low === undefined) return `≤ ${high}`;
  return high === undefined ? `> ${low}` : `> ${low}, ≤ ${high}`;
}

function nameByCuts(value: number, cuts: readonly number[]): string {
  const found = cuts.findIndex((cut) => value <= cut);
  return cutName(cuts, found < 0 ? cuts.length : found);
}

function groupName(value: string | number | null | undefined, cuts: readonly number[] | undefined): string {
  if (value === null || value === undefined || value === "" || Number.isNaN(value)) return missingGroup;
  if (cuts === undefined) return String(value);
  const number = typeof value === "number" ? value : Number(value);
  return Number.isNaN(number) ? missingGroup : nameByCuts(number, cuts);
}

function compareNames(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (Number.isFinite(difference) && difference !== 0) return difference;
  return left < right ? -1 : Number(left > right);
}

function order(names: ReadonlySet<string>, cuts: readonly number[] | undefined): readonly string[] {
  const known = [...names].filter((name) => name !== missingGroup);
  const sorted =
    cuts === undefined
      ? known.toSorted(compareNames)
      : Array.from({ length: cuts.length + 1 }, (_, index) => cutName(cuts, index)).filter((name) =>
          names.has(name),
        );
  return names.has(missingGroup) ? [...sorted, missingGroup] : sorted;
}

/** Divides rows into the groups of a column: numbers in ascending order, then names, what is not known last. */
export function sliceGroups(slice: SliceColumn): SliceGroups {
  const cuts = slice.cuts?.toSorted((left, right) => left - right);
  const names = Array.from({ length: slice.values.length }, (_, row) => groupName(slice.values[row], cuts));
  const groups = order(new Set(names), cuts);
  const indexes = new Map(groups.map((name, index) => [name, index]));
  return { groups, of: Uint32Array.from(names, (name) => indexes.get(name) ?? 0) };
}
