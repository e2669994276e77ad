import { type Borrower, drawBorrower, type RegionTable, regionTable } from "./borrower.ts";
import { type DueDates, dueDates } from "./calendar.ts";
import { type Contract, drawContract } from "./contract.ts";
import { type Cycle, runCycle, type State } from "./cycle.ts";
import type { PortfolioParameters } from "./parameters.ts";
import { createRandom } from "./random.ts";
import { drawSubject, type Subject } from "./subject.ts";

/** One account with everything that happened to it, seen from an observation day. */
export interface AccountHistory {
  readonly borrower: Borrower;
  readonly contract: Contract;
  readonly due: DueDates;
  /** Whole days from the last due date to the observation, 1 to 31. */
  readonly elapsed: number;
  /** Days from the observation to the next due date, 0 to 30. */
  readonly untilNext: number;
  /** Cycles by age: 0 began on the last due date before the observation and may not be over. */
  readonly cycles: readonly Cycle[];
  /** Instalments due and paid since the account was opened, up to the observation. */
  readonly dueInstalments: number;
  readonly paidInstalments: number;
  /** Instalments overdue at the observation, in parts too. */
  readonly unpaid: number;
  /** Instalments that come due on the next due date: 1, or 0 after the last. */
  readonly nextInstalment: 0 | 1;
  /** Instalments paid from the observation on within 30 days; at most two payments. */
  readonly paidAfter: number;
  /** A number in [0, 1) that decides whether the account enters a sample. */
  readonly lot: number;
}

/** Whole days since the earliest unpaid due date; 0 when current. */
export function daysPastDue(history: AccountHistory): number {
  const missed = missedInstalments(history);
  return missed > 0 ? history.elapsed + history.due.at(0) - history.due.at(missed - 1) : 0;
}

/** Due dates with something still to be paid. */
export function missedInstalments(history: AccountHistory): number {
  return Math.max(0, Math.ceil(history.unpaid - 1e-9));
}

/** Instalments that are asked for: what is overdue, or for a current account what falls due next. */
export function asked(history: AccountHistory): number {
  return history.unpaid > 0 ? history.unpaid : history.nextInstalment;
}

/** What all accounts of a book share. */
export interface World {
  /** Day number of the observation. */
  readonly observation: number;
  readonly parameters: PortfolioParameters;
  readonly regions: RegionTable;
  /** Due dates by day of the month, 1 to 28. */
  readonly calendar: readonly DueDates[];
}

/** Prepares what all accounts of a book share. */
export function createWorld(observation: number, parameters: PortfolioParameters): World {
  return {
    observation,
    parameters,
    regions: regionTable(parameters.regions),
    calendar: Array.from({ length: 29 }, (_, day) => dueDates(observation, day)),
  };
}

/**
 * Lives the account number `index` of a seed up to the observation and 30 days beyond.
 *
 * @returns undefined where the account is no longer on the book: paid in full, or written off.
 */
export function simulateAccount(world: World, seed: number, index: number): AccountHistory | undefined {
  const random = createRandom(seed, index);
  const lot = random.uniform();
  const { behaviour, contact, borrower: people, product } = world.parameters;
  const borrower = drawBorrower(random, people, world.regions);
  const contract = drawContract(random, product, borrower, people.incomeMedian);
  const subject = drawSubject(random, behaviour, contact, borrower, contract, people.incomeMedian);
  const due = world.calendar[contract.dueDay] ?? dueDates(world.observation, contract.dueDay);
  const state: State = { unpaid: 0, shock: false, scarred: false };
  const run = (cycle: number): Cycle =>
    runCycle(random, behaviour, contact, subject, state, due.monthAt(cycle), newInstalment(subject, cycle));

  const oldest = Math.min(contract.monthsOnBook, behaviour.historyMonths) - 1;
  const cycles: Cycle[] = [];
  for (let cycle = oldest; cycle >= 0; cycle -= 1) {
    cycles.push(run(cycle));
    const beyond180 = state.unpaid > 7 && cycle > 0;
    if (beyond180 && random.chance(behaviour.writeOff[contract.product])) return undefined;
  }
  cycles.reverse();
  const elapsed = world.observation - due.at(0);
  const open = cycles[0];
  if (open === undefined) return undefined;
  const pending = open.paymentOffset >= elapsed ? open.paid : 0;
  const unpaid = clean(open.owed - open.paid + pending);
  const nextInstalment = newInstalment(subject, -1);
  if (unpaid === 0 && nextInstalment === 0) return undefined;

  const untilNext = due.at(-1) - world.observation;
  const next = run(-1);
  const nextPaid = untilNext + next.paymentOffset <= 30 ? next.paid : 0;
  const dueInstalments = Math.min(contract.monthsOnBook, contract.term);
  return {
    borrower,
    contract,
    due,
    elapsed,
    untilNext,
    cycles,
    dueInstalments,
    paidInstalments: dueInstalments - unpaid,
    unpaid,
    nextInstalment,
    paidAfter: pending + nextPaid,
    lot,
  };
}

/** A loan has no new instalment after its term. */
function newInstalment(subject: Subject, cycle: number): 0 | 1 {
  return subject.contract.monthsOnBook - cycle <= subject.contract.term ? 1 : 0;
}

function clean(unpaid: number): number {
  return unpaid < 1e-9 ? 0 : unpaid;
}
