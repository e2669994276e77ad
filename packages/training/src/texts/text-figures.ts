/** A row as judged by a model that was not fitted on it. */
export interface JudgedText {
  readonly isLabelled: boolean;
  readonly probability: number;
  /** Whether the likeliest label is one of the row's. */
  readonly isLabelRight: boolean;
}

/** How a text model does on rows it was not fitted on. */
export interface TextFigures {
  readonly rows: number;
  readonly labelled: number;
  /** Area under the ROC curve. */
  readonly auc: number;
  /** Share of labelled rows whose likeliest label is right. */
  readonly labelAccuracy: number;
  /** Largest recall at which precision is still so high, and the least probability that gives it. */
  readonly atPrecision: readonly {
    readonly precision: number;
    readonly recall: number;
    readonly least: number;
  }[];
}

/** The largest recall at a precision; a least of 1 where no threshold reaches it. */
function bestAt(sorted: readonly JudgedText[], positives: number, precision: number) {
  let found = 0;
  let wrong = 0;
  let best = { precision, recall: 0, least: 1 };
  for (const row of sorted) {
    if (row.isLabelled) found++;
    else wrong++;
    if (found / (found + wrong) >= precision)
      best = { precision, recall: found / positives, least: row.probability };
  }
  return best;
}

function areaUnderRoc(sorted: readonly JudgedText[], positives: number): number {
  let found = 0;
  let area = 0;
  for (const row of sorted) {
    if (row.isLabelled) found++;
    else area += found;
  }
  return area / (positives * (sorted.length - positives));
}

/** Works figures out; there must be rows with a label and rows without. */
export function textFigures(judged: readonly JudgedText[], precisions: readonly number[]): TextFigures {
  const sorted = judged.toSorted((left, right) => right.probability - left.probability);
  const positives = judged.filter((row) => row.isLabelled).length;
  const right = judged.filter((row) => row.isLabelled && row.isLabelRight).length;
  return {
    rows: judged.length,
    labelled: positives,
    auc: areaUnderRoc(sorted, positives),
    labelAccuracy: right / positives,
    atPrecision: precisions.map((precision) => bestAt(sorted, positives, precision)),
  };
}
