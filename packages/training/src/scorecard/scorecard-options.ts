import { TactfulError } from "@tactful/domain";
import type { ManualBins } from "../binning/bin-feature.ts";
import type { BinningOptions } from "../binning/binning-options.ts";
import { checkScale, type ScoreScale } from "./score-scale.ts";

/** How a scorecard is fitted; the defaults are those of {@link defaultScorecard}. */
export interface ScorecardOptions {
  /** For every feature; a declared direction goes before the trend given here. */
  readonly binning: Partial<BinningOptions>;
  /** Bins made by hand, by feature name. */
  readonly manual: Readonly<Record<string, ManualBins>>;
  /** Features with less information value are dropped. */
  readonly minIv: number;
  /** Of the features with a higher variance inflation factor, the one with least information value is dropped, until none is left; at least 1. */
  readonly maxVif: number;
  /** Stepwise selection after that; `none` keeps all. */
  readonly stepwise: "none" | "forward" | "backward";
  /** What a step of the selection must lower: deviance + 2 or + ln(rows) for each coefficient. */
  readonly criterion: "aic" | "bic";
  /** L2 penalty of the logistic regression; 0 for none. */
  readonly ridge: number;
  /** Odds and points, or the lowest and highest score of the card. */
  readonly scale: ScoreScale | { readonly lowest: number; readonly highest: number };
}

/** Monotone bins, IV of at least 0.02, VIF of at most 10, all that passes kept; 600 points at odds of 20 to 1, 20 points double them. */
export const defaultScorecard: ScorecardOptions = {
  binning: {},
  manual: {},
  minIv: 0.02,
  maxVif: 10,
  stepwise: "none",
  criterion: "aic",
  ridge: 1,
  scale: { pdo: 20, baseScore: 600, baseOdds: 20 },
};

/** Fills in the defaults; throws OPTION_INVALID for an impossible value. */
export function scorecardOptions(given: Partial<ScorecardOptions>): ScorecardOptions {
  const options = { ...defaultScorecard, ...given };
  const demand = (holds: boolean, path: "minIv" | "maxVif" | "ridge", wanted: string) => {
    if (!holds)
      throw new TactfulError("OPTION_INVALID", `${path} is ${options[path]}; it must be ${wanted}.`, {
        path,
      });
  };
  demand(options.minIv >= 0, "minIv", "0 or more");
  demand(options.maxVif >= 1, "maxVif", "at least 1");
  demand(options.ridge >= 0 && options.ridge < Number.POSITIVE_INFINITY, "ridge", "0 or more");
  if ("pdo" in options.scale) checkScale(options.scale);
  else if (!(options.scale.highest > options.scale.lowest)) {
    throw new TactfulError("OPTION_INVALID", "The highest score must lie above the lowest.", {
      path: "scale",
    });
  }
  return options;
}
