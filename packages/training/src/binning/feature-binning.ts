import type { LocalizedText } from "@tactful/domain";
import type { FeatureBins } from "../additive/additive-model.ts";
import type { BinCounts } from "./bin-counts.ts";
import { evidence } from "./evidence.ts";
import type { OutcomeTotals } from "./outcome.ts";
import type { FixedTrend } from "./trend.ts";

/** Which values fall into a bin. */
export type BinContent =
  | {
      readonly kind: "interval";
      /** above < x <= upTo; null where the interval has no end on that side. */
      readonly above: number | null;
      readonly upTo: number | null;
    }
  | { readonly kind: "special"; readonly code: number }
  | {
      readonly kind: "group";
      /** Codes of the categories. */
      readonly categories: readonly number[];
    }
  | { readonly kind: "unseen" }
  | { readonly kind: "missing" };

/** One bin and what it says about repayment; the counts are weighted. */
export interface BinStatistics {
  readonly content: BinContent;
  readonly repaid: number;
  readonly unpaid: number;
  /** repaid / (repaid + unpaid); null for an empty bin. */
  readonly repaidRate: number | null;
  /** Higher is better: ln(share of repaid / share of unpaid), smoothed; 0 for an empty bin. */
  readonly woe: number;
  readonly iv: number;
}

/** Something a person should know before trusting a binning. */
export interface BinningNote {
  readonly code:
    | "constant"
    | "direction-collapsed"
    | "direction-costly"
    | "limits-collapsed"
    | "rare-pooled"
    | "edit-small"
    | "edit-trend";
  readonly feature: string;
  readonly message: LocalizedText;
}

/** A feature cut into bins, with the evidence of each. */
export interface FeatureBinning {
  /** The layout that serving uses. */
  readonly bins: FeatureBins;
  /** By bin of the layout, the index into `table`; several categories may share an entry. */
  readonly groups: readonly number[];
  /** Intervals ascending (groups of categories: WOE ascending), then special codes, unseen, missing. */
  readonly table: readonly BinStatistics[];
  /** Information value: the sum over the table. */
  readonly iv: number;
  /** The trend that was asked for or, for `auto`, found; `none` for categories and cuts made by hand. */
  readonly trend: FixedTrend;
  readonly notes: readonly BinningNote[];
}

/** The statistics of a bin with these weighted counts. */
export function binStatistics(
  content: BinContent,
  repaid: number,
  unpaid: number,
  totals: OutcomeTotals,
  smoothing: number,
): BinStatistics {
  const rows = repaid + unpaid;
  return {
    content,
    repaid,
    unpaid,
    repaidRate: rows > 0 ? repaid / rows : null,
    ...evidence(repaid, unpaid, totals, smoothing),
  };
}

/** Adds the counts of neighbours up: one bin for each end, of which the last is the number of counts. */
export function mergeCounts(counts: BinCounts, ends: readonly number[]): BinCounts {
  const merge = (values: Float64Array) =>
    Float64Array.from(ends, (end, bin) =>
      values.subarray(bin === 0 ? 0 : ends[bin - 1], end).reduce((sum, value) => sum + value, 0),
    );
  return { repaid: merge(counts.repaid), unpaid: merge(counts.unpaid) };
}
