import type { PlannedPayment } from "@tactful/domain";
import { addMinor } from "../arithmetic/minor-units.ts";
import { type CalendarDate, calendarDate } from "../calendar/calendar-date.ts";
import { paymentDates } from "../calendar/payment-dates.ts";
import type { PlanRefusal, ScheduleAnswer } from "../plan-answer.ts";
import { type BrokenLimit, brokenLimit, refusal } from "../refusal.ts";
import { invalidField } from "../request/invalid-field.ts";
import { owedToday } from "../request/owed-today.ts";
import { instalmentSchedule, type PaymentSplit } from "./instalment-schedule.ts";
import type { InstalmentTerms } from "./instalments-request.ts";
import { brokenMonthLimits, lawfulMonths } from "./month-limit.ts";
import { mostPayments } from "./step-plan.ts";

/** The shape of an instalment plan: how many payments, in which months, and what each pays of what is owed. */
export interface InstalmentShape {
  readonly count: number;
  /** The field that says how many. */
  readonly countField: "months" | "steps";
  readonly seasonMonths?: ReadonlySet<number>;
  /** Divides all that is owed; called only for a number of payments that may be written out. */
  readonly split: () => PaymentSplit;
}

function spanOf(dates: readonly CalendarDate[]): number {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

function tooLong(terms: InstalmentTerms, payments: number, span: number): readonly BrokenLimit[] {
  const { maxMonths, product } = terms.policy;
  return brokenMonthLimits({ payments, span }, { policy: maxMonths, law: lawfulMonths(product, terms) });
}

function tooSmall(schedule: readonly PlannedPayment[], least: number): readonly BrokenLimit[] {
  if (schedule.every(({ amountMinor }) => amountMinor >= least)) return [];
  const message = {
    zh: `有一期还款低于最低还款额（${least}，以货币最小单位计），请减少期数。`,
    en: `A payment is below the least instalment of ${least} minor units; plan fewer payments.`,
  };
  return [brokenLimit("min-instalment", message, { minInstalmentMinor: least })];
}

function datesOf(terms: InstalmentTerms, shape: InstalmentShape): readonly CalendarDate[] {
  const first = calendarDate(terms.firstDate);
  const { seasonMonths } = shape;
  if (seasonMonths !== undefined && !seasonMonths.has(first.month)) {
    throw invalidField(
      "firstDate",
      "is not in one of the seasonMonths; begin in a month in which payments are made",
    );
  }
  const paymentDay = terms.paymentDay ?? first.day;
  return paymentDates(
    { first, paymentDay, ...(seasonMonths === undefined ? {} : { seasonMonths }) },
    shape.count,
  );
}

/**
 * Answers a request for instalments of some shape: the schedule, its sum and what it costs beyond what is owed today.
 *
 * Refused where it has more payments than the policy's `maxMonths`, runs longer than the law allows the product, or
 * holds a payment below `minInstalmentMinor`. Throws RECORD_INVALID where the fields do not fit each other, and
 * MONEY_INVALID beyond 2^53 - 1.
 */
export function answerInstalments(
  terms: InstalmentTerms,
  shape: InstalmentShape,
): ScheduleAnswer | PlanRefusal {
  if (shape.count > mostPayments) {
    const broken = tooLong(terms, shape.count, shape.count);
    if (broken.length > 0) return refusal(broken);
    throw invalidField(shape.countField, `makes more than ${mostPayments} payments; plan fewer`);
  }
  const owedMinor = owedToday(terms);
  const dates = datesOf(terms, shape);
  const schedule = instalmentSchedule(terms, dates, shape.split());
  const broken = [
    ...tooLong(terms, shape.count, spanOf(dates)),
    ...tooSmall(schedule, terms.policy.minInstalmentMinor),
  ];
  if (broken.length > 0) return refusal(broken);
  let totalMinor = 0;
  for (const { amountMinor } of schedule) totalMinor = addMinor(totalMinor, amountMinor, "annualRate");
  return { schedule, totalMinor, costMinor: totalMinor - owedMinor, needsApproval: false };
}
