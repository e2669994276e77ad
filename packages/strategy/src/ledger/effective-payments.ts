import { TactfulError } from "@tactful/domain";
import { dateOfDay, dayNumber } from "../calendar/day-number.ts";
import type { Payment } from "./payment.ts";

/** A payment that stands once the reversals are taken from it. */
export interface EffectivePayment {
  readonly day: number;
  readonly amountMinor: number;
}

interface Standing {
  readonly day: number;
  amountMinor: number;
}

/** Takes a reversal from the latest payment of the same sum, else from the latest payments one after the other; answers what is left of it. */
function takeBack(standing: readonly Standing[], amountMinor: number): number {
  const same = standing.findLast((payment) => payment.amountMinor === amountMinor);
  if (same !== undefined) {
    same.amountMinor = 0;
    return 0;
  }
  let left = amountMinor;
  for (const payment of standing.toReversed()) {
    const taken = Math.min(left, payment.amountMinor);
    payment.amountMinor -= taken;
    left -= taken;
    if (left === 0) break;
  }
  return left;
}

/**
 * The payments up to a day, oldest first, as if those that were taken back by then had never been made: a returned payment left the
 * instalment unpaid from its due date on. Throws RECORD_INVALID where more is taken back than was paid, and MONEY_INVALID
 * beyond 2^53 - 1.
 */
export function effectivePayments(payments: readonly Payment[], until: number): readonly EffectivePayment[] {
  const known = payments
    .map(({ date, amountMinor }) => ({ day: dayNumber(date), amountMinor }))
    .filter(({ day, amountMinor }) => day <= until && amountMinor !== 0)
    // On one day money comes in before it goes back, whatever the order of the rows.
    .sort((a, b) => a.day - b.day || Number(a.amountMinor < 0) - Number(b.amountMinor < 0));
  const standing: Standing[] = [];
  let total = 0;
  for (const payment of known) {
    total += payment.amountMinor;
    if (!Number.isSafeInteger(total)) {
      throw new TactfulError("MONEY_INVALID", "The payments add up to more than 2^53 - 1 minor units.", {
        path: "amountMinor",
      });
    }
    if (payment.amountMinor > 0) standing.push({ ...payment });
    else if (takeBack(standing, -payment.amountMinor) > 0) {
      throw new TactfulError(
        "RECORD_INVALID",
        `The reversals up to ${dateOfDay(payment.day)} take back more than was paid; add the payments they belong to.`,
        { path: "amountMinor" },
      );
    }
  }
  return standing.filter(({ amountMinor }) => amountMinor > 0);
}
