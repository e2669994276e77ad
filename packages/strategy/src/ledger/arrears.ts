import type { DueDate } from "./due-dates.ts";

/** Where an account stands at the end of a day. */
export interface Arrears {
  /** Days since the earliest due date before the day that is not paid; 0 where there is none. */
  readonly daysPastDue: number;
  /** Due before the day and not paid. */
  readonly overdueMinor: number;
  /** Due on the day itself and not paid. */
  readonly dueTodayMinor: number;
  readonly missedInstalments: number;
  /** The next due date, the day itself included, with what is still to pay for it. */
  readonly nextDue: { readonly day: number; readonly amountMinor: number } | null;
  /** Paid beyond what has fallen due; it goes to the due dates that come next. */
  readonly creditMinor: number;
  /** All of the schedule that is not paid, also what falls due later. */
  readonly outstandingMinor: number;
  /** Unpaid principal of the whole schedule. */
  readonly principalMinor: number;
  /** Interest and fees that have fallen due and are not paid. */
  readonly interestMinor: number;
  readonly feesMinor: number;
}

/** What is unpaid of one due date, by part: fees are paid first, then interest, then principal. */
function unpaidParts(
  due: DueDate,
  unpaidMinor: number,
): Pick<Arrears, "principalMinor" | "interestMinor" | "feesMinor"> {
  const principalMinor = Math.min(due.principalMinor, unpaidMinor);
  const interestMinor = Math.min(due.interestMinor, unpaidMinor - principalMinor);
  return { principalMinor, interestMinor, feesMinor: unpaidMinor - principalMinor - interestMinor };
}

interface Totals {
  overdueMinor: number;
  dueTodayMinor: number;
  principalMinor: number;
  interestMinor: number;
  feesMinor: number;
}

function addUnpaid(totals: Totals, due: DueDate, unpaidMinor: number, day: number): void {
  const parts = unpaidParts(due, unpaidMinor);
  totals.principalMinor += parts.principalMinor;
  if (due.day > day) return;
  totals.interestMinor += parts.interestMinor;
  totals.feesMinor += parts.feesMinor;
  if (due.day === day) totals.dueTodayMinor = unpaidMinor;
  else totals.overdueMinor += unpaidMinor;
}

/**
 * Where an account stands at the end of a day, its payments put to the oldest due date first. A due date counts as missed where what
 * has fallen due up to and with it exceeds what was paid by more than the tolerance; sums are exact whatever the tolerance.
 */
export function arrearsOn(
  day: number,
  dates: readonly DueDate[],
  paidMinor: number,
  toleranceMinor: number,
): Arrears {
  const totals: Totals = {
    overdueMinor: 0,
    dueTodayMinor: 0,
    principalMinor: 0,
    interestMinor: 0,
    feesMinor: 0,
  };
  let missedInstalments = 0;
  let earliest = day;
  let nextDue: Arrears["nextDue"] = null;
  for (const due of dates) {
    const shortfall = due.cumulativeMinor - paidMinor;
    if (shortfall <= 0) continue;
    const unpaidMinor = Math.min(due.amountMinor, shortfall);
    addUnpaid(totals, due, unpaidMinor, day);
    if (due.day >= day) nextDue ??= { day: due.day, amountMinor: unpaidMinor };
    else if (shortfall > toleranceMinor) {
      missedInstalments += 1;
      earliest = Math.min(earliest, due.day);
    }
  }
  const fallenDue = dates.findLast((due) => due.day <= day)?.cumulativeMinor ?? 0;
  const scheduled = dates.at(-1)?.cumulativeMinor ?? 0;
  return {
    daysPastDue: day - earliest,
    overdueMinor: totals.overdueMinor,
    dueTodayMinor: totals.dueTodayMinor,
    missedInstalments,
    nextDue,
    creditMinor: Math.max(0, paidMinor - fallenDue),
    outstandingMinor: Math.max(0, scheduled - paidMinor),
    principalMinor: totals.principalMinor,
    interestMinor: totals.interestMinor,
    feesMinor: totals.feesMinor,
  };
}
