import { binCount } from "./additive-model.ts";
import type { BinnedColumn, BinnedFeature } from "./binned-features.ts";
import type { Pair } from "./term-layout.ts";

/** A candidate pair and how much a table over its cells would lower the loss. */
interface Candidate {
  readonly pair: Pair;
  readonly gain: number;
}

/** Slope and curvature of the loss by row. */
interface RowSlopes {
  readonly residuals: Float32Array;
  readonly curvatures: Float32Array;
}

function gainOf(first: BinnedColumn, second: BinnedColumn, rows: RowSlopes, ridge: number): number {
  const width = binCount(second.bins);
  const size = binCount(first.bins) * width;
  const slopes = new Float64Array(size);
  const bends = new Float64Array(size);
  for (let row = 0; row < rows.residuals.length; row++) {
    const cell = (first.codes[row] as number) * width + (second.codes[row] as number);
    slopes[cell] = (slopes[cell] as number) + (rows.residuals[row] as number);
    bends[cell] = (bends[cell] as number) + (rows.curvatures[row] as number);
  }
  let gain = 0;
  for (let cell = 0; cell < size; cell++) {
    gain += (slopes[cell] as number) ** 2 / ((bends[cell] as number) + ridge);
  }
  return gain;
}

function rowSlopes(margins: Float32Array, repaid: Float32Array): RowSlopes {
  const residuals = new Float32Array(margins.length);
  const curvatures = new Float32Array(margins.length);
  for (let row = 0; row < margins.length; row++) {
    const probability = 1 / (1 + Math.exp(-(margins[row] as number)));
    residuals[row] = (repaid[row] as number) - probability;
    curvatures[row] = probability * (1 - probability);
  }
  return { residuals, curvatures };
}

/**
 * The pairs whose cells would lower the penalised logistic loss most in one Newton step, given what the fitted terms
 * explain already (after the FAST screening of Lou, Caruana, Gehrke, Hooker 2013, with the loss's own curvature).
 *
 * `margins` are those of the fitted terms on the same rows. Returns at most `count` pairs, best first, none of `known`.
 */
export function findPairs(
  features: readonly BinnedFeature[],
  known: readonly Pair[],
  fitted: { readonly margins: Float32Array; readonly repaid: Float32Array },
  count: number,
  ridge: number,
): Pair[] {
  const rows = rowSlopes(fitted.margins, fitted.repaid);
  const candidates: Candidate[] = [];
  features.forEach((first, low) => {
    features.slice(low + 1).forEach((second, step) => {
      const pair: Pair = [low, low + 1 + step];
      if (known.some(([one, other]) => one === pair[0] && other === pair[1])) return;
      candidates.push({ pair, gain: gainOf(first.coarse, second.coarse, rows, ridge) });
    });
  });
  return candidates
    .sort((one, other) => other.gain - one.gain)
    .slice(0, count)
    .map(({ pair }) => pair);
}
