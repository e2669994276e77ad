import { dot, weightedProducts } from "./column-products.ts";
import { inverseDiagonal } from "./positive-matrix.ts";

/** Keeps the correlation matrix of duplicated columns invertible; their factor comes out near 1 / (2 x this). */
const nudge = 1e-10;

/**
 * Variance inflation factor of every column, at least 1: the diagonal of the inverse of the correlation matrix
 * (Belsley, Kuh, Welsch 1980). A duplicated column gives about 5e9 rather than infinity, a constant one 1.
 */
export function varianceInflation(
  columns: readonly Float64Array[],
  weights?: Float32Array | Float64Array,
): readonly number[] {
  const rows = columns[0]?.length ?? 0;
  const weight = weights === undefined ? new Float64Array(rows).fill(1) : Float64Array.from(weights);
  const standard = columns.map((column) => standardised(column, weight));
  const correlation = weightedProducts(standard, weight).map((row, at) =>
    row.map((value, to) => (at === to ? 1 + nudge : value)),
  );
  return [...inverseDiagonal(correlation)].map((factor) => Math.max(1, factor));
}

/** A column about its weighted mean, scaled so that its weighted squares sum to 1; zeros where it is constant. */
function standardised(column: Float64Array, weight: Float64Array): Float64Array {
  const rows = weight.reduce((sum, value) => sum + value, 0);
  const mean = dot(column, weight) / rows;
  const centred = column.map((value) => value - mean);
  const squares = dot(
    centred.map((value) => value * value),
    weight,
  );
  const isConstant = squares <= 1e-24 * rows * Math.max(1, mean * mean);
  const length = isConstant ? Number.POSITIVE_INFINITY : Math.sqrt(squares);
  return centred.map((value) => value / length);
}
