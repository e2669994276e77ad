import type { PlannedPayment } from "@tactful/domain";
import { equalParts } from "../arithmetic/equal-parts.ts";
import { portionOf } from "../arithmetic/portion.ts";
import { calendarDate } from "../calendar/calendar-date.ts";
import { paymentDates } from "../calendar/payment-dates.ts";
import { rollOver } from "../calendar/working-day.ts";
import type { PlanRefusal, SettlementAnswer } from "../plan-answer.ts";
import { invalidField } from "../request/invalid-field.ts";
import { owedToday } from "../request/owed-today.ts";
import { decideSettlement } from "./settlement-decision.ts";
import type { SettlementRequest } from "./settlement-request.ts";

const mostParts = 10_000;

function settlementOf({ discount, waiveMinor }: SettlementRequest, owedMinor: number): number {
  if (discount !== undefined && waiveMinor !== undefined) {
    throw invalidField("waiveMinor", "stands beside a discount; give one of them");
  }
  // All less a discount rounded down is the rest rounded up.
  if (discount !== undefined) return owedMinor - portionOf(owedMinor, discount);
  if (waiveMinor === undefined)
    throw invalidField("discount", "is missing; expected a discount or waiveMinor");
  if (waiveMinor > owedMinor) {
    throw invalidField("waiveMinor", `is more than the ${owedMinor} owed; waive that at most`);
  }
  return owedMinor - waiveMinor;
}

/** Uses up fees first, then interest, then principal. */
function waivedParts(request: SettlementRequest, waivedMinor: number): SettlementAnswer["waived"] {
  const feesMinor = Math.min(waivedMinor, request.feesMinor);
  const interestMinor = Math.min(waivedMinor - feesMinor, request.interestMinor);
  return { feesMinor, interestMinor, principalMinor: waivedMinor - feesMinor - interestMinor };
}

function scheduleOf(request: SettlementRequest, settlementMinor: number): readonly PlannedPayment[] {
  const { dueDate, parts, firstDate, remainder } = request;
  const roll = rollOver(request.holidays);
  if (dueDate !== undefined && parts !== undefined) {
    throw invalidField("parts", "stands beside a dueDate; give one of them");
  }
  if (dueDate !== undefined) return [{ date: roll(calendarDate(dueDate)), amountMinor: settlementMinor }];
  if (parts === undefined)
    throw invalidField("dueDate", "is missing; expected a date, or parts with firstDate");
  if (firstDate === undefined)
    throw invalidField("firstDate", "is missing; expected the date of the first part");
  if (parts > mostParts) throw invalidField("parts", `must be ${mostParts} at most; pay in fewer`);
  const first = calendarDate(firstDate);
  const amounts = equalParts(settlementMinor, parts, remainder);
  return paymentDates({ first, paymentDay: request.paymentDay ?? first.day }, parts).map((date, index) => ({
    date: roll(date),
    amountMinor: amounts[index] ?? 0,
  }));
}

/**
 * A debt settled for a part of it: all that is owed x (1 - discount), rounded up to the minor unit, or less an amount waived.
 *
 * What is waived uses up fees, then interest, then principal. It is paid on `dueDate`, or in equal parts month by month.
 * The lowest role whose limit covers the discount decides; a waiver beyond the role's share of any of the three needs the
 * approver. Beyond every authority it is refused. Throws RECORD_INVALID where the fields do not fit each other.
 */
export function answerSettlement(request: SettlementRequest): SettlementAnswer | PlanRefusal {
  const owedMinor = owedToday(request);
  const settlementMinor = settlementOf(request, owedMinor);
  const waivedMinor = owedMinor - settlementMinor;
  const waived = waivedParts(request, waivedMinor);
  const schedule = scheduleOf(request, settlementMinor);
  const decision = decideSettlement(request, waived);
  if ("refused" in decision) return decision;
  return { settlementMinor, waivedMinor, waived, schedule, ...decision };
}
