import { TactfulError } from "@tactful/domain";
import type { FeatureBins } from "../additive/additive-model.ts";
import { type TieRuns, tieRuns } from "./tie-runs.ts";

/** How finely a numeric column is cut, and what is kept out of its intervals. */
export interface QuantileOptions {
  /** Most intervals; special codes and missing come on top. At least 1. */
  readonly maxBins: number;
  /** Fewest training rows of an interval; a column with fewer rows than twice this stays whole. */
  readonly minRows: number;
  /** Codes that get a bin of their own. */
  readonly special: readonly number[];
  /** Declared direction of repayment over the intervals; only recorded here. */
  readonly direction: -1 | 0 | 1;
}

/**
 * Cuts a numeric column into intervals of about equal numbers of rows.
 *
 * Equal values always share an interval. A value that alone fills an average interval gets one of its own, and the
 * other values share out the rest, so a heavy tie costs no resolution elsewhere. An edge lies half way between two
 * neighbouring distinct values, rounded to single precision so that `x <= edge` means the same in any runtime.
 *
 * Throws OPTION_INVALID for impossible options and TRAINING_DATA where the column holds an infinite number.
 */
export function quantileBins(name: string, values: Float32Array, options: QuantileOptions): FeatureBins {
  if (!(Number.isInteger(options.maxBins) && options.maxBins >= 1)) {
    throw new TactfulError("OPTION_INVALID", "maxBins must be a whole number of at least 1.", {
      path: "maxBins",
    });
  }
  const runs = tieRuns(values, options.special);
  if (runs.values[0] === Number.NEGATIVE_INFINITY || runs.values.at(-1) === Number.POSITIVE_INFINITY) {
    throw new TactfulError(
      "TRAINING_DATA",
      `Column ${name} holds an infinite number; make it missing or give it a finite code.`,
      { path: name },
    );
  }
  const edges = cutAfter(runs, options).map((run) =>
    singleEdge(runs.values[run] as number, runs.values[run + 1] as number),
  );
  const { special, direction } = options;
  return { name, kind: "number", edges, special: special.map(singleCode), categories: 0, direction };
}

/**
 * The edge between two neighbouring single-precision values: their midpoint in single precision, or the lower value
 * where the midpoint would round up to the higher, so that lower <= edge < higher always holds.
 */
export function singleEdge(lower: number, higher: number): number {
  const middle = Math.fround(lower / 2 + higher / 2);
  const edge = middle >= lower && middle < higher ? middle : lower;
  return edge === 0 ? 0 : edge;
}

/** A code as a single-precision number; -0 becomes 0. */
export function singleCode(code: number): number {
  return Math.fround(code) + 0;
}

/** Indexes of the runs after which an interval ends; the last interval's end is not among them. */
function cutAfter(runs: TieRuns, options: QuantileOptions): number[] {
  const { counts, rows } = runs;
  const heavy = counts.length <= options.maxBins ? 1 : rows / options.maxBins;
  const light = counts.filter((count) => count < heavy);
  let lightRows = light.reduce((sum, count) => sum + count, 0);
  let lightBins = options.maxBins - (counts.length - light.length);
  let target = lightRows / Math.max(1, lightBins);
  const cuts: number[] = [];
  let held = 0;
  let left = rows;
  for (let run = 0; run + 1 < counts.length && cuts.length + 1 < options.maxBins; run++) {
    const count = counts[run] as number;
    const isHeavy = count >= heavy;
    held += count;
    left -= count;
    if (!isHeavy) lightRows -= count;
    const enough = (counts[run + 1] as number) >= heavy ? target / 2 : target;
    if (held < options.minRows || left < options.minRows || !(isHeavy || held >= enough)) continue;
    cuts.push(run);
    held = 0;
    if (!isHeavy) target = lightRows / Math.max(1, --lightBins);
  }
  return cuts;
}
