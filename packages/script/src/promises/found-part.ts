import type { IsoDate } from "@tactful/domain";

/** An amount of major units that was said, or a share of what is due. */
export type SaidAmount =
  | { readonly kind: "amount"; readonly major: number }
  | { readonly kind: "half" }
  | { readonly kind: "all" }
  | { readonly kind: "rest" };

/** A part of a folded text: offsets of its units, the end excluded. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** An amount in a folded text. */
export interface FoundAmount extends Part {
  readonly amount: SaidAmount;
}

/** A day in a folded text. */
export interface FoundDate extends Part {
  readonly date: IsoDate;
}

/** Of parts in reading order those that begin behind the one before. */
export function withoutOverlap<Found extends Part>(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: Found[] = [];
  for (const part of sorted) if (part.start >= (kept.at(-1)?.end ?? 0)) kept.push(part);
  return kept;
}
