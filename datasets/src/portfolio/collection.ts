import type { ContactParameters } from "./parameters.ts";
import type { Random } from "./random.ts";
import { logistic, type Subject } from "./subject.ts";

/** What came of one attempt to reach a borrower. */
export type ContactResult =
  | "right-party"
  | "promise"
  | "no-answer"
  | "third-party"
  | "refused"
  | "invalid-number";

/** One attempt, with its day after the due date. */
interface ContactEvent {
  readonly offset: number;
  readonly result: ContactResult;
}

/** A promise to pay; days count from the due date. */
interface PaymentPromise {
  readonly madeAt: number;
  readonly dueAt: number;
  /** An instalment, or all that was owed if less, was paid by then. */
  readonly kept: boolean;
}

/** What a borrower would do in a cycle if nobody called. */
export interface Intent {
  /** Instalments owed, the new one included. */
  readonly owed: number;
  /** Instalments the borrower could pay. */
  readonly payable: number;
  readonly willing: boolean;
  /** Day after the due date on which the payment would come. */
  readonly offset: number;
}

/** What came of a cycle in which an account was worked. */
export interface Collected {
  readonly paid: number;
  readonly paymentOffset: number;
  readonly contacts: readonly ContactEvent[];
  readonly promise?: PaymentPromise;
}

/** Contact attempts end with the cycle. */
const cycleDays = 30;

interface Work {
  paid: number;
  payAt: number;
  spoken: boolean;
  readonly contacts: ContactEvent[];
  promise?: PaymentPromise;
}

/**
 * Works an account that did not pay in full on its due date: attempts at the bucket's spacing until it pays, persuasion at
 * the first right-party contact of a borrower who can pay and did not mean to, promises.
 */
export function collect(
  random: Random,
  contact: ContactParameters,
  subject: Subject,
  intent: Intent,
): Collected {
  const work: Work = {
    paid: intent.willing ? intent.payable : 0,
    payAt: intent.offset,
    spoken: false,
    contacts: [],
  };
  if (subject.treatment !== "deferred") {
    const bucket = Math.min(7, Math.max(1, Math.ceil(intent.owed - 1e-9)));
    const logit = subject.reachLogit - contact.reachBucketLoss * (bucket - 1);
    const reached = subject.treatment === "invalid-number" ? 0 : logistic(logit);
    const spacing = contact.spacing[bucket - 1] ?? cycleDays;
    for (let at = contact.firstDay; at < cycleDays && (work.paid === 0 || at < work.payAt); at += spacing) {
      if (random.chance(reached)) talk(random, contact, subject, intent, work, at);
      else work.contacts.push({ offset: at, result: missedResult(random, contact, subject) });
    }
  }
  const { paid, payAt, contacts, promise } = work;
  return { paid, paymentOffset: payAt, contacts, ...(promise === undefined ? {} : { promise }) };
}

/** A right-party contact on day `at`. */
function talk(
  random: Random,
  contact: ContactParameters,
  subject: Subject,
  intent: Intent,
  work: Work,
  at: number,
): void {
  if (!work.spoken && work.paid === 0 && isPersuaded(random, contact, subject, intent)) {
    work.paid = intent.payable;
    work.payAt = Math.min(cycleDays - 1, at + 1 + Math.floor(random.uniform() * 3));
  }
  work.spoken = true;
  const promises = random.chance(work.paid > 0 ? contact.promiseIfPaying : contact.promiseIfNot);
  work.contacts.push({ offset: at, result: promises ? "promise" : "right-party" });
  if (!promises || work.promise !== undefined) return;
  const dueAt = at + contact.promiseDays;
  const kept = work.paid >= Math.min(1, intent.owed) && work.payAt <= dueAt;
  work.promise = { madeAt: at, dueAt, kept };
}

function missedResult(random: Random, contact: ContactParameters, subject: Subject): ContactResult {
  if (subject.treatment === "invalid-number") return "invalid-number";
  const u = random.uniform();
  if (u < contact.thirdParty) return "third-party";
  return u < contact.thirdParty + contact.refused ? "refused" : "no-answer";
}

function isPersuaded(random: Random, contact: ContactParameters, subject: Subject, intent: Intent): boolean {
  if (intent.payable === 0) return false;
  const fatigue = contact.persuadeFatigue * Math.log(1 + intent.owed);
  const willingness = contact.persuadeWillingness * subject.borrower.willingness;
  return random.chance(logistic(contact.persuadeBase + willingness - fatigue));
}
