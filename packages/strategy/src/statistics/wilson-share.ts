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
export const z95 = 1.959963984540054;

/** A share with its Wilson score interval (Wilson 1927), which holds for few cases and for shares near 0 or 1 too; 0 to 1 where there is no case. */
export function wilsonShare(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: null, low: 0, high: 1 };
  const value = hits / of;
  const square = (z95 * z95) / of;
  const middle = value + square / 2;
  const spread = z95 * Math.sqrt((value * (1 - value)) / of + square / (4 * of));
  return {
    hits,
    of,
    value,
    low: hits === 0 ? 0 : Math.max(0, (middle - spread) / (1 + square)),
    high: hits === of ? 1 : Math.min(1, (middle + spread) / (1 + square)),
  };
}
