import type { PlanRefusal, ScheduleAnswer } from "../plan-answer.ts";
import { owedToday } from "../request/owed-today.ts";
import { answerInstalments } from "./answer-instalments.ts";
import type { PaymentSplit } from "./instalment-schedule.ts";
import { stepAmounts } from "./step-amounts.ts";
import { type StepPlan, stepPlan } from "./step-plan.ts";
import type { SteppedRequest } from "./stepped-request.ts";

/** How much principal has been paid back once some of all that is owed has been paid. */
type PrincipalPaid = (paidMinor: number) => number;

/** Owed interest and fees come first, then the principal. */
function arrearsFirst(principalMinor: number, owedMinor: number): PrincipalPaid {
  const arrears = owedMinor - principalMinor;
  return (paid) => Math.max(0, paid - arrears);
}

/** Each payment pays back principal in its share of what is owed, rounded down. */
function arrearsSpread(principalMinor: number, owedMinor: number): PrincipalPaid {
  if (owedMinor === principalMinor || owedMinor === 0) return (paid) => paid;
  const [principal, owed] = [BigInt(principalMinor), BigInt(owedMinor)];
  return (paid) => Number((principal * BigInt(paid)) / owed);
}

function steppedSplit(request: SteppedRequest, plan: StepPlan): PaymentSplit {
  const { principalMinor, remainder, arrears } = request;
  const owedMinor = owedToday(request);
  const partsMinor = stepAmounts(plan, owedMinor, remainder);
  const paidBack = (arrears === "spread" ? arrearsSpread : arrearsFirst)(principalMinor, owedMinor);
  let paid = 0;
  let before = 0;
  const principal = partsMinor.map((part) => {
    paid += part;
    const back = paidBack(paid) - before;
    before += back;
    return back;
  });
  return { partsMinor, principalMinor: principal };
}

/**
 * Monthly payments that differ, by steps, weights, a fixed increase or seasons. They divide all that is owed; the interest
 * of each period on the principal outstanding comes on top. For that interest a payment counts towards owed interest and
 * fees before principal (`arrears: first`), or towards each in its share of what is owed (`spread`). Throws RECORD_INVALID
 * at `steps`, and as {@link answerInstalments} does.
 */
export function answerStepped(request: SteppedRequest): ScheduleAnswer | PlanRefusal {
  const plan = stepPlan(request);
  return answerInstalments(request, {
    count: plan.count,
    countField: Array.isArray(request.steps) ? "steps" : "months",
    ...(plan.kind === "equal" ? { seasonMonths: plan.seasonMonths } : {}),
    split: () => steppedSplit(request, plan),
  });
}
