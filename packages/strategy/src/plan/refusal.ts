import type { Citation, LocalizedText } from "@tactful/domain";
import type { PlanLimits, PlanReason, PlanRefusal, PlanRule } from "./plan-answer.ts";

/** One limit that a plan breaks, and by what. */
export interface BrokenLimit {
  readonly reason: PlanReason;
  readonly limits: PlanLimits;
}

/** Makes a {@link BrokenLimit}. */
export function brokenLimit(
  rule: PlanRule,
  message: LocalizedText,
  limits: PlanLimits,
  citation?: Citation,
): BrokenLimit {
  return { reason: { rule, message, ...(citation === undefined ? {} : { citation }) }, limits };
}

/** The refusal that names every limit broken; at least one must be. */
export function refusal(broken: readonly BrokenLimit[]): PlanRefusal {
  return {
    refused: true,
    reasons: broken.map(({ reason }) => reason),
    ...Object.assign({}, ...broken.map(({ limits }) => limits)),
  };
}
