import { z95 } from "../statistics/wilson-share.ts";

/** Events per 1,000 occasions, with a 95 % interval. */
export interface Rate {
  readonly events: number;
  readonly occasions: number;
  /** Null, as are the ends, where there was no occasion. */
  readonly perThousand: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Byar's bound on the mean of a Poisson count (Breslow and Day 1987, volume II, section 2.3). */
function byar(count: number, z: number): number {
  return count === 0 ? 0 : count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}

/** A rate per 1,000 with Byar's approximation to the exact Poisson interval, which holds for few events too. */
export function poissonRate(events: number, occasions: number): Rate {
  if (occasions === 0) return { events, occasions, perThousand: null, low: null, high: null };
  const scale = 1000 / occasions;
  return {
    events,
    occasions,
    perThousand: events * scale,
    low: byar(events, -z95) * scale,
    high: byar(events + 1, z95) * scale,
  };
}
