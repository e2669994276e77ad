/** A share of a number of cases, with the interval in which the true share lies with 95 % confidence. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  /** hits / of; null where there is no case. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/** A share with its Wilson score interval (Wilson 1927): right also for few cases and for shares near 0 or 1. */
export function wilsonShare(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: null, low: 0, high: 1 };
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return {
    hits,
    of,
    value: share,
    low: hits === 0 ? 0 : Math.max(0, (middle - spread) / whole),
    high: hits === of ? 1 : Math.min(1, (middle + spread) / whole),
  };
}
