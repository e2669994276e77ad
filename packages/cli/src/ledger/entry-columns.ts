import type { ErrorRecord } from "@tactful/domain";
import type { LedgerEntry, PromiseStatus } from "@tactful/strategy";
import { csvCellWriter, neutralText } from "../records/csv-cell.ts";

type Cell = string | number | null | undefined;

function countOf(entry: LedgerEntry, status: PromiseStatus): number {
  return entry.promises.filter((promise) => promise.status === status).length;
}

/** The columns of a ledger in CSV, in order, with what stands in them. */
const columns: readonly (readonly [name: string, value: (entry: LedgerEntry) => Cell])[] = [
  ["currency", (entry) => entry.currency],
  ["as_of", (entry) => entry.asOf],
  ["product", (entry) => entry.product],
  ["grade", (entry) => entry.grade],
  ["status", (entry) => entry.status],
  ["days_past_due", (entry) => entry.daysPastDue],
  ["bucket", (entry) => entry.bucket],
  ["overdue_minor", (entry) => entry.overdueMinor],
  ["due_today_minor", (entry) => entry.dueTodayMinor],
  ["missed_instalments", (entry) => entry.missedInstalments],
  ["next_due", (entry) => entry.nextDue?.date],
  ["next_due_minor", (entry) => entry.nextDue?.amountMinor],
  ["paid_minor", (entry) => entry.paidMinor],
  ["credit_minor", (entry) => entry.creditMinor],
  ["outstanding_minor", (entry) => entry.outstandingMinor],
  ["principal_minor", (entry) => entry.principalMinor],
  ["interest_minor", (entry) => entry.interestMinor],
  ["fees_minor", (entry) => entry.feesMinor],
  ["broken_promises", (entry) => entry.brokenPromises],
  ["partial_promises", (entry) => countOf(entry, "partial")],
  ["kept_promises", (entry) => countOf(entry, "kept")],
  ["open_promises", (entry) => countOf(entry, "open")],
  ["plans_on_track", (entry) => entry.plans.filter(({ onTrack }) => onTrack).length],
  ["plans_behind", (entry) => entry.plans.filter(({ onTrack }) => !onTrack).length],
  ["next_follow_up", (entry) => entry.nextFollowUp],
  ["instalments_due", (entry) => entry.paymentRecord.instalmentsDue],
  ["paid_on_time", (entry) => entry.paymentRecord.paidOnTime],
  ["max_days_past_due", (entry) => entry.paymentRecord.maxDaysPastDue],
  ["times_late_30", (entry) => entry.paymentRecord.timesLate30],
  ["times_late_60", (entry) => entry.paymentRecord.timesLate60],
  ["times_late_90", (entry) => entry.paymentRecord.timesLate90],
  ["partial_payments", (entry) => entry.paymentRecord.partialPayments],
  ["last_payment_date", (entry) => entry.paymentRecord.lastPayment?.date],
  ["last_payment_minor", (entry) => entry.paymentRecord.lastPayment?.amountMinor],
];

/** The header of a ledger in CSV, without its line end. */
export const entryHeader: string = [
  "id",
  ...columns.map(([name]) => name),
  "error_code",
  "error_message",
].join(",");

const write = csvCellWriter(",");

function cellText(value: Cell): string {
  return value === null || value === undefined ? "" : write(neutralText(String(value)));
}

/** One account as a row of CSV without its line end: its entry, or the error with all else empty. */
export function entryRow(result: LedgerEntry | ErrorRecord): string {
  const isError = "error" in result;
  const cells = columns.map(([, value]) => (isError ? "" : cellText(value(result))));
  const error = isError ? [result.error.code, cellText(result.error.message)] : ["", ""];
  return [cellText(result.id), ...cells, ...error].join(",");
}
