/** What a model that was not fitted on a row makes of it: one probability a label, and whether each label is the row's. */
export interface JudgedLabels {
  readonly probabilities: Float64Array;
  readonly truth: Uint8Array;
}

/** A label's threshold and what it gives. */
export interface LabelThreshold {
  readonly threshold: number;
  readonly f1: number;
  /** Rows that carry the label. */
  readonly rows: number;
}

/** Rows of no label's side that are added to each count, so that a few lucky rows set no threshold. */
const steadying = 1;

interface Ranked {
  readonly probability: number;
  readonly isTrue: boolean;
}

function rankedOf(judged: readonly JudgedLabels[], label: number): readonly Ranked[] {
  return judged
    .map(({ probabilities, truth }) => ({
      probability: probabilities[label] ?? 0,
      isTrue: truth[label] === 1,
    }))
    .sort((left, right) => right.probability - left.probability);
}

/** The threshold of a label at which F1 is largest, between 0.12 and 0.8: half way to the next probability below. */
export function bestF1(judged: readonly JudgedLabels[], label: number): LabelThreshold {
  const ranked = rankedOf(judged, label);
  const rows = ranked.filter(({ isTrue }) => isTrue).length;
  let found = 0;
  let best = { threshold: 0.5, f1: 0, steadied: -1 };
  ranked.forEach(({ probability, isTrue }, index) => {
    if (isTrue) found++;
    const next = ranked[index + 1]?.probability ?? 0;
    const threshold = (probability + next) / 2;
    if (threshold > 0.8 || threshold < 0.12 || next === probability) return;
    const chosen = index + 1;
    const steadied = (2 * found) / (chosen + rows + 2 * steadying);
    if (steadied > best.steadied) best = { threshold, f1: (2 * found) / (chosen + rows), steadied };
  });
  return { threshold: best.threshold, f1: best.f1, rows };
}

/** The largest threshold that finds at least a share of a label's rows, and the share of other rows that it finds too. */
export function thresholdAtRecall(
  judged: readonly JudgedLabels[],
  label: number,
  recall: number,
): { readonly threshold: number; readonly recall: number; readonly falseAlarms: number } {
  const ranked = rankedOf(judged, label);
  const rows = ranked.filter(({ isTrue }) => isTrue).length;
  let found = 0;
  let wrong = 0;
  let threshold = 0.5;
  for (const { probability, isTrue } of ranked) {
    if (found >= recall * rows) break;
    if (isTrue) found++;
    else wrong++;
    threshold = probability;
  }
  return {
    threshold: Math.min(0.99, Math.max(0.001, threshold)),
    recall: rows === 0 ? 0 : found / rows,
    falseAlarms: wrong / Math.max(1, ranked.length - rows),
  };
}
