import { addMinor } from "../arithmetic/minor-units.ts";
import { simpleInterest } from "../arithmetic/simple-interest.ts";
import { type CalendarDate, calendarDate, dayNumber, dayOfLaterMonth } from "../calendar/calendar-date.ts";
import { rollOver } from "../calendar/working-day.ts";
import type { PlanRefusal, ScheduleAnswer } from "../plan-answer.ts";
import { type BrokenLimit, brokenLimit, refusal } from "../refusal.ts";
import { invalidField } from "../request/invalid-field.ts";
import type { ExtensionRequest } from "./extension-request.ts";

function brokenLimits({ extendMonths, extensionsGranted, policy }: ExtensionRequest): readonly BrokenLimit[] {
  const { maxExtensionMonths, maxExtensions } = policy;
  const broken: BrokenLimit[] = [];
  if (maxExtensionMonths !== undefined && extendMonths > maxExtensionMonths) {
    const message = {
      zh: `政策允许的展期最长为 ${maxExtensionMonths} 个月。`,
      en: `The policy moves due dates back by ${maxExtensionMonths} months at most.`,
    };
    broken.push(brokenLimit("max-extension-months", message, { maxExtensionMonths }));
  }
  if (maxExtensions !== undefined && extensionsGranted + 1 > maxExtensions) {
    const message = {
      zh: `政策允许最多展期 ${maxExtensions} 次，此前已展期 ${extensionsGranted} 次。`,
      en: `The policy allows ${maxExtensions} extensions of a debt; ${extensionsGranted} were granted before.`,
    };
    broken.push(brokenLimit("max-extensions", message, { maxExtensions }));
  }
  return broken;
}

function interestOf(request: ExtensionRequest, from: CalendarDate, to: CalendarDate): number {
  if (request.annualRate === 0) return 0;
  if (request.principalMinor === undefined) {
    throw invalidField(
      "principalMinor",
      "is missing; expected the principal that bears interest, since annualRate is above 0",
    );
  }
  const interest = simpleInterest({
    annualRate: request.annualRate,
    rounding: "half-up",
    path: "annualRate",
  });
  return interest(request.principalMinor, dayNumber(to) - dayNumber(from));
}

function requireOrder({ due }: ExtensionRequest): void {
  due.forEach(({ date }, index) => {
    const before = due[index - 1];
    if (before === undefined || before.date <= date) return;
    throw invalidField(
      `due.${index}.date`,
      "comes before the date above it; list the payments in order of date",
    );
  });
}

/**
 * Due dates moved back by whole months, each to the payment day of its new month or that month's last day.
 *
 * Interest for the time gained, on the principal from the first payment's old date to its new one (actual/365, both
 * unrolled, rounded half up), is paid with the first; the other amounts stay. Beyond the policy's limits it is refused,
 * or where the policy says so it needs the approver. Throws RECORD_INVALID where the fields do not fit each other.
 */
export function answerExtension(request: ExtensionRequest): ScheduleAnswer | PlanRefusal {
  const { due, extendMonths, policy } = request;
  requireOrder(request);
  if (policy.beyond === "needs-approval" && policy.approver === undefined) {
    throw invalidField("policy.approver", 'is missing; expected a role, since "beyond" is "needs-approval"');
  }
  const old = due.map(({ date }) => calendarDate(date));
  const moved = old.map((date) =>
    dayOfLaterMonth(date, extendMonths, request.paymentDay ?? date.day, "extendMonths"),
  );
  const [from, to] = [old[0], moved[0]];
  const interest = from === undefined || to === undefined ? 0 : interestOf(request, from, to);
  const roll = rollOver(request.holidays);
  const schedule = moved.map((date, index) => ({
    date: roll(date),
    amountMinor: addMinor(due[index]?.amountMinor ?? 0, index === 0 ? interest : 0, "annualRate"),
  }));
  const totalMinor = schedule.reduce((sum, { amountMinor }) => addMinor(sum, amountMinor, "due"), 0);
  const answer = { schedule, totalMinor, costMinor: interest };
  const broken = brokenLimits(request);
  if (broken.length === 0) return { ...answer, needsApproval: false };
  if (policy.beyond === "refuse" || policy.approver === undefined) return refusal(broken);
  return { ...answer, needsApproval: true, approver: policy.approver };
}
