import type { LocalizedText } from "@tactful/domain";
import type { CalibrationMap, Manifest } from "@tactful/scoring";
import type { CalibrationChoice } from "../calibration/choose-calibration.ts";
import type { FigureName } from "../evaluation/bootstrap-figures.ts";
import { calibrationSentence } from "../evaluation/calibration-sentence.ts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import type { BesideEvaluation } from "../evaluation/evaluation-figures.ts";
import { evaluationWords, figureMeanings, figureNames } from "../evaluation/evaluation-words.ts";
import { countText, figureWriter, fixedText, metricText, percentText } from "../evaluation/figure-text.ts";
import { fill, type Say } from "../evaluation/say.ts";
import { cardWords as words } from "./card-words.ts";
import type { GradeRow } from "./grade-table.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import type { ShapeTable } from "./shape-tables.ts";

const shownTerms = 15;

/** A figure of the card's folder, its alternative text being its title. */
function image(title: LocalizedText, file: string, say: Say): string {
  return `![${say(title)}](figures/${file})`;
}

/** The figures with their intervals, the scorecard's beside, and how they were made. */
export function figuresSection(
  evaluation: Evaluation,
  comparison: BesideEvaluation | undefined,
  evaluatedOn: LocalizedText,
  say: Say,
): readonly string[] {
  const beside = comparison === undefined ? [] : [comparison];
  const heads = [
    evaluationWords.figure,
    evaluationWords.model,
    ...beside.map((other) => other.name),
    evaluationWords.meaning,
  ];
  const rows = (Object.keys(figureNames) as FigureName[]).map((name) => [
    say(figureNames[name]),
    ...[evaluation, ...beside.map((other) => other.evaluation)].map((one) =>
      say(metricText(one.metrics[name], figureWriter(name))),
    ),
    say(figureMeanings[name]),
  ]);
  const method = { resamples: countText(evaluation.resamples), seed: String(evaluation.seed) };
  return [
    `### ${say(words.resultsHead)}`,
    markdownText(say(evaluatedOn)),
    ...beside.map((other) => say(fill(words.comparedHead, { name: other.name }))),
    markdownTable(heads.map(say), rows, beside.length === 0 ? [1] : [1, 2]),
    say(fill(evaluationWords.methodIntervals, method)),
    image(evaluationWords.rocTitle, "roc.svg", say),
    image(evaluationWords.ksTitle, "ks.svg", say),
  ];
}

function mapText(map: CalibrationMap): LocalizedText {
  const number = (value: number) => fixedText(value, 4);
  const added = (value: number) => (value < 0 ? `− ${number(-value)}` : `+ ${number(value)}`);
  switch (map.method) {
    case "none":
      return words.mapNone;
    case "platt":
      return fill(words.mapPlatt, { a: number(map.a), b: added(map.b) });
    case "beta":
      return fill(words.mapBeta, { a: number(map.a), b: number(map.b), c: added(map.c) });
    case "isotonic":
      return fill(words.mapIsotonic, { points: String(map.margins.length) });
  }
}

const methodNames: Readonly<Record<CalibrationMap["method"], LocalizedText>> = {
  none: { en: "none", zh: "不作校准" },
  platt: { en: "Platt", zh: "Platt" },
  beta: { en: "beta", zh: "Beta" },
  isotonic: { en: "isotonic", zh: "保序回归" },
};

function choiceParts(choice: CalibrationChoice, say: Say): readonly string[] {
  const number = (value: number | null) => (value === null ? "" : fixedText(value, 6));
  const rows = choice.candidates.map((candidate) => [
    say(methodNames[candidate.method]),
    candidate.logLoss === null ? say(words.impossible) : number(candidate.logLoss),
    number(candidate.excess),
    number(candidate.standardError),
    candidate.chosen ? say(words.chosen) : "",
  ]);
  const heads = [words.map, words.crossLoss, words.excess, words.standardError].map(say);
  return [
    say(fill(words.choice, { folds: String(choice.folds) })),
    markdownTable([...heads, " "], rows, [1, 2, 3]),
  ];
}

/** The map, what it was chosen from, and whether the probabilities are right. */
export function calibrationSection(
  manifest: Manifest,
  evaluation: Evaluation,
  choice: CalibrationChoice | undefined,
  say: Say,
): readonly string[] {
  return [
    `### ${say(words.calibrationHead)}`,
    say(fill(words.calibrationMap, { map: mapText(manifest.calibration) })),
    ...(choice === undefined ? [] : choiceParts(choice, say)),
    say(calibrationSentence(evaluation)),
    image(evaluationWords.reliabilityTitle, "reliability.svg", say),
    image(evaluationWords.histogramTitle, "scores.svg", say),
  ];
}

function scoreRange(row: GradeRow): string {
  if (row.minScore === null) return row.maxScore === null ? "–" : `≤ ${row.maxScore}`;
  return row.maxScore === null ? `≥ ${row.minScore}` : `${row.minScore} – ${row.maxScore}`;
}

/** What became of the accounts of each grade. */
export function gradesSection(manifest: Manifest, grades: readonly GradeRow[], say: Say): readonly string[] {
  const { baseScore, baseOdds, pdo } = manifest.scale;
  const scale = { base: String(baseScore), odds: String(baseOdds), pdo: String(pdo) };
  const heads = [
    words.grade,
    words.scoreRange,
    evaluationWords.rows,
    words.share,
    evaluationWords.predictedRate,
    evaluationWords.repaidRate,
  ];
  const rows = grades.map((row) => [
    markdownText(row.grade),
    scoreRange(row),
    countText(row.rows),
    percentText(row.share),
    row.meanProbability === undefined ? say(words.none) : percentText(row.meanProbability),
    row.repaidRate === undefined ? say(words.none) : say(metricText(row.repaidRate, percentText)),
  ]);
  return [
    `### ${say(words.gradesHead)}`,
    say(fill(words.scale, scale)),
    markdownTable(heads.map(say), rows, [2, 3, 4, 5]),
  ];
}

interface NamedValue {
  readonly label: LocalizedText;
  readonly value: number;
}

function cellsOf(table: ShapeTable): readonly NamedValue[] {
  if (table.kind === "single") return table.bins;
  return table.values.flatMap((values, row) =>
    values.map((value, column): NamedValue => {
      const [across, up] = [table.columns[column], table.rows[row]];
      return { label: { en: `${across?.en} × ${up?.en}`, zh: `${across?.zh} × ${up?.zh}` }, value };
    }),
  );
}

function extremeText(cells: readonly NamedValue[], side: 1 | -1, say: Say): string {
  const found = cells.reduce<NamedValue | undefined>(
    (most, cell) => (most === undefined || side * cell.value > side * most.value ? cell : most),
    undefined,
  );
  return found === undefined ? "–" : `${markdownText(say(found.label))}: ${fixedText(found.value, 2)}`;
}

/** The most important terms with their ends, and the shapes of all of them. */
export function termsSection(terms: readonly ShapeTable[], say: Say): readonly string[] {
  if (terms.length === 0) return [];
  const shown = terms.slice(0, shownTerms);
  const heads = [words.term, words.importance, words.lowest, words.highest];
  const rows = shown.map((table) => [
    markdownText(say(table.label)),
    fixedText(table.importance, 3),
    extremeText(cellsOf(table), -1, say),
    extremeText(cellsOf(table), 1, say),
  ]);
  return [
    `### ${say(words.termsHead)}`,
    say(fill(words.termsIntro, { shown: String(shown.length), all: String(terms.length) })),
    markdownTable(heads.map(say), rows, [1]),
    image(words.termsTitle, "terms.svg", say),
  ];
}
