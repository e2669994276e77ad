import { noiseAt } from "../book/noise.ts";
import type { ContactLearning } from "../pilot/contact-learning.ts";
import type { WorldParameters } from "../world/draw-world.ts";
import type { ContactPolicy, SimulatedChannel } from "./contact-policy.ts";
import { type Eligibility, rankedPolicy } from "./ranked-policy.ts";

/** Cost of a contact, in fen. */
export type ContactCosts = Readonly<Record<SimulatedChannel, number>>;

/** What the contacts of a world cost, in whole fen. */
export function contactCosts(world: WorldParameters): ContactCosts {
  return { call: Math.round(world.callCost * 100), message: Math.round(world.messageCost * 100) };
}

/** Contacts nobody: what is paid unasked. */
export const contactNobody: ContactPolicy = () => [];

/** Ranks by the chance of a payment, highest first. */
export function rankByProbability(eligible: Eligibility, learning: ContactLearning): ContactPolicy {
  return rankedPolicy(eligible, (view, account) => learning.payProbability(view, account));
}

/** Ranks by what is owed, highest first. */
export function rankByAmount(eligible: Eligibility): ContactPolicy {
  return rankedPolicy(eligible, (view, account) => view.overdueMinor[account] ?? 0);
}

/** Ranks by lot, drawn anew each day. */
export function rankByLot(eligible: Eligibility): ContactPolicy {
  return rankedPolicy(eligible, (view, account, _channel, day) =>
    noiseAt(Math.floor((view.lot[account] ?? 0) * 2 ** 31), day, 0),
  );
}

/** Ranks by expected recovery: the chance of a payment times what it pays, less the cost of the contact. */
export function rankByExpectedValue(
  eligible: Eligibility,
  learning: ContactLearning,
  costs: ContactCosts,
): ContactPolicy {
  return rankedPolicy(
    eligible,
    (view, account, channel) =>
      learning.payProbability(view, account) * learning.paidShare * (view.overdueMinor[account] ?? 0) -
      costs[channel],
  );
}

/**
 * Ranks by the value of contact: what a contact adds to the chance of a payment times what it pays, less its cost. Where
 * that is not above 0 the account is left alone.
 */
export function rankByContactValue(
  eligible: Eligibility,
  learning: ContactLearning,
  costs: ContactCosts,
): ContactPolicy {
  return rankedPolicy(eligible, (view, account, channel) => {
    const owed = learning.paidShare * (view.overdueMinor[account] ?? 0);
    const value = learning.uplift(view, account, channel) * owed - costs[channel];
    return value > 0 ? value : Number.NaN;
  });
}
