import type { Metric } from "@tactful/scoring";
import type { TrainedBundle } from "@tactful/training";
import { formatCount } from "../terminal/format-number.ts";
import { textTable } from "../terminal/text-table.ts";

function withInterval(metric: Metric | undefined): string {
  if (metric === undefined) return "";
  const interval =
    metric.low === undefined || metric.high === undefined
      ? ""
      : ` (${metric.low.toFixed(4)} to ${metric.high.toFixed(4)})`;
  return `${metric.value.toFixed(4)}${interval}`;
}

const shown = [
  ["auc", "AUC, all rows pooled"],
  ["ks", "KS"],
  ["brier", "Brier score"],
  ["logLoss", "Log loss"],
  ["ece", "ECE, 10 equal-count bins"],
] as const;

function figures(trained: TrainedBundle): readonly string[] {
  const { measured, scorecard, folds } = trained;
  const columns = [
    { label: "Out of fold" },
    { label: "This model", align: "end" },
    ...(scorecard === undefined ? [] : [{ label: "WOE scorecard", align: "end" } as const]),
  ] as const;
  const both = [measured, ...(scorecard === undefined ? [] : [scorecard])];
  return textTable(columns, [
    [`AUC, mean of ${folds} folds`, ...both.map((one) => one.foldAuc.mean.toFixed(4))],
    ...shown.map(([name, label]) => [
      label,
      ...both.map((one) => withInterval(one.evaluation.metrics[name])),
    ]),
  ]);
}

function rejections(trained: TrainedBundle): readonly string[] {
  const { rejected, outside } = trained;
  const lines: string[] = [];
  if (outside > 0)
    lines.push(`${formatCount(outside)} rows lie outside the model's population and were left out.`);
  if (rejected.length > 0)
    lines.push(`${formatCount(rejected.length)} rows cannot be read and were left out, among them:`);
  return [
    ...lines,
    ...rejected.slice(0, 5).map(({ row, code, message }) => `  row ${row}: ${code} ${message}`),
  ];
}

/** The lines that a finished training ends with. */
export function trainingText(trained: TrainedBundle, folder: string): readonly string[] {
  const { manifest, measured, seconds } = trained;
  const { low, high } = measured.evaluation.eceBand;
  const times = Object.entries(seconds).map(([stage, value]) => `${stage} ${value.toFixed(1)} s`);
  const synthetic = manifest.synthetic ? " (SYNTHETIC data)" : "";
  return [
    `${manifest.name} ${manifest.version}${synthetic}: ${formatCount(manifest.training.rows)} rows, ${(100 * manifest.training.repaidRate).toFixed(1)} % repaid, ${manifest.terms.length - 1} terms.`,
    "",
    ...figures(trained),
    "",
    `A perfectly calibrated model of this size would show an ECE of ${low.toFixed(4)} to ${high.toFixed(4)}.`,
    ...rejections(trained),
    `Time: ${times.join(", ")}.`,
    `Written to ${folder}: manifest.json, model.onnx, golden.json, card.md and figures.`,
  ];
}
