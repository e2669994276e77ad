import type { AccountState, IsoDate, Plan } from "@tactful/domain";
import type {
  ExtensionOffer,
  FullOffer,
  InstalmentOffer,
  Offer,
  SettlementOffer,
} from "../../policy/offer.ts";
import type { Policy } from "../../policy/policy.ts";
import { dateOfDay, dayNumber } from "../../treatment/dates.ts";
import { calendarDate, dayOfLaterMonth, isoDate } from "../calendar/calendar-date.ts";
import { rollOver } from "../calendar/working-day.ts";
import { answerExtension } from "../extension/extension.ts";
import { answerEqualInstalments } from "../instalments/equal-instalments.ts";
import { owedToday } from "../request/owed-today.ts";
import { answerSettlement } from "../settlement/settlement.ts";
import { planApproval } from "./plan-approval.ts";
import type { PlanCaps } from "./plan-caps.ts";

/** What the plans of an account are made from. */
export interface PlanCase {
  readonly account: AccountState;
  readonly policy: Policy;
  readonly caps: PlanCaps;
  readonly today: IsoDate;
  readonly extensionsGranted: number;
  readonly holidays?: readonly IsoDate[];
}

/** A plan before it is valued and explained. */
export type BarePlan = Omit<Plan, "why" | "affordable" | "netPresentValueMinor"> & { readonly offer: string };

function laterDate(today: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(today) + days);
}

function rolling({ holidays }: PlanCase): { readonly holidays?: readonly IsoDate[] } {
  return holidays === undefined ? {} : { holidays };
}

/** What is due now: the overdue amount, or all that is owed where the account does not say. */
function dueMinor({ account }: PlanCase): number {
  return account.overdueMinor ?? owedToday(account);
}

function instalmentPlan(offer: InstalmentOffer, months: number, plan: PlanCase): readonly BarePlan[] {
  const { account, policy, caps, today } = plan;
  const approval = planApproval(policy.authority, ({ maxMonths }) => months <= maxMonths);
  if (approval === null || offer.annualRate > caps.annualRate) return [];
  const first = dayOfLaterMonth(calendarDate(today), 1, calendarDate(today).day, "today");
  const answer = answerEqualInstalments({
    id: offer.id,
    task: "equal-instalments",
    principalMinor: account.principalMinor,
    interestMinor: account.interestMinor,
    feesMinor: account.feesMinor,
    annualRate: offer.annualRate,
    arrears: offer.arrears,
    accrualFrom: today,
    months,
    firstDate: isoDate(first),
    paymentDay: calendarDate(today).day,
    remainder: "last",
    policy: {
      minInstalmentMinor: offer.minInstalmentMinor,
      ...(caps.maxMonths === undefined ? {} : { maxMonths: caps.maxMonths }),
    },
    ...rolling(plan),
  });
  return "refused" in answer ? [] : [{ kind: "instalments", offer: offer.id, ...answer, ...approval }];
}

function extensionPlan(offer: ExtensionOffer, plan: PlanCase): readonly BarePlan[] {
  const { account, policy, caps, today } = plan;
  const approval = planApproval(policy.authority, ({ maxMonths }) => offer.extendMonths <= maxMonths);
  if (approval === null || offer.annualRate > caps.annualRate) return [];
  const answer = answerExtension({
    id: offer.id,
    task: "extension",
    due: [{ date: today, amountMinor: dueMinor(plan) }],
    extendMonths: offer.extendMonths,
    extensionsGranted: plan.extensionsGranted,
    principalMinor: account.principalMinor,
    annualRate: offer.annualRate,
    policy: { maxExtensions: offer.maxExtensions, beyond: "refuse" },
    ...rolling(plan),
  });
  return "refused" in answer ? [] : [{ kind: "extension", offer: offer.id, ...answer, ...approval }];
}

function settlementPlan(offer: SettlementOffer, plan: PlanCase): readonly BarePlan[] {
  const { account, policy, caps, today } = plan;
  if (caps.maxMonths !== undefined && offer.parts > caps.maxMonths) return [];
  const approval = planApproval(policy.authority, ({ maxDiscount }) => offer.discount <= maxDiscount);
  if (approval === null) return [];
  const answer = answerSettlement({
    id: offer.id,
    task: "settlement",
    principalMinor: account.principalMinor,
    interestMinor: account.interestMinor,
    feesMinor: account.feesMinor,
    discount: offer.discount,
    authority: policy.authority,
    parts: offer.parts,
    firstDate: laterDate(today, offer.dueDays),
    remainder: "last",
    ...rolling(plan),
  });
  if ("refused" in answer) return [];
  const { schedule, settlementMinor, waivedMinor } = answer;
  const sums = { schedule, totalMinor: settlementMinor, costMinor: 0 - waivedMinor };
  return [{ kind: "settlement", offer: offer.id, ...sums, ...approval }];
}

function fullPlan(offer: FullOffer, plan: PlanCase): readonly BarePlan[] {
  const amountMinor = dueMinor(plan);
  const date = rollOver(plan.holidays)(calendarDate(laterDate(plan.today, offer.dueDays)));
  const sums = { schedule: [{ date, amountMinor }], totalMinor: amountMinor, costMinor: 0 };
  return [{ kind: "full", offer: offer.id, ...sums, needsApproval: false }];
}

/**
 * The plans that an offer makes for an account, one for each length to choose from; none where the account or the law does
 * not allow it, no role may grant it, or nothing would be paid.
 */
export function offerPlans(offer: Offer, plan: PlanCase): readonly BarePlan[] {
  const plans = (): readonly BarePlan[] => {
    switch (offer.kind) {
      case "instalments":
        return offer.months.flatMap((months) => instalmentPlan(offer, months, plan));
      case "extension":
        return extensionPlan(offer, plan);
      case "settlement":
        return settlementPlan(offer, plan);
      case "full":
        return fullPlan(offer, plan);
    }
  };
  return plans().filter(({ totalMinor }) => totalMinor > 0);
}
