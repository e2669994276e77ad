import { TactfulError } from "@tactful/domain";
import type { ProbabilityGain, ValueBasis } from "./contact-effect.ts";

/** What a contact with one account is worth, in minor units of its currency. */
export interface ContactValue {
  /** Probability of repayment within the score's horizon, 0 to 1. */
  readonly probability: number;
  readonly stakeMinor: number;
  /** Probability times stake: what is expected to come in, whether contact causes it or not. */
  readonly recoveryMinor: number;
  /** What the contact itself is expected to add, before its cost; null where no effect is known or assumed. */
  readonly gainMinor: number | null;
  readonly costMinor: number;
  /** Expected recovery less the cost of the contact. */
  readonly netMinor: number;
  /** What the channel is assumed to bring of all that, 0 to 1; 1 for the channel that comes first. */
  readonly channelShare: number;
  /** What accounts are ranked by: the gain where there is one, else the recovery, times the channel's share and less the cost. */
  readonly valueMinor: number;
  readonly basis: ValueBasis;
}

function inRange(value: number, low: number, high: number, path: string): void {
  if (value >= low && value <= high) return;
  throw new TactfulError("OPTION_INVALID", `${path} must be a number from ${low} to ${high}; got ${value}.`, {
    path,
  });
}

/** What the value is ranked by before the cost of the contact, in minor units and not rounded. */
export function grossValue(probability: number, stakeMinor: number, gain: ProbabilityGain): number {
  const isGain = gain.uplift !== null && gain.basis !== "no-effect";
  return (isGain ? (gain.uplift ?? 0) : probability) * stakeMinor;
}

/**
 * The value of contacting an account: expected recovery = probability x stake, net = that less the cost of the contact, and
 * the value of contact = change in probability x stake less the cost, where the change is known. Sums are rounded half up
 * to the minor unit. A measured absence of effect claims no gain: accounts are then ranked by expected recovery.
 *
 * Throws OPTION_INVALID for a probability or share outside 0 to 1, or a negative stake or cost.
 */
export function contactValue(
  probability: number,
  stakeMinor: number,
  costMinor: number,
  gain: ProbabilityGain,
  channelShare = 1,
): ContactValue {
  inRange(probability, 0, 1, "probability");
  inRange(channelShare, 0, 1, "channelShare");
  inRange(stakeMinor, 0, Number.MAX_SAFE_INTEGER, "stakeMinor");
  inRange(costMinor, 0, Number.MAX_SAFE_INTEGER, "costMinor");
  const recoveryMinor = Math.round(probability * stakeMinor);
  return {
    probability,
    stakeMinor,
    recoveryMinor,
    gainMinor: gain.uplift === null ? null : Math.round(gain.uplift * stakeMinor),
    costMinor,
    netMinor: recoveryMinor - costMinor,
    channelShare,
    valueMinor: Math.round(channelShare * grossValue(probability, stakeMinor, gain)) - costMinor,
    basis: gain.basis,
  };
}
