/** The distinct values of a column in ascending order, and how many rows hold each. */
export interface TieRuns {
  /** Strictly ascending. */
  readonly values: Float32Array;
  /** As many as `values`, each at least 1. */
  readonly counts: Uint32Array;
  /** The sum of `counts`: rows that are neither missing nor a special code. */
  readonly rows: number;
}

/** Sorts a column and counts its ties; NaN (missing) and special codes are left out, and -0 counts as 0. */
export function tieRuns(column: Float32Array, special: readonly number[]): TieRuns {
  const sorted = plainValues(column, special).sort();
  const values = new Float32Array(sorted.length);
  const counts = new Uint32Array(sorted.length);
  let runs = 0;
  let from = 0;
  for (let row = 1; row <= sorted.length; row++) {
    if (row < sorted.length && sorted[row] === sorted[from]) continue;
    values[runs] = sorted[from] as number;
    counts[runs] = row - from;
    runs++;
    from = row;
  }
  return { values: values.subarray(0, runs), counts: counts.subarray(0, runs), rows: sorted.length };
}

function plainValues(column: Float32Array, special: readonly number[]): Float32Array {
  const codes = Float32Array.from(special);
  const plain = new Float32Array(column.length);
  let kept = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row] as number;
    if (Number.isNaN(value) || codes.includes(value)) continue;
    plain[kept++] = value;
  }
  return plain.subarray(0, kept);
}
