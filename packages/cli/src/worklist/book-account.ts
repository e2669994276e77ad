import { minorUnitDigits, parseMoney, TactfulError } from "@tactful/domain";
import type { InputRow } from "../records/input-row.ts";
import { cellText } from "./cell-text.ts";

/** The columns of a lender's book, as the generator of synthetic accounts writes them, that make an account. */
const columns: readonly string[] = [
  "observation_date",
  "product",
  "currency",
  "principal",
  "outstanding",
  "overdue_amount",
  "days_past_due",
  "missed_instalments",
  "promises_broken_90d",
  "days_since_rpc",
  "consent_sms",
  "consent_call",
];

/** Whether a file holds a book: amounts in the major unit, names in snake case. */
export function isBook(header: readonly string[]): boolean {
  return (
    header.includes("days_past_due") && header.includes("outstanding") && !header.includes("daysPastDue")
  );
}

/** Whether a column is one that {@link bookAccount} reads. */
export function isBookColumn(column: string): boolean {
  return columns.includes(column);
}

function fault(row: InputRow, column: string, what: string): TactfulError {
  const message = `The column ${column} must hold ${what}.`;
  return new TactfulError("RECORD_INVALID", message, { line: row.line, path: column });
}

function amount(row: InputRow, column: string, currency: string): number {
  const text = cellText(row.fields[column]).trim();
  if (text === "") throw fault(row, column, "an amount, such as 8088.50");
  if (Object.hasOwn(minorUnitDigits, currency) && /^\d{1,12}(?:\.\d\d)?$/.test(text)) {
    const digits = minorUnitDigits[currency as keyof typeof minorUnitDigits];
    if (digits === 2) return Math.round(Number(text) * 100);
  }
  try {
    return parseMoney(text, currency).amountMinor;
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    throw new TactfulError(error.code, error.message, { line: row.line, path: column, cause: error });
  }
}

/** A whole number; one that is not known counts as `unknown`. */
function count(row: InputRow, column: string, unknown: number): number {
  const text = cellText(row.fields[column]).trim();
  if (text === "") return unknown;
  if (!/^-?\d{1,9}$/.test(text)) throw fault(row, column, "a whole number");
  return Number(text);
}

const dayMs = 86_400_000;

const noonByDay = new Map<string, string | undefined>();
const mostDays = 10_000;

/** Noon of the day that is so many days before a date; undefined where the date is none. */
function noonBefore(date: string, days: number): string | undefined {
  const key = `${date} ${days}`;
  if (noonByDay.has(key)) return noonByDay.get(key);
  const drawnUp = Date.parse(`${date}T12:00:00Z`);
  const noon = Number.isNaN(drawnUp) ? undefined : new Date(drawnUp - days * dayMs).toISOString();
  if (noonByDay.size < mostDays) noonByDay.set(key, noon);
  return noon;
}

/** The last conversation, so many days before the book was drawn up; its hour is not known, and noon stands for it. */
function historyOf(row: InputRow): readonly unknown[] | undefined {
  const days = count(row, "days_since_rpc", -1);
  if (days < 0) return undefined;
  const at = noonBefore(cellText(row.fields["observation_date"]), days);
  return at === undefined ? undefined : [{ at, channel: "call", kind: "connected" }];
}

function factsOf(row: InputRow): Readonly<Record<string, unknown>> | undefined {
  const optOuts = [
    ...(cellText(row.fields["consent_sms"]) === "0" ? ["sms"] : []),
    ...(cellText(row.fields["consent_call"]) === "0" ? ["call", "ai-call"] : []),
  ];
  return optOuts.length === 0 ? undefined : { opt_outs: optOuts };
}

/**
 * The fields of an account from a row of a book. What is outstanding beyond the principal counts as interest, since a book does not split
 * it; a refused consent is an opt-out. Throws RECORD_INVALID and MONEY_INVALID.
 */
export function bookAccount(row: InputRow): Readonly<Record<string, unknown>> {
  const currency = cellText(row.fields["currency"]).trim();
  const principalMinor = amount(row, "principal", currency);
  const outstandingMinor = amount(row, "outstanding", currency);
  const history = historyOf(row);
  const facts = factsOf(row);
  if (cellText(row.fields["days_past_due"]).trim() === "") {
    throw fault(row, "days_past_due", "a whole number");
  }
  return {
    id: row.id,
    product: cellText(row.fields["product"]).trim(),
    currency,
    daysPastDue: count(row, "days_past_due", 0),
    overdueMinor: amount(row, "overdue_amount", currency),
    principalMinor,
    interestMinor: Math.max(0, outstandingMinor - principalMinor),
    feesMinor: 0,
    missedInstalments: count(row, "missed_instalments", 0),
    brokenPromises: count(row, "promises_broken_90d", 0),
    ...(history === undefined ? {} : { history }),
    ...(facts === undefined ? {} : { facts }),
  };
}
