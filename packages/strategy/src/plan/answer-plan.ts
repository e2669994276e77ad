import { answerAffordability } from "./affordability/affordability.ts";
import { answerCapCheck } from "./cap-check/cap-check.ts";
import { answerExtension } from "./extension/extension.ts";
import { answerEqualInstalments } from "./instalments/equal-instalments.ts";
import { answerStepped } from "./instalments/stepped.ts";
import type { PlanAnswer, PlanResult } from "./plan-answer.ts";
import type { ExactPlanRequest } from "./plan-request.ts";
import { answerSettlement } from "./settlement/settlement.ts";

function resultOf(request: ExactPlanRequest): PlanResult {
  switch (request.task) {
    case "equal-instalments":
      return answerEqualInstalments(request);
    case "stepped":
      return answerStepped(request);
    case "extension":
      return answerExtension(request);
    case "settlement":
      return answerSettlement(request);
    case "affordability":
      return answerAffordability(request);
    case "cap-check":
      return answerCapCheck(request);
  }
}

/**
 * Answers one exact computation. What the policy or the law forbids is an answer with `refused: true`, its reasons and its
 * limits; fields that do not fit each other throw RECORD_INVALID, and amounts beyond 2^53 - 1 MONEY_INVALID.
 */
export function answerPlan(request: ExactPlanRequest): PlanAnswer {
  return { id: request.id, ...resultOf(request) };
}
