/** One row of a regression. */
export interface RegressionRow {
  /** The explaining columns, as many in every row. */
  readonly columns: readonly number[];
  readonly outcome: number;
  /** Above 0. */
  readonly weight: number;
}

/** A fitted regression, column by column. */
export interface RegressionFit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
}

type Matrix = readonly (readonly number[])[];

/** The inverse of a square matrix by Gauss-Jordan elimination with row exchanges; null where it has none to working precision. */
function inverse(matrix: Matrix): Matrix | null {
  const size = matrix.length;
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))]);
  const largest = Math.max(...matrix.flat().map(Math.abs));
  for (let at = 0; at < size; at += 1) {
    const candidates = rows.slice(at).map((row) => Math.abs(row[at] ?? 0));
    const best = at + candidates.indexOf(Math.max(...candidates));
    const pivotRow = rows[best];
    const pivot = pivotRow?.[at] ?? 0;
    if (pivotRow === undefined || Math.abs(pivot) <= largest * 1e-12) return null;
    rows[best] = rows[at] ?? [];
    const scaled = pivotRow.map((value) => value / pivot);
    rows[at] = scaled;
    for (const [index, row] of rows.entries()) {
      if (index === at) continue;
      const factor = row[at] ?? 0;
      rows[index] = row.map((value, column) => value - factor * (scaled[column] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}

/** Sums the products of columns over rows, each row weighted. */
function crossProducts(
  rows: readonly RegressionRow[],
  weightOf: (row: RegressionRow, at: number) => number,
): Matrix {
  const size = rows[0]?.columns.length ?? 0;
  const sums = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [at, row] of rows.entries()) {
    const weight = weightOf(row, at);
    for (const [i, left] of row.columns.entries()) {
      for (const [j, right] of row.columns.entries()) {
        const line = sums[i];
        if (line !== undefined) line[j] = (line[j] ?? 0) + weight * left * right;
      }
    }
  }
  return sums;
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

/** x' A x. */
function quadratic(matrix: Matrix, vector: readonly number[]): number {
  return dot(
    vector,
    matrix.map((row) => dot(row, vector)),
  );
}

/**
 * Weighted least squares with classical or heteroskedasticity-robust (HC1, MacKinnon and White 1985) standard errors; null where there
 * are no more rows than columns or the columns depend on each other.
 */
export function leastSquares(
  rows: readonly RegressionRow[],
  errors: "classical" | "robust",
): RegressionFit | null {
  const size = rows[0]?.columns.length ?? 0;
  const degrees = rows.length - size;
  if (degrees <= 0) return null;
  const bread = inverse(crossProducts(rows, ({ weight }) => weight));
  if (bread === null) return null;
  const moments = Array.from({ length: size }, (_, at) =>
    rows.reduce((sum, row) => sum + row.weight * (row.columns[at] ?? 0) * row.outcome, 0),
  );
  const coefficients = bread.map((row) => dot(row, moments));
  const residuals = rows.map((row) => row.outcome - dot(row.columns, coefficients));
  const scatter = rows.reduce((sum, { weight }, at) => sum + weight * (residuals[at] ?? 0) ** 2, 0) / degrees;
  const meat = crossProducts(rows, ({ weight }, at) => (weight * (residuals[at] ?? 0)) ** 2);
  const standardErrors = bread.map((row, at) =>
    Math.sqrt(
      errors === "classical" ? scatter * (row[at] ?? 0) : (quadratic(meat, row) * rows.length) / degrees,
    ),
  );
  return { coefficients, standardErrors };
}
