import { logistic } from "../../portfolio/subject.ts";
import type { BookView } from "../book/book-view.ts";
import type { SimulatedChannel } from "../policies/contact-policy.ts";
import { featureCount, writeFeatures } from "./account-features.ts";
import { fitLogistic, logitAt } from "./logistic-regression.ts";
import { type PilotRecords, pilotArms } from "./run-pilot.ts";

/** What a lender has learnt from its pilot; every function reads the lender's records only. */
export interface ContactLearning {
  /** Chance of a payment within a fortnight under the pilot's contact, 0 to 1. */
  readonly payProbability: (view: BookView, account: number) => number;
  /** What one contact adds to the chance of a payment within a fortnight, -1 to 1. */
  readonly uplift: (view: BookView, account: number, channel: SimulatedChannel) => number;
  /** Share of what they owed that those who paid paid, 0 to 1. */
  readonly paidShare: number;
}

/** Penalty of a coefficient of who pays unasked: hardly any. */
const plainRidge = 1;
/**
 * Penalties of the effect of contact. They say what is expected before the pilot: effects on the logit of about 0.3 in
 * all (1/sqrt 10) and 0.2 for each standard deviation of a feature (1/sqrt 30), around none.
 */
const meanEffectRidge = 10;
const slopeEffectRidge = 30;

/**
 * Learns from a randomised pilot who pays, and whom contact helps. One logistic regression says who pays as a whole; another
 * holds the features, and the features times having been called and having been written to: those coefficients are the
 * effect of contact, and are drawn towards 0.
 */
export function learnFromPilot(pilot: PilotRecords): ContactLearning {
  const { features, paid: outcome } = pilot;
  const plain = Array.from({ length: featureCount }, () => plainRidge);
  const effectRidge = plain.map((_, at) => (at === 0 ? meanEffectRidge : slopeEffectRidge));
  const usual = fitLogistic({ features, width: featureCount, outcome }, plain);
  const fitted = fitLogistic(
    { features: withArms(pilot), width: 3 * featureCount, outcome },
    [plain, effectRidge, effectRidge].flat(),
  );
  const untouched = fitted.subarray(0, featureCount);
  const effect = {
    call: fitted.subarray(featureCount, 2 * featureCount),
    message: fitted.subarray(2 * featureCount),
  };
  const row = new Float64Array(featureCount);
  return {
    payProbability: (view, account) => {
      writeFeatures(view, account, row, 0);
      return logistic(logitAt(row, 0, usual));
    },
    uplift: (view, account, channel) => {
      writeFeatures(view, account, row, 0);
      const logit = logitAt(row, 0, untouched);
      return logistic(logit + logitAt(row, 0, effect[channel])) - logistic(logit);
    },
    paidShare: pilot.paidShare,
  };
}

/** The features of each row, again if it was called, and again if it was written to. */
function withArms({ rows, features, arm }: PilotRecords): Float64Array {
  const wide = new Float64Array(rows * 3 * featureCount);
  for (let row = 0; row < rows; row += 1) {
    const own = features.subarray(row * featureCount, (row + 1) * featureCount);
    const start = row * 3 * featureCount;
    wide.set(own, start);
    const block = ["call", "message"].indexOf(pilotArms[arm[row] ?? 0] ?? "none");
    if (block >= 0) wide.set(own, start + (1 + block) * featureCount);
  }
  return wide;
}
