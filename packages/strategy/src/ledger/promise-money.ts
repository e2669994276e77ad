import { dayNumber } from "../calendar/day-number.ts";
import type { EffectivePayment } from "./effective-payments.ts";
import type { PromiseToPay } from "./promise-to-pay.ts";

/** A promise with the money that was put to it. */
export interface FundedPromise {
  readonly promise: PromiseToPay;
  /** The last day on which a payment counts as in time. */
  readonly deadline: number;
  readonly paidMinor: number;
}

interface Funding {
  readonly promise: PromiseToPay;
  readonly made: number;
  readonly deadline: number;
  paidMinor: number;
}

/** A promise by itself takes payments from the day it was made to its deadline; a payment of a plan also later ones. */
function takes(funding: Funding, day: number): boolean {
  const { promise, made, deadline, paidMinor } = funding;
  if (paidMinor >= promise.amountMinor || day < made) return false;
  return day <= deadline || promise.plan !== undefined;
}

/**
 * Puts payments to promises, oldest payment first, each to the promise that is due first; what a promise does not need goes to the
 * next one, so that no money counts twice. Promises made after `until` are left out. The answer is in order of due date.
 */
export function fundPromises(
  promises: readonly PromiseToPay[],
  payments: readonly EffectivePayment[],
  until: number,
  graceDays: number,
): readonly FundedPromise[] {
  const fundings = promises
    .map((promise): Funding => {
      const deadline = dayNumber(promise.date) + graceDays;
      return { promise, made: dayNumber(promise.madeAt), deadline, paidMinor: 0 };
    })
    .filter(({ made }) => made <= until)
    .sort((a, b) => a.deadline - b.deadline || a.made - b.made);
  for (const payment of payments) {
    let left = payment.amountMinor;
    for (const funding of fundings) {
      if (left === 0) break;
      if (!takes(funding, payment.day)) continue;
      const part = Math.min(left, funding.promise.amountMinor - funding.paidMinor);
      funding.paidMinor += part;
      left -= part;
    }
  }
  return fundings.map(({ promise, deadline, paidMinor }) => ({ promise, deadline, paidMinor }));
}
