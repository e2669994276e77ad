/** Keeps calls from a service that is down. */
export interface CircuitBreaker {
  /** Whether a call may be made now; after a rest one may, to see. */
  isClosed(): boolean;
  /** Takes what came of a call. */
  record(isFault: boolean): void;
}

/** When a circuit opens, and for how long. */
export interface BreakerOptions {
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** So many faults in a row open it. */
  readonly faults: number;
  readonly restMs: number;
}

/** Makes a {@link CircuitBreaker}. */
export function createCircuitBreaker({ now, faults, restMs }: BreakerOptions): CircuitBreaker {
  let inRow = 0;
  let openUntil = Number.NEGATIVE_INFINITY;
  return {
    isClosed: () => now() >= openUntil,
    record: (isFault) => {
      inRow = isFault ? inRow + 1 : 0;
      // One that fails after the rest opens it again at once: the count is kept until a call succeeds.
      if (inRow >= faults) openUntil = now() + restMs;
    },
  };
}
