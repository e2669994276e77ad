import { invalidField } from "../request/invalid-field.ts";
import type { Step, StepPattern, SteppedRequest } from "./stepped-request.ts";

/** What kind of steps a plan has, payment by payment. */
export type StepPlan =
  /** Fixed amounts; null shares what they leave. */
  | { readonly kind: "amounts"; readonly count: number; readonly amounts: readonly (number | null)[] }
  | { readonly kind: "weights"; readonly count: number; readonly weights: readonly number[] }
  | { readonly kind: "increase"; readonly count: number; readonly increaseMinor: number }
  | { readonly kind: "equal"; readonly count: number; readonly seasonMonths: ReadonlySet<number> };

/**
 * Far beyond any repayment plan; keeps a mistyped number from filling memory. Steps beyond it are not written out: their
 * count alone is an error or refused.
 */
export const mostPayments = 10_000;

function isList(steps: SteppedRequest["steps"]): steps is readonly Step[] {
  return Array.isArray(steps);
}

/** Reads the steps of a request. Throws RECORD_INVALID at `steps`, or at `months` where it is needed. */
export function stepPlan({ steps, months }: Pick<SteppedRequest, "steps" | "months">): StepPlan {
  if (!isList(steps)) return patternPlan(steps, months);
  const plan = steps.some(({ weight }) => weight !== undefined) ? weightPlan(steps) : amountPlan(steps);
  if (months !== undefined && months !== plan.count) {
    throw invalidField(
      "steps",
      `make ${plan.count} payments where "months" says ${months}; change one of them`,
    );
  }
  return plan;
}

function patternPlan({ increaseMinor, seasonMonths }: StepPattern, count: number | undefined): StepPlan {
  if ((increaseMinor === undefined) === (seasonMonths === undefined)) {
    throw invalidField("steps", "must be a list, or hold one of increaseMinor and seasonMonths");
  }
  if (count === undefined) throw invalidField("months", "is missing; expected the number of payments");
  if (increaseMinor !== undefined) return { kind: "increase", count, increaseMinor };
  return { kind: "equal", count, seasonMonths: new Set(seasonMonths) };
}

function weightPlan(steps: readonly Step[]): StepPlan {
  const weights = steps.map(({ weight, count, amountMinor, amount }) => {
    const isWeight = count === undefined && amountMinor === undefined && amount === undefined;
    if (weight === undefined || !isWeight) {
      throw invalidField("steps", "mix weights with counts or amounts; use one or the other");
    }
    return weight;
  });
  return { kind: "weights", count: weights.length, weights };
}

function amountPlan(steps: readonly Step[]): StepPlan {
  let count = 0;
  const groups = steps.map((step, index) => {
    if (step.count === undefined) {
      throw invalidField(`steps.${index}.count`, "is missing; expected a number of payments");
    }
    if ((step.amountMinor === undefined) === (step.amount === undefined)) {
      throw invalidField(`steps.${index}.amountMinor`, 'must be an amount, or "amount" must be "rest-equal"');
    }
    count += step.count;
    return { count: step.count, amount: step.amountMinor ?? null };
  });
  if (count > mostPayments) return { kind: "amounts", count, amounts: [] };
  return {
    kind: "amounts",
    count,
    amounts: groups.flatMap((group) => new Array<number | null>(group.count).fill(group.amount)),
  };
}
