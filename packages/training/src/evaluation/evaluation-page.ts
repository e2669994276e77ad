import { htmlPage, type Page, type PageBlock, type PageTable, type Svg } from "@tactful/charts";
import type { LocalizedText } from "@tactful/domain";
import type { FigureName } from "./bootstrap-figures.ts";
import { calibrationSentence } from "./calibration-sentence.ts";
import type { Evaluation } from "./evaluate.ts";
import { type BesideEvaluation, evaluationFigures } from "./evaluation-figures.ts";
import { figureMeanings, figureNames, evaluationWords as words } from "./evaluation-words.ts";
import { fairnessSections, metricCell } from "./fairness-section.ts";
import type { ColumnLabels } from "./fairness-sentences.ts";
import { countText, figureWriter, percentText } from "./figure-text.ts";
import { fill, type Say, sayIn } from "./say.ts";

/** What a page says besides the figures. */
export interface EvaluationPageOptions {
  readonly title: string;
  readonly language: "zh" | "en";
  /** Said first, such as that the data are synthetic. */
  readonly notice?: LocalizedText;
  /** Other models on the same rows. */
  readonly beside?: readonly BesideEvaluation[];
  /** Words for the protected columns. */
  readonly labels?: ColumnLabels;
}

type Section = Page["sections"][number];

const figureOrder = Object.keys(figureNames) as readonly FigureName[];

/** The table of figures with their intervals, other models beside. */
function figuresTable(evaluation: Evaluation, beside: readonly BesideEvaluation[], say: Say): PageTable {
  const cell = (of: Evaluation, name: FigureName) => metricCell(of.metrics[name], figureWriter(name), say);
  return {
    caption: say(words.figuresTable),
    columns: [
      { label: say(words.figure) },
      { label: say(words.model), align: "end" },
      ...beside.map((other) => ({ label: say(other.name), align: "end" as const })),
      { label: say(words.meaning) },
    ],
    rows: figureOrder.map((name) => [
      say(figureNames[name]),
      cell(evaluation, name),
      ...beside.map((other) => cell(other.evaluation, name)),
      say(figureMeanings[name]),
    ]),
  };
}

function summary(evaluation: Evaluation, options: EvaluationPageOptions, say: Say): Section {
  const { metrics } = evaluation;
  const tile = (name: FigureName) => {
    const write = figureWriter(name);
    const { value, low = value, high = value } = metrics[name];
    return { label: say(figureNames[name]), value: write(value), note: `${write(low)} – ${write(high)}` };
  };
  const notice: readonly PageBlock[] =
    options.notice === undefined ? [] : [{ kind: "notice", text: say(options.notice) }];
  return {
    heading: say(words.sectionFigures),
    blocks: [
      ...notice,
      { kind: "facts", items: (["auc", "ks", "brier", "ece"] as const).map(tile) },
      { kind: "text", text: say(calibrationSentence(evaluation)) },
      { kind: "table", ...figuresTable(evaluation, options.beside ?? [], say) },
    ],
  };
}

function reliabilityTable(evaluation: Evaluation, say: Say): PageTable {
  const labels = [
    words.bin,
    words.rows,
    words.predictedRate,
    words.repaidRate,
    words.interval,
    words.chanceRange,
  ];
  const range = (low: number, high: number) => `${percentText(low)} – ${percentText(high)}`;
  return {
    caption: say(words.reliabilityTable),
    columns: labels.map((label, index) => ({ label: say(label), align: index === 0 ? "start" : "end" })),
    rows: evaluation.reliability.map((bin) => [
      range(bin.from, bin.to),
      countText(bin.rows),
      percentText(bin.meanProbability),
      percentText(bin.repaidRate),
      range(bin.low, bin.high),
      range(bin.expectedLow, bin.expectedHigh),
    ]),
  };
}

function method(evaluation: Evaluation, say: Say): Section {
  const values = {
    resamples: countText(evaluation.resamples),
    seed: String(evaluation.seed),
    threshold: percentText(evaluation.threshold),
    minimum: countText(evaluation.minimumRows),
  };
  const texts = [words.methodIntervals, words.methodEce];
  const said = evaluation.fairness.length === 0 ? texts : [...texts, words.methodFairness];
  return {
    heading: say(words.sectionMethod),
    blocks: [{ kind: "list", items: said.map((text) => say(fill(text, values))) }],
  };
}

/** Writes an evaluation as one self-contained HTML page: figures, charts, tables, fairness and method. */
export function evaluationPage(evaluation: Evaluation, options: EvaluationPageOptions): string {
  const { language, beside = [], labels = {} } = options;
  const say = sayIn(language);
  const [roc, ks, reliability, scores] = evaluationFigures(evaluation, { language, beside });
  const charts = (figures: readonly { readonly svg: Svg }[]): PageBlock => ({
    kind: "charts",
    charts: figures,
  });
  return htmlPage({
    title: options.title,
    language: language === "zh" ? "zh-Hans" : "en",
    lead: say(
      fill(words.lead, { rows: countText(evaluation.rows), rate: percentText(evaluation.repaidRate) }),
    ),
    sections: [
      summary(evaluation, options, say),
      { heading: say(words.sectionRanking), blocks: [charts([roc, ks])] },
      {
        heading: say(words.sectionCalibration),
        blocks: [charts([reliability, scores]), { kind: "table", ...reliabilityTable(evaluation, say) }],
      },
      ...fairnessSections(evaluation, labels, say),
      method(evaluation, say),
    ],
  });
}
