import { logistic } from "../../portfolio/subject.ts";
import type { BookView } from "../book/book-view.ts";
import type { SimulatedChannel } from "../policies/contact-policy.ts";
import { featureCount, writeFeatures } from "./account-features.ts";
import { fitLogistic, logitAt } from "./logistic-regression.ts";
import { type PilotArm, type PilotRecords, pilotArms } from "./run-pilot.ts";

/** What a lender has learnt from its pilot; every function reads the lender's records only. */
export interface ContactLearning {
  /** Chance of a payment within a fortnight under the pilot's contact, 0 to 1. */
  readonly payProbability: (view: BookView, account: number) => number;
  /** What one contact adds to the chance of a payment within a fortnight, -1 to 1. */
  readonly uplift: (view: BookView, account: number, channel: SimulatedChannel) => number;
  /** Share of what they owed that those who paid paid, 0 to 1. */
  readonly paidShare: number;
}

const plainRidge: readonly number[] = Array.from({ length: featureCount }, () => 1);

/**
 * Penalties of the effect of contact. They say what is expected before the pilot: effects on the logit of about 0.3 in
 * all (1/sqrt 10) and 0.2 for each standard deviation of a feature (1/sqrt 30), around none.
 */
const effectRidge: readonly number[] = Array.from({ length: featureCount }, (_, at) => (at === 0 ? 10 : 30));

/**
 * Learns from a randomised pilot who pays, and whom contact helps: a logistic regression of those left alone, and for each
 * channel a regression of those contacted whose coefficients add to the first and are drawn towards 0.
 */
export function learnFromPilot(pilot: PilotRecords): ContactLearning {
  const all = rowsOf(pilot, () => true);
  const alone = rowsOf(pilot, (arm) => arm === "none");
  const usual = fitLogistic(all, plainRidge);
  const untouched = fitLogistic(alone, plainRidge);
  const effect = {
    call: fitEffect(pilot, "call", untouched),
    message: fitEffect(pilot, "message", untouched),
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

interface ArmRows {
  readonly features: Float64Array;
  readonly width: number;
  readonly outcome: Uint8Array;
}

function rowsOf(pilot: PilotRecords, takes: (arm: PilotArm) => boolean): ArmRows {
  const rows = Array.from({ length: pilot.rows }, (_, row) => row).filter((row) =>
    takes(pilotArms[pilot.arm[row] ?? 0] ?? "none"),
  );
  const features = new Float64Array(rows.length * featureCount);
  for (const [place, row] of rows.entries()) {
    const start = row * featureCount;
    features.set(pilot.features.subarray(start, start + featureCount), place * featureCount);
  }
  return { features, width: featureCount, outcome: Uint8Array.from(rows, (row) => pilot.paid[row] ?? 0) };
}

function fitEffect(pilot: PilotRecords, channel: SimulatedChannel, untouched: Float64Array): Float64Array {
  const rows = rowsOf(pilot, (arm) => arm === channel);
  const offset = Float64Array.from(rows.outcome, (_, row) =>
    logitAt(rows.features, row * featureCount, untouched),
  );
  return fitLogistic({ ...rows, offset }, effectRidge);
}
