import { portionOf } from "../arithmetic/portion.ts";
import type { PlanRefusal, SettlementAnswer } from "../plan-answer.ts";
import { brokenLimit, refusal } from "../refusal.ts";
import { invalidField } from "../request/invalid-field.ts";
import type { DiscountLimit, SettlementRequest, WaiverAuthority } from "./settlement-request.ts";

/** Who decides on a settlement. */
export interface SettlementDecision {
  readonly needsApproval: boolean;
  readonly approver?: string;
}

function isList(authority: SettlementRequest["authority"]): authority is readonly DiscountLimit[] {
  return Array.isArray(authority);
}

function beyondDiscounts(limits: readonly DiscountLimit[]): PlanRefusal {
  const maxDiscount = limits.reduce((most, limit) => Math.max(most, limit.maxDiscount), 0);
  const message = {
    zh: `减免比例超过任何岗位的权限（最高 ${maxDiscount}）。`,
    en: `The discount is beyond what any role may grant (${maxDiscount} at most).`,
  };
  return refusal([brokenLimit("authority", message, { maxDiscount })]);
}

/** The lowest role whose limit covers the discount decides; the first of the list needs nobody's approval. */
function decideDiscount(
  discount: number,
  limits: readonly DiscountLimit[],
): SettlementDecision | PlanRefusal {
  const index = limits.findIndex(({ maxDiscount }) => discount <= maxDiscount);
  const deciding = limits[index];
  if (deciding === undefined) return beyondDiscounts(limits);
  return { needsApproval: index > 0, approver: deciding.role };
}

function decideWaiver(
  request: SettlementRequest,
  waived: SettlementAnswer["waived"],
  authority: WaiverAuthority,
): SettlementDecision | PlanRefusal {
  const { feesShare, interestShare, principalShare, approver } = authority;
  const covers = (waivedMinor: number, owedMinor: number, part: number): boolean =>
    waivedMinor <= portionOf(owedMinor, part);
  const isCovered =
    covers(waived.feesMinor, request.feesMinor, feesShare) &&
    covers(waived.interestMinor, request.interestMinor, interestShare) &&
    covers(waived.principalMinor, request.principalMinor, principalShare);
  if (isCovered) return { needsApproval: false };
  if (approver !== undefined) return { needsApproval: true, approver };
  const message = {
    zh: "减免金额超过该岗位的权限，且没有更高的审批人。",
    en: "The waiver is beyond what the role may grant, and no approver is named.",
  };
  return refusal([brokenLimit("authority", message, {})]);
}

/**
 * Who decides on a settlement, or its refusal where nobody may. Throws RECORD_INVALID at `authority` where it is a list for
 * a waiver or one role for a discount.
 */
export function decideSettlement(
  request: SettlementRequest,
  waived: SettlementAnswer["waived"],
): SettlementDecision | PlanRefusal {
  const { authority, discount } = request;
  if (discount !== undefined) {
    if (isList(authority)) return decideDiscount(discount, authority);
    throw invalidField("authority", "must be a list of {role, maxDiscount} for a discount");
  }
  if (isList(authority)) {
    throw invalidField("authority", "must be one role with its shares for a waiver, not a list");
  }
  return decideWaiver(request, waived, authority);
}
