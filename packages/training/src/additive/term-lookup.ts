/** Where every row falls in every term: one array of absolute positions in the flat weight vector a term. */
export interface TermIndex {
  readonly rows: number;
  /** Length of the flat weight vector: the cells of all terms, one after the other. */
  readonly size: number;
  readonly terms: readonly Int32Array[];
}

/** margin[row] = sum over terms of the weight at the row's position. */
export function lookUpMargins(index: TermIndex, weights: ArrayLike<number>): Float32Array {
  const margins = new Float32Array(index.rows);
  for (const positions of index.terms) {
    for (let row = 0; row < positions.length; row++) {
      margins[row] = (margins[row] as number) + (weights[positions[row] as number] as number);
    }
  }
  return margins;
}

/** The transpose of {@link lookUpMargins}: adds every row's slope to the weights that the row used. */
export function scatterSlopes(index: TermIndex, slopes: ArrayLike<number>): Float32Array {
  const sums = new Float32Array(index.size);
  for (const positions of index.terms) {
    for (let row = 0; row < positions.length; row++) {
      const position = positions[row] as number;
      sums[position] = (sums[position] as number) + (slopes[row] as number);
    }
  }
  return sums;
}

/** The same terms over some of the rows, in the order given. */
export function selectRows(index: TermIndex, rows: Int32Array): TermIndex {
  const terms = index.terms.map((positions) => {
    const selected = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) selected[at] = positions[rows[at] as number] as number;
    return selected;
  });
  return { rows: rows.length, size: index.size, terms };
}
