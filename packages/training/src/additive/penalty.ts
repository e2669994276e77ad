/**
 * One squared addend of the penalty on a term's weights: (sum of coefficients x weights)^2 / 2, positions counted from the
 * term's first cell. First differences pull neighbours together, second differences pull a shape towards a straight
 * line, single weights are pulled towards zero.
 */
export interface PenaltyRow {
  readonly at: readonly number[];
  readonly coefficients: readonly number[];
}

/** Pulls one weight towards zero as `strength` pseudo-observations would. */
export function pullToZero(at: number, strength: number): PenaltyRow {
  return { at: [at], coefficients: [Math.sqrt(strength)] };
}

/** Pulls two neighbouring weights towards each other. */
export function pullTogether(at: number, next: number, strength: number): PenaltyRow {
  const root = Math.sqrt(strength);
  return { at: [at, next], coefficients: [root, -root] };
}

/** Pulls three neighbouring weights onto a straight line. */
export function pullStraight(at: readonly [number, number, number], strength: number): PenaltyRow {
  const root = Math.sqrt(strength);
  return { at, coefficients: [root, -2 * root, root] };
}

/** What one addend comes to; its positions are counted from `offset`. */
export function rowPenalty(row: PenaltyRow, weights: ArrayLike<number>, offset: number): number {
  let sum = 0;
  row.at.forEach((position, one) => {
    sum += (row.coefficients[one] as number) * (weights[offset + position] as number);
  });
  return sum ** 2 / 2;
}

/** The second derivative of the penalty: the symmetric matrix of its quadratic form, row-major. */
export function penaltyMatrix(rows: readonly PenaltyRow[], size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (const { at, coefficients } of rows) {
    at.forEach((row, one) => {
      at.forEach((column, other) => {
        const cell = row * size + column;
        const product = (coefficients[one] as number) * (coefficients[other] as number);
        matrix[cell] = (matrix[cell] as number) + product;
      });
    });
  }
  return matrix;
}
