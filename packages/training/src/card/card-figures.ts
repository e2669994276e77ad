import { type TermPanel, termGrid } from "@tactful/charts";
import type { Evaluation } from "../evaluation/evaluate.ts";
import {
  type BesideEvaluation,
  evaluationFigures,
  type NamedFigure,
} from "../evaluation/evaluation-figures.ts";
import { type Say, sayIn } from "../evaluation/say.ts";
import { cardWords as words } from "./card-words.ts";
import type { ShapeTable } from "./shape-tables.ts";

/** What the figures of a card are drawn from. */
export interface CardFigureInput {
  readonly evaluation: Evaluation;
  readonly terms: readonly ShapeTable[];
  /** The scorecard's evaluation on the same rows. */
  readonly comparison?: BesideEvaluation;
}

function panelOf(table: ShapeTable, say: Say): TermPanel {
  const titles = { title: table.label.en, subtitle: table.label.zh };
  if (table.kind === "single") {
    const steps = table.bins.map(({ label, value, apart }) => ({ label: say(label), value, apart }));
    return { kind: "steps", ...titles, steps };
  }
  return {
    kind: "pairs",
    ...titles,
    columns: table.columns.map(say),
    rows: table.rows.map(say),
    values: table.values,
  };
}

/**
 * Draws the figures of a model card, for the folder `figures` beside it: roc.svg, ks.svg, reliability.svg, scores.svg and,
 * where there are terms, terms.svg. Their words are English and Chinese, since one card speaks both.
 */
export function cardFigures(input: CardFigureInput): readonly NamedFigure[] {
  const { evaluation, terms, comparison } = input;
  const beside = comparison === undefined ? [] : [comparison];
  const figures = evaluationFigures(evaluation, { language: "both", beside });
  if (terms.length === 0) return figures;
  const say = sayIn("both");
  const svg = termGrid({
    title: say(words.termsTitle),
    description: say(words.termsText),
    valueLabel: say(words.termsValue),
    names: { raises: say(words.raises), lowers: say(words.lowers) },
    panels: terms.map((table) => panelOf(table, say)),
  });
  return [...figures, { file: "terms.svg", svg }];
}
