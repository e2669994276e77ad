import { type AccountHistory, daysPastDue } from "./account-history.ts";
import { type Contract, cents, principalOwed } from "./contract.ts";

/** What an account owes at the observation, in yuan. */
export interface Balances {
  /** Principal not repaid. */
  readonly principal: number;
  /** Principal, instalments overdue, interest since the last due date and penalty: all that settles the account. */
  readonly outstanding: number;
  /** Instalments overdue with their penalty. */
  readonly overdue_amount: number;
}

/** Yuan of a number of instalments; of a card or line never more than was drawn. */
export function yuanOf(contract: Contract, instalments: number): number {
  const yuan = instalments * contract.instalment;
  return contract.term === Number.POSITIVE_INFINITY ? Math.min(yuan, contract.drawn) : yuan;
}

/** Works out the balances; penalty runs on what is overdue for half of the days past due, since it built up month by month. */
export function balances(history: AccountHistory, penaltyMultiple: number): Balances {
  const { contract, unpaid } = history;
  const overdue = yuanOf(contract, unpaid);
  const rate = contract.annualRate * penaltyMultiple;
  const penalty = (overdue * rate * daysPastDue(history)) / 365 / 2;
  const open = contract.term === Number.POSITIVE_INFINITY;
  const notDue = open ? contract.drawn - overdue : principalOwed(contract, history.dueInstalments);
  const interest = (notDue * contract.annualRate * history.elapsed) / 365;
  return {
    principal: principalOwed(contract, history.paidInstalments),
    outstanding: cents(notDue + overdue + interest + penalty),
    overdue_amount: cents(overdue + penalty),
  };
}

/** Yuan paid from the observation on within 30 days: first what was overdue, with its penalty, then instalments. */
export function paidAfterwards(history: AccountHistory, overdueAmount: number): number {
  const { contract, unpaid, paidAfter } = history;
  if (unpaid === 0) return cents(yuanOf(contract, paidAfter));
  const settled = overdueAmount * Math.min(1, paidAfter / unpaid);
  return cents(settled + yuanOf(contract, Math.max(0, paidAfter - unpaid)));
}
