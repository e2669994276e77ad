import type { Metric } from "@tactful/scoring";
import { bootstrapFigures } from "./bootstrap-figures.ts";
import { type EceBand, eceBand } from "./ece-band.ts";
import { differenceInterval, ratioInterval, type Share, wilsonInterval } from "./interval.ts";
import { countRepaid, keepRanked, type RankedOutcomes } from "./ranked-outcomes.ts";
import { type SliceColumn, sliceGroups } from "./slice-groups.ts";

/** What the model does to one group; every rate is a share from 0 to 1 with its 95 % interval. */
export interface GroupFigures {
  readonly repaidRate: Metric;
  readonly meanProbability: Metric;
  readonly auc: Metric;
  readonly ece: Metric;
  /** Whether the calibration error is more than chance explains. */
  readonly calibration: EceBand["position"];
  /** Share of the group at or above the threshold. */
  readonly selectionRate: Metric;
  /** Selection rate over the highest of the column; below 0.8 it breaks the four-fifths rule (29 CFR 1607.4 D). */
  readonly fourFifthsRatio: Metric;
  /** Share at or above the threshold among those of the group who repaid. */
  readonly truePositiveRate: Metric;
  /** That share less the largest group's: the equal-opportunity difference (Hardt, Price, Srebro 2016); 0 for the largest. */
  readonly equalOpportunityDifference: Metric;
}

/** One group of a protected column. */
export interface FairnessGroup {
  readonly column: string;
  readonly group: string;
  readonly rows: number;
  /** Absent where the group is too small to say anything, which is no sign that all is well. */
  readonly figures?: GroupFigures;
}

/** How groups are measured. */
export interface FairnessOptions {
  readonly slices: readonly SliceColumn[];
  /** Rows with at least this probability count as selected. */
  readonly threshold: number;
  /** Groups with fewer rows, or with fewer than a tenth of it of either outcome, are too small. */
  readonly minimumRows: number;
  readonly resamples: number;
  readonly seed: number;
}

interface Counted {
  readonly group: string;
  readonly ranked: RankedOutcomes;
  readonly selected: Share;
  readonly selectedRepaid: Share;
}

function countGroup(group: string, ranked: RankedOutcomes, threshold: number): Counted {
  let selected = 0;
  let selectedRepaid = 0;
  ranked.values.forEach((value, place) => {
    if (value < threshold) return;
    selected += 1;
    selectedRepaid += ranked.repaid[place] ?? 0;
  });
  return {
    group,
    ranked,
    selected: { successes: selected, rows: ranked.values.length },
    selectedRepaid: { successes: selectedRepaid, rows: countRepaid(ranked) },
  };
}

function rate(share: Share): number {
  return share.successes / share.rows;
}

function rateMetric(share: Share): Metric {
  return { value: rate(share), ...wilsonInterval(share.successes, share.rows) };
}

/** The first of the groups for which the measure is highest. */
function highest(groups: readonly Counted[], measure: (group: Counted) => number): Counted | undefined {
  return groups.reduce<Counted | undefined>(
    (best, group) => (best === undefined || measure(group) > measure(best) ? group : best),
    undefined,
  );
}

function ratioTo(group: Counted, best: Counted): Metric {
  if (group === best) return { value: 1 };
  if (best.selected.successes === 0) return { value: 1 };
  return {
    value: rate(group.selected) / rate(best.selected),
    ...ratioInterval(group.selected, best.selected),
  };
}

function differenceTo(group: Counted, largest: Counted): Metric {
  if (group === largest) return { value: 0 };
  const value = rate(group.selectedRepaid) - rate(largest.selectedRepaid);
  return { value, ...differenceInterval(group.selectedRepaid, largest.selectedRepaid) };
}

function figuresOf(group: Counted, best: Counted, largest: Counted, options: FairnessOptions): GroupFigures {
  const { ranked } = group;
  const { resamples, seed } = options;
  const figures = bootstrapFigures(ranked, { resamples, seed });
  const mean = ranked.values.reduce((sum, value) => sum + value, 0) / ranked.values.length;
  return {
    repaidRate: rateMetric({ successes: countRepaid(ranked), rows: ranked.values.length }),
    meanProbability: { value: mean },
    auc: figures.auc,
    ece: figures.ece,
    calibration: eceBand(ranked, { simulations: Math.max(200, resamples), seed }).position,
    selectionRate: rateMetric(group.selected),
    fourFifthsRatio: ratioTo(group, best),
    truePositiveRate: rateMetric(group.selectedRepaid),
    equalOpportunityDifference: differenceTo(group, largest),
  };
}

function isLargeEnough(group: Counted, minimumRows: number): boolean {
  const rows = group.ranked.values.length;
  const repaid = group.selectedRepaid.rows;
  return rows >= minimumRows && Math.min(repaid, rows - repaid) >= Math.max(1, minimumRows / 10);
}

function columnGroups(
  ranked: RankedOutcomes,
  slice: SliceColumn,
  options: FairnessOptions,
): readonly FairnessGroup[] {
  const divided = sliceGroups(slice);
  const counted = divided.groups.map((group, index) =>
    countGroup(
      group,
      keepRanked(ranked, (row) => divided.of[row] === index),
      options.threshold,
    ),
  );
  const large = counted.filter((group) => isLargeEnough(group, options.minimumRows));
  const best = highest(large, (group) => rate(group.selected));
  const largest = highest(large, (group) => group.ranked.values.length);
  return counted.map((group): FairnessGroup => {
    const shown = { column: slice.column, group: group.group, rows: group.ranked.values.length };
    if (best === undefined || largest === undefined || !large.includes(group)) return shown;
    return { ...shown, figures: figuresOf(group, best, largest, options) };
  });
}

/**
 * Measures the model in every group of every protected column, the columns in the order given.
 *
 * Rates carry Wilson intervals, AUC and ECE bootstrap ones. The four-fifths ratio compares with the highest selection rate
 * among the groups that are large enough, the equal-opportunity difference with the largest group.
 */
export function fairnessSlices(ranked: RankedOutcomes, options: FairnessOptions): readonly FairnessGroup[] {
  return options.slices.flatMap((slice) => columnGroups(ranked, slice, options));
}
