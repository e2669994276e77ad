import { TactfulError } from "@tactful/domain";
import type { Trend } from "./trend.ts";

/** How a feature is binned; the defaults are those of {@link defaultBinning}. */
export interface BinningOptions {
  /** Most intervals, or groups of categories; special codes, unseen and missing come on top. */
  readonly maxBins: number;
  /** Fewest rows of an interval or group, as a share of all rows (0 to 0.5). */
  readonly minShare: number;
  /** Fewest repaid and fewest unpaid rows of an interval or group. */
  readonly minRepaid: number;
  readonly minUnpaid: number;
  /** How repayment may move over the intervals; of no effect on categories. */
  readonly trend: Trend;
  /** Most pre-bins, of which the intervals are put together: 2 to 100. */
  readonly preBins: number;
  /** Categories with a smaller share of all rows are pooled before anything else. */
  readonly rareShare: number;
  /** Rows of average repayment that every bin's WOE is smoothed by; above 0 (see `evidence`). */
  readonly smoothing: number;
}

/** At most 8 bins of at least 5 % of the rows, monotone either way. */
export const defaultBinning: BinningOptions = {
  maxBins: 8,
  minShare: 0.05,
  minRepaid: 1,
  minUnpaid: 1,
  trend: "auto",
  preBins: 100,
  rareShare: 0.01,
  smoothing: 1,
};

/** Fills in the defaults; throws OPTION_INVALID for an impossible value. */
export function binningOptions(given: Partial<BinningOptions>): BinningOptions {
  const options = { ...defaultBinning, ...given };
  const demand = (holds: boolean, path: keyof BinningOptions, wanted: string) => {
    if (!holds)
      throw new TactfulError("OPTION_INVALID", `${path} is ${options[path]}; it must be ${wanted}.`, {
        path,
      });
  };
  demand(
    Number.isInteger(options.maxBins) && options.maxBins >= 1,
    "maxBins",
    "a whole number of at least 1",
  );
  demand(options.minShare >= 0 && options.minShare <= 0.5, "minShare", "from 0 to 0.5");
  demand(options.minRepaid >= 0, "minRepaid", "0 or more");
  demand(options.minUnpaid >= 0, "minUnpaid", "0 or more");
  demand(
    Number.isInteger(options.preBins) && options.preBins >= 2 && options.preBins <= 100,
    "preBins",
    "a whole number from 2 to 100",
  );
  demand(options.rareShare >= 0 && options.rareShare <= 0.5, "rareShare", "from 0 to 0.5");
  demand(options.smoothing > 0 && options.smoothing < Number.POSITIVE_INFINITY, "smoothing", "above 0");
  return options;
}
