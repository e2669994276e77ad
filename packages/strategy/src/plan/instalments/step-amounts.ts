import type { RemainderPlace } from "@tactful/domain";
import { equalParts } from "../arithmetic/equal-parts.ts";
import { exactDecimal } from "../arithmetic/exact-decimal.ts";
import { invalidField } from "../request/invalid-field.ts";
import type { StepPlan } from "./step-plan.ts";

/**
 * Divides all that is owed over the payments of a stepped plan, in their order.
 *
 * Fixed amounts are taken off first, and the payments that are `rest-equal` share the rest equally: the floor each,
 * the remainder on the first or last of them. A weight gets the floor of total x weight / sum of weights; with a fixed
 * increase the k-th of n payments is a + (k - 1) x increase, a being the floor of (total - increase x n (n - 1) / 2) / n;
 * both leave the remainder on the last. Throws RECORD_INVALID at `steps` where they pay more or less than is owed, or
 * leave nothing for the rest.
 */
export function stepAmounts(
  plan: StepPlan,
  totalMinor: number,
  remainder: RemainderPlace,
): readonly number[] {
  switch (plan.kind) {
    case "amounts":
      return fixedAndRest(plan.amounts, totalMinor, remainder);
    case "weights":
      return weighted(plan.weights, totalMinor);
    case "increase":
      return increasing(plan.count, plan.increaseMinor, totalMinor);
    case "equal":
      return equalParts(totalMinor, plan.count, remainder);
  }
}

function fixedAndRest(
  amounts: readonly (number | null)[],
  totalMinor: number,
  remainder: RemainderPlace,
): readonly number[] {
  // A sum beyond 2^53 - 1 may be rounded, but never to below it, and so is more than any amount owed.
  let [fixed, sharing] = [0, 0];
  for (const amount of amounts) {
    if (amount === null) sharing += 1;
    else fixed += amount;
  }
  if (sharing === 0 && fixed !== totalMinor) {
    throw invalidField(
      "steps",
      `pay ${fixed} where ${totalMinor} is owed; make them equal, or end with "rest-equal"`,
    );
  }
  if (sharing > 0 && fixed >= totalMinor) {
    throw invalidField(
      "steps",
      `fix ${fixed} of the ${totalMinor} owed and leave nothing for "rest-equal"; fix less`,
    );
  }
  if (sharing === 0) return amounts.map((amount) => amount ?? 0);
  const parts = equalParts(totalMinor - fixed, sharing, remainder);
  let next = 0;
  return amounts.map((amount) => {
    if (amount !== null) return amount;
    next += 1;
    return parts[next - 1] ?? 0;
  });
}

/** The last payment is what the others leave. */
function withRemainder(amounts: number[], totalMinor: number): readonly number[] {
  const others = amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0);
  amounts[amounts.length - 1] = totalMinor - others;
  return amounts;
}

function weighted(weights: readonly number[], totalMinor: number): readonly number[] {
  const exact = weights.map(exactDecimal);
  // Each denominator is a power of ten, so the larger of two is a multiple of the other.
  const scale = exact.reduce((most, { denominator }) => (most % denominator === 0n ? most : denominator), 1n);
  const whole = exact.map(({ numerator, denominator }) => numerator * (scale / denominator));
  const sum = whole.reduce((total, weight) => total + weight, 0n);
  if (sum === 0n) throw invalidField("steps", "have weights that are all 0; give one of them some weight");
  const total = BigInt(totalMinor);
  return withRemainder(
    whole.map((weight) => Number((total * weight) / sum)),
    totalMinor,
  );
}

function increasing(count: number, increaseMinor: number, totalMinor: number): readonly number[] {
  const [n, increase] = [BigInt(count), BigInt(increaseMinor)];
  const level = BigInt(totalMinor) - (increase * n * (n - 1n)) / 2n;
  if (level < 0n) {
    throw invalidField(
      "steps",
      `rise by ${increaseMinor} to more than the ${totalMinor} owed; let them rise by less`,
    );
  }
  const first = Number(level / n);
  return withRemainder(
    Array.from({ length: count }, (_, index) => first + index * increaseMinor),
    totalMinor,
  );
}
