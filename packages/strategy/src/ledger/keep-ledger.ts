import { bucketOf, type IsoDate, TactfulError } from "@tactful/domain";
import { dateOfDay, dayNumber } from "../calendar/day-number.ts";
import { type AccountRows, type AccountTerms, requireCurrency, withTerms } from "./account-rows.ts";
import { arrearsOn } from "./arrears.ts";
import { dueDates } from "./due-dates.ts";
import { effectivePayments } from "./effective-payments.ts";
import { type JudgedPlan, type JudgedPromise, judgePlans, judgePromises } from "./judge-promises.ts";
import type { LedgerEntry, LedgerStatus } from "./ledger-entry.ts";
import { paymentRecord } from "./payment-record.ts";
import { fundPromises } from "./promise-money.ts";

/** How {@link keepLedger} counts. */
export interface LedgerOptions {
  /** The day at whose end the account is looked at. */
  readonly asOf: IsoDate;
  /** Unpaid minor units up to which a due date still counts as paid; 0 where not given. */
  readonly toleranceMinor?: number;
  /** Days after its date on which a payment still keeps a promise; 0 where not given. */
  readonly graceDays?: number;
  /** The product of an account whose rows name none. */
  readonly product?: string;
}

/** What the rows of a schedule say of their account. Throws RECORD_INVALID where there is none, or they contradict each other. */
export function termsOf(rows: AccountRows, product: string | undefined): AccountTerms {
  let terms: AccountTerms | undefined;
  for (const row of rows.instalments) terms = withTerms(terms, row);
  if (terms === undefined) {
    throw new TactfulError("RECORD_INVALID", "The account has no instalment in the schedule.", {
      path: "account",
    });
  }
  for (const row of [...rows.payments, ...(rows.promises ?? [])]) requireCurrency(row, terms.currency);
  return product === undefined ? terms : { product, ...terms };
}

/** The status of an account at the end of a day: what is left within the tolerance is paid off, whatever went before. */
export function statusOn(
  day: number,
  outstandingMinor: number,
  terms: AccountTerms,
  toleranceMinor: number,
): LedgerStatus {
  if (outstandingMinor <= toleranceMinor) return "paid-off";
  const { chargedOffAt } = terms;
  return chargedOffAt !== undefined && dayNumber(chargedOffAt) <= day ? "charged-off" : "open";
}

/**
 * The day to look at promises and plans again: the day after the earliest open deadline where one is open; else today where the last promise
 * or plan was not kept and something is overdue; else none.
 */
function nextFollowUp(
  promises: readonly JudgedPromise[],
  plans: readonly JudgedPlan[],
  overdueMinor: number,
): IsoDate | null {
  const all = [...promises, ...plans];
  const open = all.filter(({ status }) => status === "open").flatMap(({ followUp }) => followUp ?? []);
  if (open.length > 0) return open.toSorted()[0] ?? null;
  const last = [...plans, ...promises.slice(-1)].find(({ status }) => status !== "kept");
  return overdueMinor > 0 ? (last?.followUp ?? null) : null;
}

/**
 * Turns the rows of one account into where it stands at the end of a day. What happened after that day is left out, but for the dates
 * that fall due later. Throws RECORD_INVALID for an account without instalments, rows that contradict each other and reversals of
 * what was never paid, CURRENCY_MISMATCH, and MONEY_INVALID beyond 2^53 - 1.
 */
export function keepLedger(rows: AccountRows, options: LedgerOptions): LedgerEntry {
  const { asOf, toleranceMinor = 0, graceDays = 0 } = options;
  const day = dayNumber(asOf);
  const terms = termsOf(rows, options.product);
  const dates = dueDates(rows.instalments);
  const payments = effectivePayments(rows.payments, day);
  const paidMinor = payments.reduce((sum, payment) => sum + payment.amountMinor, 0);
  const { nextDue, daysPastDue, ...arrears } = arrearsOn(day, dates, paidMinor, toleranceMinor);
  const funded = fundPromises(rows.promises ?? [], payments, day, graceDays);
  const promises = judgePromises(funded, day);
  const plans = judgePlans(funded, day);
  const running = plans.filter(({ status }) => status !== "kept");
  return {
    id: rows.id,
    currency: terms.currency,
    asOf,
    ...(terms.product === undefined ? {} : { product: terms.product }),
    ...(terms.grade === undefined ? {} : { grade: terms.grade }),
    status: statusOn(day, arrears.outstandingMinor, terms, toleranceMinor),
    daysPastDue,
    bucket: bucketOf(daysPastDue),
    ...arrears,
    nextDue: nextDue === null ? null : { date: dateOfDay(nextDue.day), amountMinor: nextDue.amountMinor },
    paidMinor,
    brokenPromises: promises.filter(({ status }) => status === "broken").length,
    paymentRecord: paymentRecord(day, dates, payments, toleranceMinor),
    promises,
    plans,
    nextFollowUp: nextFollowUp(promises, plans, arrears.overdueMinor),
    ...(running.length === 0 ? {} : { facts: { plan_active: running.every(({ onTrack }) => onTrack) } }),
  };
}
