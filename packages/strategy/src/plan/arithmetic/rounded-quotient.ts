/** How a fraction of a minor unit becomes a whole one: `half-up` to the nearest, halves up; `down` always down. */
export type Rounding = "half-up" | "down";

/** The quotient of two whole numbers, the first from 0 and the second above 0, rounded. */
export function roundedQuotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (rounding === "half-up") return (2n * numerator + denominator) / (2n * denominator);
  return numerator / denominator;
}

/** Below this {@link roundedSafeQuotient} is exact. */
export const quickLimit: number = 2 ** 52;

/**
 * {@link roundedQuotient} in ordinary numbers, many times as fast and just as exact for a numerator and a denominator that
 * are whole and below {@link quickLimit}: a quotient that was rounded up to the next whole number leaves a rest below 0, and
 * one step back is the floor; no number on the way leaves the range of safe integers.
 */
export function roundedSafeQuotient(numerator: number, denominator: number, rounding: Rounding): number {
  const near = Math.floor(numerator / denominator);
  const rest = numerator - near * denominator;
  const floor = rest < 0 ? near - 1 : near;
  const left = rest < 0 ? rest + denominator : rest;
  return rounding === "half-up" && 2 * left >= denominator ? floor + 1 : floor;
}
