import { type AccountHistory, asked, daysPastDue, missedInstalments } from "./account-history.ts";
import { balances, paidAfterwards, yuanOf } from "./balances.ts";
import { bucketOf, isoDate } from "./calendar.ts";
import { contactSummary } from "./contact-summary.ts";
import { cents } from "./contract.ts";

/** A cell of the book: null where the lender does not know the value. */
type Cell = string | number | null;

/** One account as a lender's table holds it, column by column in the order of {@link accountColumns}. */
export type AccountRow = Readonly<Record<AccountColumn, Cell>>;

const months = [1, 2, 3, 4, 5, 6] as const;
type Month = (typeof months)[number];

/** The columns of the book. */
export type AccountColumn =
  | "account_id"
  | "observation_date"
  | "product"
  | "currency"
  | "principal"
  | "outstanding"
  | "overdue_amount"
  | "days_past_due"
  | "bucket"
  | "missed_instalments"
  | "next_due_days"
  | "months_on_book"
  | "annual_rate"
  | "credit_limit"
  | "utilisation"
  | "instalment"
  | `status_${Month}`
  | `bill_${Month}`
  | `paid_${Month}`
  | "mean_days_late"
  | "last_payment_days"
  | "attempts_30d"
  | "rpc_30d"
  | "days_since_rpc"
  | "promises_made_90d"
  | "promises_kept_90d"
  | "promises_broken_90d"
  | "last_contact_result"
  | "consent_sms"
  | "consent_call"
  | "consent_app"
  | "income_band"
  | "other_lenders"
  | "region"
  | "sex"
  | "age"
  | "marital_status"
  | "repaid_30d"
  | "paid_amount_30d";

/** The outcome columns: known 30 days after the observation, and left out of a file to be scored. */
export const outcomeColumns: readonly AccountColumn[] = ["repaid_30d", "paid_amount_30d"];

/** The columns in file order; each monthly column runs from the newest month (1) to the oldest (6). */
export const accountColumns: readonly AccountColumn[] = [
  "account_id",
  "observation_date",
  "product",
  "currency",
  "principal",
  "outstanding",
  "overdue_amount",
  "days_past_due",
  "bucket",
  "missed_instalments",
  "next_due_days",
  "months_on_book",
  "annual_rate",
  "credit_limit",
  "utilisation",
  "instalment",
  ...months.map((month): AccountColumn => `status_${month}`),
  ...months.map((month): AccountColumn => `bill_${month}`),
  ...months.map((month): AccountColumn => `paid_${month}`),
  "mean_days_late",
  "last_payment_days",
  "attempts_30d",
  "rpc_30d",
  "days_since_rpc",
  "promises_made_90d",
  "promises_kept_90d",
  "promises_broken_90d",
  "last_contact_result",
  "consent_sms",
  "consent_call",
  "consent_app",
  "income_band",
  "other_lenders",
  "region",
  "sex",
  "age",
  "marital_status",
  ...outcomeColumns,
];

/** Builds the row of an account; `id` names it and nobody. */
export function accountRow(id: string, history: AccountHistory, penaltyMultiple: number): AccountRow {
  const { borrower, contract } = history;
  const money = balances(history, penaltyMultiple);
  const days = daysPastDue(history);
  return {
    account_id: id,
    observation_date: isoDate(history.due.at(0) + history.elapsed),
    product: contract.product,
    currency: "CNY",
    ...money,
    days_past_due: days,
    bucket: bucketOf(days),
    missed_instalments: missedInstalments(history),
    next_due_days: history.nextInstalment === 1 ? history.untilNext : -1,
    months_on_book: contract.monthsOnBook,
    annual_rate: contract.annualRate,
    credit_limit: contract.limit,
    utilisation: Math.round((money.principal / contract.limit) * 1000) / 1000,
    instalment: contract.instalment,
    ...monthly(history),
    mean_days_late: meanDaysLate(history),
    last_payment_days: lastPaymentDays(history),
    ...contactSummary(history),
    consent_sms: borrower.consent.sms ? 1 : 0,
    consent_call: borrower.consent.call ? 1 : 0,
    consent_app: borrower.consent.app ? 1 : 0,
    income_band: borrower.incomeBand,
    other_lenders: borrower.reportRead ? borrower.otherLenders : null,
    region: borrower.region.code,
    sex: borrower.sex,
    age: borrower.age,
    marital_status: borrower.marital,
    repaid_30d: history.paidAfter >= asked(history) - 1e-9 ? 1 : 0,
    paid_amount_30d: paidAfterwards(history, money.overdue_amount),
  };
}

type Monthly = Pick<AccountRow, `status_${Month}` | `bill_${Month}` | `paid_${Month}`>;

/** A month before the account was opened, or after its last instalment was paid, has status -1 and no bill. */
function monthly(history: AccountHistory): Monthly {
  const result: Partial<Record<keyof Monthly, Cell>> = {};
  for (const month of months) {
    const cycle = history.cycles[month - 1];
    const known = cycle !== undefined && cycle.owed > 0;
    const paid = known ? paidBy(history, month - 1) : 0;
    result[`status_${month}`] = known ? statusBefore(history, month - 1) : -1;
    result[`bill_${month}`] = known ? cents(yuanOf(history.contract, cycle.owed)) : 0;
    result[`paid_${month}`] = cents(yuanOf(history.contract, paid));
  }
  return result as Monthly;
}

/** Instalments paid in a cycle, as far as the observation saw them. */
function paidBy(history: AccountHistory, index: number): number {
  const cycle = history.cycles[index];
  if (cycle === undefined) return 0;
  return index === 0 && cycle.paymentOffset >= history.elapsed ? 0 : cycle.paid;
}

/** Instalments overdue when the cycle's own instalment fell due, capped at 8. */
function statusBefore(history: AccountHistory, index: number): number {
  const cycle = history.cycles[index];
  if (cycle === undefined) return -1;
  const fresh = history.contract.monthsOnBook - index <= history.contract.term ? 1 : 0;
  return Math.max(0, Math.min(8, Math.ceil(cycle.owed - fresh - 1e-9)));
}

/** Mean days from due date to payment over the last six closed cycles with a bill, 30 where nothing was paid. */
function meanDaysLate(history: AccountHistory): number | null {
  let sum = 0;
  let count = 0;
  for (const cycle of history.cycles.slice(1, 7)) {
    if (cycle.owed === 0) continue;
    sum += cycle.paid > 0 ? cycle.paymentOffset : 30;
    count += 1;
  }
  return count === 0 ? null : Math.round((sum / count) * 10) / 10;
}

/** Days since the last payment; -1 where none was ever made. */
function lastPaymentDays(history: AccountHistory): number {
  const observed = history.due.at(0) + history.elapsed;
  for (const [index, cycle] of history.cycles.entries()) {
    if (paidBy(history, index) > 0) return observed - (history.due.at(index) + cycle.paymentOffset);
  }
  return -1;
}
