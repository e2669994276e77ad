import type { Borrower } from "./borrower.ts";
import type { Contract } from "./contract.ts";
import type { BehaviourParameters, ContactParameters } from "./parameters.ts";
import type { Random } from "./random.ts";

/** What came of one attempt to reach a borrower. */
export type ContactResult = "right-party" | "promise" | "no-answer" | "third-party" | "refused" | "invalid-number";

/** One attempt, with its day after the due date. */
export interface ContactEvent {
  readonly offset: number;
  readonly result: ContactResult;
}

/** An account with what stays the same from month to month. */
export interface Subject {
  readonly borrower: Borrower;
  readonly contract: Contract;
  /** Mean of the logarithm of the instalments the borrower can afford in a month. */
  readonly affordMean: number;
  /** Chance a month that an income shock begins. */
  readonly shockOnset: number;
  /** Lives from payday to payday. */
  readonly thin: boolean;
  /** Chance of trying to pay with nothing overdue. */
  readonly tryCurrent: number;
  /** Logit of being reached by one attempt in bucket M1. */
  readonly reachLogit: number;
  readonly treatment: "worked" | "deferred" | "invalid-number";
}

/** What changes from month to month. */
export interface State {
  /** Instalments overdue, in parts too. */
  unpaid: number;
  shock: boolean;
}

/** What happened between one due date and the next. */
export interface Cycle {
  /** Instalments owed on the due date, the new one included. */
  readonly owed: number;
  /** Instalments paid, in one payment, this many days after the due date (0 to 29). */
  readonly paid: number;
  readonly paymentOffset: number;
  readonly contacts: readonly ContactEvent[];
  /** Day after the due date for which a payment was promised, and whether it came by then; absent without a promise. */
  readonly promise?: { readonly madeAt: number; readonly dueAt: number; readonly kept: boolean };
}

const none: readonly ContactEvent[] = [];
const paidOnTime: Cycle = { owed: 1, paid: 1, paymentOffset: 0, contacts: none };
const nothingDue: Cycle = { owed: 0, paid: 0, paymentOffset: 0, contacts: none };
const epsilon = 1e-9;

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Draws what stays the same for one account. */
export function drawSubject(
  random: Random,
  behaviour: BehaviourParameters,
  contact: ContactParameters,
  borrower: Borrower,
  contract: Contract,
  incomeMedian: number,
): Subject {
  const burden = Math.log(contract.instalment / borrower.income / 0.15);
  const u = random.uniform();
  return {
    borrower,
    contract,
    affordMean:
      behaviour.affordMean +
      behaviour.affordAbility * borrower.ability +
      behaviour.affordIncome * Math.log(borrower.income / incomeMedian) -
      behaviour.affordBurden * burden -
      behaviour.affordLender * borrower.otherLenders,
    shockOnset: behaviour.shockOnset * Math.exp(-behaviour.shockAbilityFactor * borrower.ability),
    thin: random.chance(logistic(behaviour.thinBase - behaviour.thinAbility * borrower.ability)),
    tryCurrent: logistic(tryLogit(behaviour, borrower, 0)),
    reachLogit: contact.reachBase + contact.reachSlope * borrower.reach,
    treatment:
      u < contact.deferred
        ? "deferred"
        : u < contact.deferred + contact.invalidNumber
          ? "invalid-number"
          : "worked",
  };
}

/** Lives one month of an account from its due date on, and moves its state to the next due date. */
export function runCycle(
  random: Random,
  behaviour: BehaviourParameters,
  contact: ContactParameters,
  subject: Subject,
  state: State,
  month: number,
  instalments: 0 | 1,
): Cycle {
  const before = state.unpaid;
  const owed = before + instalments;
  state.shock = state.shock ? !random.chance(behaviour.shockEnd) : random.chance(subject.shockOnset);
  const afford = logAffordable(random, behaviour, subject, state, month);
  const willing = random.chance(
    before === 0 ? subject.tryCurrent : logistic(tryLogit(behaviour, subject.borrower, before)),
  );
  const offset = paymentOffset(random, behaviour, subject, before, afford);
  if (willing && offset === 0 && before === 0) return instalments === 1 ? paidOnTime : nothingDue;
  const most = Math.exp(afford);
  const payable = most < behaviour.partialFloor ? 0 : Math.min(owed, most);
  const cycle = collect(random, contact, subject, { owed, payable, willing, offset });
  state.unpaid = owed - cycle.paid < epsilon ? 0 : owed - cycle.paid;
  return cycle;
}

