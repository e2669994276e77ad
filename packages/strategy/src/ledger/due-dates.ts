import { TactfulError } from "@tactful/domain";
import { dayNumber } from "../calendar/day-number.ts";
import type { Instalment } from "./instalment.ts";

/** All that falls due on one day. */
export interface DueDate {
  readonly day: number;
  readonly principalMinor: number;
  readonly interestMinor: number;
  readonly feesMinor: number;
  readonly amountMinor: number;
  /** What has fallen due up to and with this day. */
  readonly cumulativeMinor: number;
}

function tooMuch(): TactfulError {
  return new TactfulError("MONEY_INVALID", "The schedule adds up to more than 2^53 - 1 minor units.", {
    path: "amountMinor",
  });
}

/**
 * The due dates of an account, oldest first; rows of one day are one instalment, and a day on which nothing falls due is none.
 * Throws MONEY_INVALID beyond 2^53 - 1.
 */
export function dueDates(instalments: readonly Instalment[]): readonly DueDate[] {
  const rows = instalments.map((row) => ({ row, day: dayNumber(row.due) })).sort((a, b) => a.day - b.day);
  const dates: DueDate[] = [];
  for (const { row, day } of rows) {
    const amountMinor = row.principalMinor + row.interestMinor + row.feesMinor;
    if (amountMinor === 0) continue;
    const before = dates.at(-1);
    const cumulativeMinor = (before?.cumulativeMinor ?? 0) + amountMinor;
    if (!Number.isSafeInteger(cumulativeMinor)) throw tooMuch();
    const { principalMinor, interestMinor, feesMinor } = row;
    if (before?.day !== day) {
      dates.push({ day, principalMinor, interestMinor, feesMinor, amountMinor, cumulativeMinor });
      continue;
    }
    dates[dates.length - 1] = {
      day,
      principalMinor: before.principalMinor + principalMinor,
      interestMinor: before.interestMinor + interestMinor,
      feesMinor: before.feesMinor + feesMinor,
      amountMinor: before.amountMinor + amountMinor,
      cumulativeMinor,
    };
  }
  return dates;
}
