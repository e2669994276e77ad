import type { ContactEvent, IntentId, LateReasonId, Signals } from "@tactful/domain";
import { dayNumber } from "../calendar/day-number.ts";
import { holdsCause } from "../treatment/stop-causes.ts";
import type { Behaviour, Means } from "./behaviour.ts";
import type { EvidenceId } from "./evidence-weights.ts";

/** How often each kind of evidence is there. */
export type EvidenceCounts = Partial<Record<EvidenceId, number>>;

/** Contacts older than this say nothing about today. */
const contactDays = 180;

const intentEvidence: Partial<Record<IntentId, EvidenceId>> = {
  "pay.now": "said.pays",
  "pay.promise": "said.promises",
  "plan.request": "said.plan",
  "plan.accept": "said.plan",
  "pay.partial": "said.part",
  "pay.how": "said.how",
  "debt.acknowledge": "said.acknowledges",
  "pay.vague": "said.vague",
  "pay.refuse": "said.refuses",
};

const reasonEvidence: Partial<Record<LateReasonId, EvidenceId>> = {
  forgot: "said.forgot",
  technical: "said.forgot",
  unwilling: "said.refuses",
};

function contactCounts(history: readonly ContactEvent[], today: string): EvidenceCounts {
  const oldest = dayNumber(today) - contactDays;
  const recent = history.filter(({ at, party }) => party === "debtor" && dayNumber(at) >= oldest);
  const outbound = recent.filter(({ direction }) => direction === "outbound");
  return {
    "contact.inbound": recent.length - outbound.length,
    "contact.answered": outbound.filter(({ kind }) => kind === "connected").length,
    "contact.unanswered": outbound.filter(
      ({ kind, channel }) => kind === "attempt" && (channel === "call" || channel === "ai-call"),
    ).length,
  };
}

function saidCounts(signals: readonly Signals[]): EvidenceCounts {
  const counts: EvidenceCounts = {};
  for (const { intents, reason } of signals) {
    const found = intents.map(({ id }) => intentEvidence[id]);
    for (const id of [...found, reason === null ? undefined : reasonEvidence[reason.id]]) {
      if (id !== undefined) counts[id] = 1;
    }
  }
  return counts;
}

/** What is left of income against what is due a month: half as much again is ample, less than a quarter next to nothing. */
function meansEvidence(means: Means): EvidenceId {
  const { incomeMinor, essentialExpenseMinor, otherDebtPaymentsMinor, protectedMinimumMinor, dueMinor } =
    means;
  const spare = incomeMinor - essentialExpenseMinor - otherDebtPaymentsMinor - protectedMinimumMinor;
  if (spare <= 0 || spare * 4 < dueMinor) return "means.none";
  if (spare < dueMinor) return "means.short";
  return spare * 2 < dueMinor * 3 ? "means.enough" : "means.ample";
}

/**
 * Counts the evidence in what is known of an account. Being late is none: every account here is, and bucket and amount say it.
 * Emotions are not read, nor anything about who the borrower is.
 */
export function evidenceCounts(behaviour: Behaviour): EvidenceCounts {
  const { account, promises, payments, plan, signals = [], means, today } = behaviour;
  return {
    ...contactCounts(account.history ?? [], today),
    "promise.kept": promises?.kept ?? 0,
    "promise.partial": promises?.partial ?? 0,
    "promise.broken": promises?.broken ?? account.brokenPromises,
    "payment.full": payments?.full ?? 0,
    "payment.partial": payments?.partial ?? 0,
    "payment.missed": payments?.missed ?? 0,
    "plan.paid": plan?.paid ?? 0,
    "plan.missed": plan === undefined ? 0 : Math.max(0, plan.due - plan.paid),
    ...saidCounts(signals),
    "hardship.told": holdsCause("hardship", account, signals) ? 1 : 0,
    "vulnerability.known":
      holdsCause("vulnerable", account, signals) || holdsCause("self-harm", account, signals) ? 1 : 0,
    ...(means === undefined ? {} : { [meansEvidence(means)]: 1 }),
  };
}
