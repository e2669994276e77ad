import { type Share, wilsonShare } from "./wilson-interval.ts";

/** How many were found rightly, flagged wrongly and missed. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Precision, recall and F1 with their intervals. */
export interface Retrieval extends Counts {
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: { readonly value: number | null; readonly low: number; readonly high: number };
}

/** F1 by the share j of right among all that is right, wrong or missed. */
function f1Of(j: number): number {
  return (2 * j) / (1 + j);
}

/**
 * Precision, recall and F1 of some counts. F1 is 2j / (1 + j) with j = right / (right + wrong + missed), a plain share; so the interval of
 * j, carried over, is that of F1.
 */
export function retrievalOf({ right, wrong, missed }: Counts): Retrieval {
  const joint = wilsonShare(right, right + wrong + missed);
  return {
    right,
    wrong,
    missed,
    precision: wilsonShare(right, right + wrong),
    recall: wilsonShare(right, right + missed),
    f1: {
      value: joint.value === null ? null : f1Of(joint.value),
      low: f1Of(joint.low),
      high: f1Of(joint.high),
    },
  };
}

/** Counts that grow, by name. */
export interface CountTable {
  add(name: string, kind: keyof Counts): void;
  /** In order of their names. */
  entries(): readonly (readonly [string, Counts])[];
}

/** Begins a {@link CountTable}. */
export function countTable(names: readonly string[] = []): CountTable {
  const table = new Map<string, { right: number; wrong: number; missed: number }>();
  const of = (name: string) => {
    const known = table.get(name);
    if (known !== undefined) return known;
    const fresh = { right: 0, wrong: 0, missed: 0 };
    table.set(name, fresh);
    return fresh;
  };
  for (const name of names) of(name);
  return {
    add: (name, kind) => {
      of(name)[kind]++;
    },
    entries: () => [...table].toSorted((left, right) => (left[0] < right[0] ? -1 : 1)),
  };
}
