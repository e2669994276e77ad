import type { LanguageEvaluation } from "./evaluate-labels.ts";

/** A figure before and after. */
export interface FigureChange {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What changed between two evaluations of the same records. */
export interface EvaluationChange {
  /** Only figures that differ. */
  readonly figures: readonly FigureChange[];
  /** Ids of records that came out as labelled before and no longer do. */
  readonly broken: readonly string[];
  /** Ids of records that come out as labelled now and did not before. */
  readonly mended: readonly string[];
}

function headline({ utterances, conversations }: LanguageEvaluation): ReadonlyMap<string, number | null> {
  const figures: (readonly [string, number | null])[] = [];
  if (utterances !== undefined) {
    const { overall, languages, categories, categoryOfFirst, suggestions } = utterances;
    figures.push(["precision", overall.precision.value], ["recall", overall.recall.value]);
    figures.push(["category of the first finding", categoryOfFirst.value]);
    figures.push(["suggestion coverage", suggestions.covered.value]);
    for (const { name, precision, recall } of languages) {
      figures.push([`${name} precision`, precision.value], [`${name} recall`, recall.value]);
    }
    for (const { name, f1 } of categories) figures.push([`${name} F1`, f1.value]);
  }
  if (conversations !== undefined) {
    figures.push(["missed duties F1", conversations.missedDuties.f1.value]);
    figures.push(["findings in conversations F1", conversations.turns.f1.value]);
    figures.push(["clean conversations left clean", conversations.cleanLeftClean.value]);
  }
  return new Map(figures);
}

/** Holds an evaluation against an earlier one. */
export function compareEvaluations(before: LanguageEvaluation, after: LanguageEvaluation): EvaluationChange {
  const earlier = headline(before);
  const figures = [...headline(after)].map(([name, value]) => ({
    name,
    before: earlier.get(name) ?? null,
    after: value,
  }));
  const wrongBefore = new Set(before.faulty.map(({ id }) => id));
  const wrongAfter = new Set(after.faulty.map(({ id }) => id));
  return {
    figures: figures.filter((figure) => figure.before !== figure.after),
    broken: [...wrongAfter].filter((id) => !wrongBefore.has(id)),
    mended: [...wrongBefore].filter((id) => !wrongAfter.has(id)),
  };
}
