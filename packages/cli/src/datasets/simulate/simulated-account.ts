import { type BookView, inverseNormal } from "@tactful/datasets";
import type { AccountState, Facts } from "@tactful/domain";
import { type Policy, quadrants, type Stretch, type TreatmentContext } from "@tactful/strategy";
import { quadrantReader } from "./simulated-quadrant.ts";

/** The day that stands for every simulated day: a treatment depends on the days past due, not on the date. */
const today = "2026-01-01";
const morning = `${today}T09:00:00Z`;

/** Reads simulated accounts as a policy file sees them. */
export interface AccountReader {
  /** The same number for accounts that no line and no stop of the policy tells apart. */
  readonly caseKey: (view: BookView, account: number) => number;
  readonly state: (view: BookView, account: number) => AccountState;
  readonly context: (view: BookView, account: number) => TreatmentContext;
}

/**
 * Makes the reader for a policy. The simulated score is cut into the policy's grades evenly, amounts are its minor units, and
 * willingness and ability are read from promises and answered calls.
 */
export function accountReader(policy: Policy): AccountReader {
  const amounts = edgesOf(policy.treatments.map(({ when }) => when.overdueMinor));
  const promises = edgesOf(policy.treatments.map(({ when }) => when.brokenPromises));
  const cuts = policy.grades.slice(1).map((_, at) => inverseNormal((at + 1) / policy.grades.length));
  // The score is standard normal and the first grade is best, so the grade is the number of cuts that it does not reach.
  const gradeAt = (view: BookView, account: number): number =>
    cuts.length - placeOf(cuts, view.score[account] ?? 0);
  const quadrantOf = quadrantReader();
  const flagSize = 2;
  return {
    caseKey: (view, account) => {
      let key = Math.min(7, Math.ceil((view.daysPastDue[account] ?? 0) / 30));
      key = key * (amounts.length + 1) + placeOf(amounts, view.overdueMinor[account] ?? 0);
      key = key * (promises.length + 1) + placeOf(promises, view.brokenPromises[account] ?? 0);
      key = key * (cuts.length + 1) + gradeAt(view, account);
      key = key * quadrants.length + quadrants.indexOf(quadrantOf(view, account));
      key = key * flagSize + (isFirstContact(view, account) ? 1 : 0);
      key = key * flagSize + (view.hardshipTold[account] ?? 0);
      key = key * flagSize + (view.planActive[account] ?? 0);
      return key * flagSize + (view.complained[account] ?? 0);
    },
    state: (view, account) => stateOf(view, account, policy),
    context: (view, account) => {
      const grade = policy.grades[gradeAt(view, account)];
      const quadrant = quadrantOf(view, account);
      return { today, quadrant, ...(grade === undefined ? {} : { score: { grade } }) };
    },
  };
}

function edgesOf(stretches: readonly (Stretch | undefined)[]): readonly number[] {
  const edges = stretches.flatMap((stretch) => [stretch?.from, stretch?.below]);
  return [...new Set(edges.filter((edge) => edge !== undefined))].toSorted((left, right) => left - right);
}

/** How many of the edges, in rising order, a value reaches. */
function placeOf(edges: readonly number[], value: number): number {
  let place = 0;
  while (place < edges.length && (edges[place] ?? 0) <= value) place += 1;
  return place;
}

/** Nobody has spoken with the borrower yet, and nothing was written. */
function isFirstContact(view: BookView, account: number): boolean {
  return (view.conversations[account] ?? 0) + (view.messages[account] ?? 0) === 0;
}

function stateOf(view: BookView, account: number, policy: Policy): AccountState {
  const overdueMinor = view.overdueMinor[account] ?? 0;
  const daysPastDue = view.daysPastDue[account] ?? 0;
  const message = {
    at: morning,
    channel: "sms",
    kind: "attempt",
    direction: "outbound",
    party: "debtor",
  } as const;
  const facts: Facts = {
    ...(view.hardshipTold[account] === 1 ? { vulnerability: ["hardship"] } : {}),
    ...(view.planActive[account] === 1 ? { plan_active: true } : {}),
    ...(view.complained[account] === 1 ? { cease_request: { at: today } } : {}),
  };
  return {
    product: policy.products[0] ?? "loan",
    currency: policy.currency,
    daysPastDue,
    overdueMinor,
    principalMinor: overdueMinor,
    interestMinor: 0,
    feesMinor: 0,
    missedInstalments: Math.ceil(daysPastDue / 30),
    brokenPromises: view.brokenPromises[account] ?? 0,
    history: isFirstContact(view, account) ? [] : [message],
    facts,
  };
}
