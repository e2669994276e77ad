import { TactfulError } from "@tactful/domain";

/** How rows are scored. */
export interface ScoreOptions {
  /** How many reasons, at most; 4 by default, 0 for none, which is faster. */
  readonly reasons?: number;
  /** ISO 4217; the currency of the rows' amounts, held against the manifest's. */
  readonly currency?: string;
  /** False leaves the {zh, en} texts out. */
  readonly texts?: boolean;
  /** Stops the work; what is being computed is given up with CANCELLED. */
  readonly signal?: AbortSignal;
}

const DEFAULT_REASONS = 4;

/** The number of reasons that the options ask for. Throws OPTION_INVALID. */
export function reasonCount(options: ScoreOptions): number {
  const count = options.reasons ?? DEFAULT_REASONS;
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new TactfulError("OPTION_INVALID", "The number of reasons must be a whole number of 0 or more.", {
    path: "reasons",
  });
}

/** Throws CANCELLED where the signal was raised. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new TactfulError("CANCELLED", "The scoring was cancelled before it was done.", {
    cause: signal.reason,
  });
}
