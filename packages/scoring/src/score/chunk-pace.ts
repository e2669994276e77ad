/** How many rows to take at a time, learned from how long they take. */
export interface ChunkPace {
  /** Rows for the next chunk. */
  rows(): number;
  /** Tells how long some rows took, in milliseconds. */
  took(rows: number, milliseconds: number): void;
}

const FEWEST = 32;
const FIRST = 128;
// A timer that waits behind one chunk is late by about this much.
const TARGET_MILLISECONDS = 6;

/** Paces chunks of at most `most` rows so that none keeps the thread much longer than 6 ms. */
export function chunkPace(most: number): ChunkPace {
  let next = Math.min(most, FIRST);
  return {
    rows: () => next,
    took: (rows, milliseconds) => {
      const fitting = (rows * TARGET_MILLISECONDS) / Math.max(milliseconds, 0.001);
      next = Math.floor(Math.min(most, 2 * next, Math.max(FEWEST, fitting)));
    },
  };
}
