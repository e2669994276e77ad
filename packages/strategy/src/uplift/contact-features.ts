import type { AccountState } from "@tactful/domain";

/**
 * All that an estimate of the effect of contact may look at. The list is closed: what a borrower said, felt or suffers
 * (emotion, vulnerability, hardship) and protected traits have no place in it.
 */
export interface ContactFeatures {
  readonly daysPastDue: number;
  readonly stakeMinor: number;
  readonly missedInstalments: number;
  readonly brokenPromises: number;
  /** Probability of repayment by the score, 0 to 1. */
  readonly probability: number;
}

/** Takes the features out of an account; nothing else of it is read. */
export function contactFeatures(
  account: Pick<AccountState, "daysPastDue" | "missedInstalments" | "brokenPromises">,
  stakeMinor: number,
  probability: number,
): ContactFeatures {
  const { daysPastDue, missedInstalments, brokenPromises } = account;
  return { daysPastDue, stakeMinor, missedInstalments, brokenPromises, probability };
}

/** Names of the columns that {@link featureValues} gives, in order. */
export const featureColumns: readonly string[] = [
  "daysPastDue",
  "stakeMinor",
  "missedInstalments",
  "brokenPromises",
  "probability",
  "undecided",
];

/**
 * The columns of the regressions. Days and money are taken by logarithm, since they are spread over magnitudes;
 * `undecided` is 4p(1 - p): contact can change most where the outcome is open.
 */
export function featureValues(features: ContactFeatures): readonly number[] {
  const { daysPastDue, stakeMinor, missedInstalments, brokenPromises, probability } = features;
  return [
    Math.log1p(daysPastDue),
    Math.log1p(stakeMinor),
    missedInstalments,
    brokenPromises,
    probability,
    4 * probability * (1 - probability),
  ];
}
