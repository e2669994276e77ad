/**
 * The four-field grid of willingness and ability to pay; `unknown` where the account's history shows neither. The first
 * word is willingness, the second ability.
 */
export const quadrants = [
  "willing-able",
  "willing-unable",
  "unwilling-able",
  "unwilling-unable",
  "unknown",
] as const;

/** One of {@link quadrants}. */
export type Quadrant = (typeof quadrants)[number];
