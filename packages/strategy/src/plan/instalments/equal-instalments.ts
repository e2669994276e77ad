import { equalParts } from "../arithmetic/equal-parts.ts";
import type { PlanRefusal, ScheduleAnswer } from "../plan-answer.ts";
import { owedToday } from "../request/owed-today.ts";
import { answerInstalments } from "./answer-instalments.ts";
import type { PaymentSplit } from "./instalment-schedule.ts";
import type { EqualInstalmentsRequest } from "./instalments-request.ts";

/**
 * Equal parts of the principal, with owed interest and fees on the first payment; or, where arrears are spread, equal parts
 * of all that is owed, of which the principal is repaid in equal parts as well.
 */
function equalSplit(request: EqualInstalmentsRequest): PaymentSplit {
  const { principalMinor, months, remainder, arrears } = request;
  const owedMinor = owedToday(request);
  const principal = equalParts(principalMinor, months, remainder);
  if (arrears === "spread") {
    return { partsMinor: equalParts(owedMinor, months, remainder), principalMinor: principal };
  }
  const [first = 0, ...later] = principal;
  // In this order no sum on the way is beyond 2^53.
  return { partsMinor: [first + (owedMinor - principalMinor), ...later], principalMinor: principal };
}

/**
 * Equal monthly instalments: the floor of the amount divided by the months each, the whole remainder on the first or last.
 * Owed interest and fees are paid with the first (`arrears: first`) or divided with the principal, free of interest
 * (`spread`). Each payment adds the interest of its period on the principal outstanding. Throws as
 * {@link answerInstalments} does.
 */
export function answerEqualInstalments(request: EqualInstalmentsRequest): ScheduleAnswer | PlanRefusal {
  return answerInstalments(request, {
    count: request.months,
    countField: "months",
    split: () => equalSplit(request),
  });
}
