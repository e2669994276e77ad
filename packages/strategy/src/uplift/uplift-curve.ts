import { type BootstrapOptions, bootstrap, type Estimate } from "./bootstrap.ts";
import type { HeldOutEffects } from "./held-out-effects.ts";

/** What contacting the accounts of highest predicted uplift brings, in repayments per account of the whole book. */
export interface CurvePoint {
  /** Share of the accounts that are contacted, 0 to 1. */
  readonly share: number;
  /** By predicted uplift. */
  readonly gain: number;
  /** In random order. */
  readonly randomGain: number;
}

/** The places of records by predicted uplift, highest first; equal ones in their own order. */
function byPredictedUplift(effects: HeldOutEffects): readonly number[] {
  const order = effects.predicted.map((_, index) => index);
  return order.sort((a, b) => (effects.predicted[b] ?? 0) - (effects.predicted[a] ?? 0) || a - b);
}

/** The uplift curve on held-out records at equal steps, from doubly robust scores, so that it needs no random contact. */
export function upliftCurve(effects: HeldOutEffects, steps: number): readonly CurvePoint[] {
  const order = byPredictedUplift(effects);
  const rows = order.length;
  const total = effects.scores.reduce((sum, score) => sum + score, 0);
  const points: CurvePoint[] = [];
  let sum = 0;
  let taken = 0;
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    for (; taken < Math.round(share * rows); taken++) sum += effects.scores[order[taken] ?? 0] ?? 0;
    points.push({ share, gain: sum / rows, randomGain: (share * total) / rows });
  }
  return points;
}

/**
 * The area between the uplift curve and random order (the Qini area; Radcliffe 2007), with its bootstrap interval, in repayments per
 * account. Above 0: the model knows for whom contact does more.
 */
export function sortingGain(effects: HeldOutEffects, options: BootstrapOptions): Estimate {
  const order = byPredictedUplift(effects);
  const rows = order.length;
  // A record at place k (0-based) lies under the curve for the share 1 - (k + 1/2) / n of it, and under the random line for 1/2.
  const weights = new Float64Array(rows);
  order.forEach((index, place) => {
    weights[index] = 0.5 - (place + 0.5) / rows;
  });
  return bootstrap(
    rows,
    (drawn) => {
      let sum = 0;
      let weightSum = 0;
      let scoreSum = 0;
      for (const index of drawn) {
        const weight = weights[index] ?? 0;
        const score = effects.scores[index] ?? 0;
        sum += weight * score;
        weightSum += weight;
        scoreSum += score;
      }
      return sum / rows - (weightSum / rows) * (scoreSum / rows);
    },
    options,
  );
}

/** What contacting the best share of accounts brings over as many contacts at random, in repayments per contact. */
export function policyGain(effects: HeldOutEffects, share: number, options: BootstrapOptions): Estimate {
  const order = byPredictedUplift(effects);
  const rows = order.length;
  const isChosen = new Uint8Array(rows);
  for (const index of order.slice(0, Math.round(share * rows))) isChosen[index] = 1;
  return bootstrap(
    rows,
    (drawn) => {
      let chosen = 0;
      let chosenSum = 0;
      let sum = 0;
      for (const index of drawn) {
        const score = effects.scores[index] ?? 0;
        sum += score;
        if (isChosen[index] === 1) {
          chosen += 1;
          chosenSum += score;
        }
      }
      return chosen === 0 ? 0 : chosenSum / chosen - sum / rows;
    },
    options,
  );
}