function tryLogit(behaviour: BehaviourParameters, borrower: Borrower, overdue: number): number {
  const fatigue = behaviour.tryFatigue * Math.log(1 + overdue);
  return behaviour.tryBase + behaviour.tryWillingness * borrower.willingness - fatigue;
}

function logAffordable(
  random: Random,
  behaviour: BehaviourParameters,
  subject: Subject,
  state: State,
  month: number,
): number {
  const loss = (behaviour.season[month - 1] ?? 0) + (state.shock ? behaviour.shockLoss : 0);
  const log = subject.affordMean - loss + behaviour.affordSpread * random.normal();
  if (state.unpaid === 0 || !random.chance(behaviour.lumpChance)) return log;
  return log + behaviour.lumpMean + behaviour.lumpSpread * random.normal();
}

/** Day of the payment, if there is one; 0 for a current account means: in full, on the due date. */
function paymentOffset(
  random: Random,
  behaviour: BehaviourParameters,
  subject: Subject,
  before: number,
  afford: number,
): number {
  const payday = subject.contract.paydayLag;
  if (before > 0) return random.chance(behaviour.paydayShare) ? payday : Math.floor(random.uniform() * 30);
  if (afford < 0) return Math.max(1, payday);
  if (subject.thin && afford < behaviour.thinLimit) return payday;
  if (!random.chance(behaviour.forgetChance)) return 0;
  return Math.min(29, 1 + Math.floor(random.exponential(behaviour.forgetDays)));
}

interface Intent {
  readonly owed: number;
  readonly payable: number;
  readonly willing: boolean;
  readonly offset: number;
}

/** Works an account that did not pay in full on its due date: attempts, persuasion, promises, payment. */
function collect(random: Random, contact: ContactParameters, subject: Subject, intent: Intent): Cycle {
  let paid = intent.willing ? intent.payable : 0;
  let payAt = intent.offset;
  if (subject.treatment === "deferred") {
    return { owed: intent.owed, paid, paymentOffset: payAt, contacts: none };
  }
  const bucket = Math.min(7, Math.max(1, Math.ceil(intent.owed - epsilon)));
  const reached = logistic(subject.reachLogit - contact.reachBucketLoss * (bucket - 1));
  const spacing = contact.spacing[bucket - 1] ?? 10;
  const contacts: ContactEvent[] = [];
  let promise: Cycle["promise"];
  let persuaded = false;
  for (let at = contact.firstDay; at < 30 && (paid === 0 || at < payAt); at += spacing) {
    if (subject.treatment === "invalid-number" || !random.chance(reached)) {
      contacts.push({ offset: at, result: missedResult(random, contact, subject) });
      continue;
    }
    if (!persuaded) {
      persuaded = true;
      if (paid === 0 && isPersuaded(random, contact, subject, intent)) {
        paid = intent.payable;
        payAt = Math.min(29, at + 1 + Math.floor(random.uniform() * 3));
      }
    }
    const promises = random.chance(paid > 0 ? contact.promiseIfPaying : contact.promiseIfNot);
    contacts.push({ offset: at, result: promises ? "promise" : "right-party" });
    if (promises && promise === undefined) {
      const dueAt = at + contact.promiseDays;
      promise = { madeAt: at, dueAt, kept: paid >= Math.min(1, intent.owed) && payAt <= dueAt };
    }
  }
  const cycle = { owed: intent.owed, paid, paymentOffset: payAt, contacts };
  return promise === undefined ? cycle : { ...cycle, promise };
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
  return random.chance(
    logistic(contact.persuadeBase + contact.persuadeWillingness * subject.borrower.willingness - fatigue),
  );
}
