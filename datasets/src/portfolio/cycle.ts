import { type Collected, collect } from "./collection.ts";
import type { BehaviourParameters, ContactParameters } from "./parameters.ts";
import type { Random } from "./random.ts";
import { logistic, type Subject, tryLogit } from "./subject.ts";

/** What changes from month to month. */
export interface State {
  /** Instalments overdue, in parts too. */
  unpaid: number;
  /** Has lost income and not found its feet again. */
  shock: boolean;
  /** Has had a shock before. */
  scarred: boolean;
}

/** What happened between one due date and the next: at most one payment, 0 to 29 days after the due date. */
export interface Cycle extends Collected {
  /** Instalments owed on the due date, the new one included. */
  readonly owed: number;
}

const paidOnTime: Cycle = { owed: 1, paid: 1, paymentOffset: 0, contacts: [] };
const nothingDue: Cycle = { owed: 0, paid: 0, paymentOffset: 0, contacts: [] };

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
  moveShock(random, behaviour, subject, state);
  const afford = logAffordable(random, behaviour, subject, state, month);
  const willing = random.chance(
    before === 0 ? subject.tryCurrent : logistic(tryLogit(behaviour, subject.borrower, before)),
  );
  const offset = paymentOffset(random, behaviour, subject, before, afford);
  if (willing && offset === 0 && before === 0) return instalments === 1 ? paidOnTime : nothingDue;
  const most = Math.exp(afford);
  const full = most < behaviour.partialFloor ? 0 : Math.min(owed, most);
  const payable =
    offset > 0 && random.chance(behaviour.partChance) ? full * (1 + random.uniform()) * 0.5 : full;
  const collected = collect(random, contact, subject, { owed, payable, willing, offset });
  const left = owed - collected.paid;
  state.unpaid = left < 1e-9 ? 0 : left;
  return { owed, ...collected };
}

function moveShock(random: Random, behaviour: BehaviourParameters, subject: Subject, state: State): void {
  if (state.shock) {
    state.shock = !random.chance(subject.shockEnd);
    return;
  }
  state.shock = random.chance(subject.shockOnset * (state.scarred ? behaviour.shockRelapse : 1));
  state.scarred ||= state.shock;
}

/** Logarithm of the instalments the borrower can afford this month. */
function logAffordable(
  random: Random,
  behaviour: BehaviourParameters,
  subject: Subject,
  state: State,
  month: number,
): number {
  const loss = (behaviour.season[month - 1] ?? 0) + (state.shock ? behaviour.shockLoss : 0);
  const log = subject.affordMean - loss + behaviour.affordSpread * random.normal();
  if (state.unpaid === 0 || !random.chance(subject.lumpChance)) return log;
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
