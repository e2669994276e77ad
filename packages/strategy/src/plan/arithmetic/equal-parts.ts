import type { RemainderPlace } from "@tactful/domain";

/**
 * An amount in equal parts that sum to it: each is the floor of amount / count, and the whole remainder goes on the first
 * or the last. The amount is a safe integer from 0, the count a whole number from 1.
 */
export function equalParts(amountMinor: number, count: number, remainder: RemainderPlace): number[] {
  const left = amountMinor % count;
  // The difference divides exactly, so no rounding takes place even near 2^53.
  const each = (amountMinor - left) / count;
  const parts = new Array<number>(count).fill(each);
  parts[remainder === "first" ? 0 : count - 1] = each + left;
  return parts;
}
