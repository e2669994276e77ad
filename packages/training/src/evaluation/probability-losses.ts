import type { RankedOutcomes } from "./ranked-outcomes.ts";

/** Mean losses of probabilities against outcomes. */
export interface ProbabilityLosses {
  /** Mean squared difference (Brier 1950); 0 to 1, lower is better. */
  readonly brier: number;
  /** Mean negative log-likelihood in nats, each probability kept 1e-15 away from 0 and 1 so that it stays finite. */
  readonly logLoss: number;
  /** Share of rows whose more likely outcome came true; a probability of exactly one half predicts repayment. */
  readonly accuracy: number;
}

const smallest = 1e-15;

/** The log loss of one probability and its outcome. */
export function rowLogLoss(probability: number, repaid: number): number {
  const chance = repaid === 1 ? probability : 1 - probability;
  return -Math.log(Math.max(smallest, chance));
}

/** Measures ranked probabilities row by row, once, so that each resample only adds up. */
export function probabilityLosses(ranked: RankedOutcomes): (counts: Uint32Array) => ProbabilityLosses {
  const size = ranked.values.length;
  const squares = new Float64Array(size);
  const logs = new Float64Array(size);
  const right = new Uint8Array(size);
  for (let place = 0; place < size; place++) {
    const probability = ranked.values[place] ?? 0;
    const outcome = ranked.repaid[place] ?? 0;
    squares[place] = (probability - outcome) ** 2;
    logs[place] = rowLogLoss(probability, outcome);
    right[place] = probability >= 0.5 === (outcome === 1) ? 1 : 0;
  }
  return (counts) => {
    let rows = 0;
    let brier = 0;
    let logLoss = 0;
    let accuracy = 0;
    for (let place = 0; place < size; place++) {
      const weight = counts[place] ?? 0;
      rows += weight;
      brier += weight * (squares[place] ?? 0);
      logLoss += weight * (logs[place] ?? 0);
      accuracy += weight * (right[place] ?? 0);
    }
    return { brier: brier / rows, logLoss: logLoss / rows, accuracy: accuracy / rows };
  };
}
