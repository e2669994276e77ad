import { histogram, lineChart, reliabilityPlot, type Svg } from "@tactful/charts";
import type { LocalizedText } from "@tactful/domain";
import type { Evaluation } from "./evaluate.ts";
import { evaluationWords as words } from "./evaluation-words.ts";
import { fixedText, wordlessText } from "./figure-text.ts";
import { type DocumentLanguage, fill, type Say, sayIn } from "./say.ts";
import type { ThresholdPoint } from "./threshold-curve.ts";

/** A figure and the name of the file it is kept in. */
export interface NamedFigure {
  /** Such as `roc.svg`. */
  readonly file: string;
  readonly svg: Svg;
}

/** Another model's evaluation on the same rows, shown beside. */
export interface BesideEvaluation {
  readonly name: LocalizedText;
  readonly evaluation: Evaluation;
}

/** How figures are drawn. */
export interface FigureOptions {
  readonly language: DocumentLanguage;
  readonly beside?: readonly BesideEvaluation[];
}

const three = (value: number) => fixedText(value, 3);
const four = (value: number) => fixedText(value, 4);

function rocCurve(evaluation: Evaluation, say: Say, beside: readonly BesideEvaluation[]): Svg {
  const auc = wordlessText(evaluation.metrics.auc, three);
  const points = (curve: readonly ThresholdPoint[]) =>
    curve.map((point) => ({ x: point.unpaidSelected, y: point.repaidSelected }));
  const ends = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  return lineChart({
    title: say(words.rocTitle),
    subtitle: `AUC ${auc}`,
    description: say(fill(words.rocText, { auc })),
    x: { label: say(words.rocX), domain: [0, 1], format: "percent" },
    y: { label: say(words.rocY), domain: [0, 1], format: "percent" },
    series: [
      { name: say(words.model), points: points(evaluation.curve) },
      ...beside.map((other) => ({ name: say(other.name), points: points(other.evaluation.curve) })),
    ],
    reference: { name: say(words.noSkill), points: ends },
  });
}

function ksChart(evaluation: Evaluation, say: Say): Svg {
  const ks = wordlessText(evaluation.metrics.ks, three);
  const gap = (point: ThresholdPoint) => Math.abs(point.repaidSelected - point.unpaidSelected);
  const placeOf = (point: ThresholdPoint) => point.threshold ?? 1;
  const widest = evaluation.curve.reduce((best, point) => (gap(point) > gap(best) ? point : best));
  const line = (share: (point: ThresholdPoint) => number) =>
    evaluation.curve.map((point) => ({ x: placeOf(point), y: 1 - share(point) }));
  const heights = [1 - widest.repaidSelected, 1 - widest.unpaidSelected];
  return lineChart({
    title: say(words.ksTitle),
    subtitle: `KS ${ks}`,
    description: say(fill(words.ksText, { ks })),
    x: { label: say(words.probability), domain: [0, 1], format: "percent" },
    y: { label: say(words.ksY), domain: [0, 1], format: "percent" },
    series: [
      { name: say(words.repaid), points: line((point) => point.repaidSelected) },
      { name: say(words.unpaid), points: line((point) => point.unpaidSelected) },
    ],
    gap: {
      x: placeOf(widest),
      low: Math.min(...heights),
      high: Math.max(...heights),
      label: `KS ${three(evaluation.metrics.ks.value)}`,
    },
  });
}

function reliability(evaluation: Evaluation, say: Say): Svg {
  const ece = wordlessText(evaluation.metrics.ece, four);
  return reliabilityPlot({
    title: say(words.reliabilityTitle),
    subtitle: `ECE ${ece}`,
    description: say(fill(words.reliabilityText, { ece })),
    xLabel: say(words.predictedRate),
    yLabel: say(words.repaidRate),
    names: {
      points: say(words.reliabilityPoints),
      perfect: say(words.reliabilityPerfect),
      band: say(words.reliabilityBand),
    },
    points: evaluation.reliability.map((bin) => ({
      predicted: bin.meanProbability,
      observed: bin.repaidRate,
      low: bin.low,
      high: bin.high,
      expectedLow: bin.expectedLow,
      expectedHigh: bin.expectedHigh,
    })),
  });
}

function scores(evaluation: Evaluation, say: Say): Svg {
  const { edges, repaid, unpaid } = evaluation.histogram;
  return histogram({
    title: say(words.histogramTitle),
    description: say(words.histogramText),
    x: { label: say(words.probability), format: "percent" },
    y: { label: say(words.histogramY), format: "percent" },
    edges,
    series: [
      { name: say(words.repaid), values: repaid },
      { name: say(words.unpaid), values: unpaid },
    ],
  });
}

/** Draws the four figures of an evaluation: roc.svg, ks.svg, reliability.svg and scores.svg. */
export function evaluationFigures(
  evaluation: Evaluation,
  options: FigureOptions,
): readonly [NamedFigure, NamedFigure, NamedFigure, NamedFigure] {
  const say = sayIn(options.language);
  return [
    { file: "roc.svg", svg: rocCurve(evaluation, say, options.beside ?? []) },
    { file: "ks.svg", svg: ksChart(evaluation, say) },
    { file: "reliability.svg", svg: reliability(evaluation, say) },
    { file: "scores.svg", svg: scores(evaluation, say) },
  ];
}
