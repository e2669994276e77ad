import type { FairnessSlice, Metric } from "@tactful/scoring";
import type { Evaluation } from "./evaluate.ts";
import type { GroupFigures } from "./fairness-slices.ts";

function sliceMetrics(figures: GroupFigures): Readonly<Record<string, Metric>> {
  const { calibration: _, ...metrics } = figures;
  return metrics;
}

/** The figures of an evaluation as a manifest keeps them; a group that was too small has no metric. */
export function manifestFigures(evaluation: Evaluation): {
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly fairness: readonly FairnessSlice[];
} {
  return {
    metrics: { ...evaluation.metrics },
    fairness: evaluation.fairness.map(({ column, group, rows, figures }) => ({
      column,
      group,
      rows,
      metrics: figures === undefined ? {} : sliceMetrics(figures),
    })),
  };
}
