import type { Metric } from "@tactful/scoring";
import type { Evaluation } from "@tactful/training";
import { formatCount } from "../terminal/format-number.ts";
import { textTable } from "../terminal/text-table.ts";

type FigureName = keyof Evaluation["metrics"];

const figures: readonly (readonly [FigureName, string, string])[] = [
  ["auc", "AUC", "higher is better, 0.5 is chance"],
  ["ks", "KS", "higher is better"],
  ["brier", "Brier score", "lower is better"],
  ["logLoss", "Log loss", "lower is better"],
  ["ece", "ECE", "lower is better"],
  ["accuracy", "Accuracy at 50%", "higher is better"],
];

function interval(metric: Metric | undefined): string {
  if (metric?.low === undefined || metric.high === undefined) return "";
  return `${metric.low.toFixed(4)} to ${metric.high.toFixed(4)}`;
}

function percent(metric: Metric): string {
  return `${(metric.value * 100).toFixed(1)}%`;
}

function fairnessLines(evaluation: Evaluation): readonly string[] {
  if (evaluation.fairness.length === 0) return [];
  const columns = [
    { label: "Column" },
    { label: "Group" },
    { label: "Rows", align: "end" },
    { label: "Repaid", align: "end" },
    { label: "Mean", align: "end" },
    { label: "AUC", align: "end" },
    { label: "Selected", align: "end" },
    { label: "Ratio to highest", align: "end" },
  ] as const;
  const rows = evaluation.fairness.map(({ column, group, rows: count, figures: own }) => [
    column,
    group,
    formatCount(count),
    ...(own === undefined
      ? ["too few", "", "", "", ""]
      : [
          percent(own.repaidRate),
          percent(own.meanProbability),
          own.auc.value.toFixed(3),
          percent(own.selectionRate),
          own.fourFifthsRatio.value.toFixed(2),
        ]),
  ]);
  return [
    "",
    `By group (selected: probability of at least ${(evaluation.threshold * 100).toFixed(1)}%)`,
    ...textTable(columns, rows),
  ];
}

/** The lines of an evaluation for a terminal. */
export function evaluationText(evaluation: Evaluation): readonly string[] {
  const { eceBand } = evaluation;
  const columns = [
    { label: "Figure" },
    { label: "Value", align: "end" },
    { label: "95% interval", align: "end" },
    { label: "" },
  ] as const;
  const rows = figures.map(([name, label, meaning]) => {
    const metric = evaluation.metrics[name];
    return [label, metric.value.toFixed(4), interval(metric), meaning];
  });
  return [
    ...textTable(columns, rows),
    "",
    `A perfectly calibrated model would show an ECE of ${eceBand.low.toFixed(4)} to ${eceBand.high.toFixed(4)} on these rows.`,
    ...fairnessLines(evaluation),
  ];
}
