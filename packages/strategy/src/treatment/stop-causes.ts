import type { AccountState, Facts, IntentId, LateReasonId, Signals } from "@tactful/domain";
import type { StopCause } from "../policy/policy.ts";

/** Words of the vulnerability list that speak of money alone; every other word but self-harm counts as vulnerable. */
const hardshipWords: readonly string[] = [
  "hardship",
  "unemployment",
  "over-indebted",
  "job-loss",
  "income-drop",
  "business-failure",
  "disaster",
];

const hardshipReasons: readonly LateReasonId[] = [
  "job-loss",
  "income-drop",
  "business-failure",
  "over-indebted",
  "disaster",
];

type Said = (signals: readonly Signals[]) => boolean;

function meant(intent: IntentId): Said {
  return (signals) => signals.some(({ intents }) => intents.some(({ id }) => id === intent));
}

function gave(reasons: readonly LateReasonId[]): Said {
  return (signals) => signals.some(({ reason }) => reason !== null && reasons.includes(reason.id));
}

const saidSelfHarm = meant("crisis.self-harm");
const saidStop = meant("contact.stop");
const saidHardship = meant("hardship.state");
const gaveHardship = gave(hardshipReasons);
const gaveIllness = gave(["illness", "family-event"]);
const saidDispute = meant("debt.dispute");
const gaveDispute = gave(["dispute", "fraud-victim"]);

function hasWord(facts: Facts, isIt: (word: string) => boolean): boolean {
  return (facts.vulnerability ?? []).some(isIt);
}

/** An empty request says nothing; one that was made by word of mouth counts as well. */
function askedToStop({ cease_request: request }: Facts): boolean {
  return request !== undefined && (request.written !== undefined || request.at !== undefined);
}

/** An open dispute, or one that was raised and is not known to be closed. */
function isDisputed(facts: Facts): boolean {
  if (facts.dispute_open !== undefined) return facts.dispute_open;
  return facts.dispute_written === true || facts.disputed_at !== undefined;
}

const causeHolds: { readonly [Cause in StopCause]: (facts: Facts, signals: readonly Signals[]) => boolean } =
  {
    "self-harm": (facts, signals) => hasWord(facts, (word) => word === "self-harm") || saidSelfHarm(signals),
    deceased: (facts) => facts.debtor_deceased === true,
    attorney: ({ attorney }) => attorney?.known ?? attorney?.name !== undefined,
    "cease-request": (facts, signals) => askedToStop(facts) || saidStop(signals),
    dispute: (facts, signals) => isDisputed(facts) || saidDispute(signals) || gaveDispute(signals),
    "plan-active": (facts) => facts.plan_active === true,
    hardship: (facts, signals) =>
      hasWord(facts, (word) => hardshipWords.includes(word)) ||
      saidHardship(signals) ||
      gaveHardship(signals),
    vulnerable: (facts, signals) =>
      hasWord(facts, (word) => word !== "self-harm" && !hardshipWords.includes(word)) || gaveIllness(signals),
  };

const noFacts: Facts = {};

/**
 * Whether a cause to stop or redirect holds for an account, by its facts and what was said. A fact that is not known
 * does not hold; neither score nor history is looked at.
 */
export function holdsCause(
  cause: StopCause,
  account: AccountState,
  signals: readonly Signals[] = [],
): boolean {
  return causeHolds[cause](account.facts ?? noFacts, signals);
}
