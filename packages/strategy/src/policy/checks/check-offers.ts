import { countryOf } from "@tactful/domain";
import type { Offer } from "../offer.ts";
import type { Authority, Policy } from "../policy.ts";
import type { PolicyProblem } from "./policy-problem.ts";

/**
 * Longest personal instalment plan on a credit card in mainland China, in months: Measures for the Supervision of Credit
 * Card Business of Commercial Banks, article 70 (five years).
 */
const chinaCardMonths = 60;

/** What each role may grant never shrinks up the list: the lowest role whose limit covers an offer decides. */
function authorityProblems(authority: readonly Authority[]): readonly PolicyProblem[] {
  const limits = ["maxDiscount", "feesShare", "interestShare", "principalShare", "maxMonths"] as const;
  return authority.flatMap((role, index) => {
    const below = authority[index - 1];
    if (below === undefined) return [];
    return limits
      .filter((limit) => role[limit] < below[limit])
      .map((limit) => ({
        path: ["authority", index, limit],
        message: `${role.role} may grant less than ${below.role}; list the roles from the lowest to the highest.`,
      }));
  });
}

/** Months that an offer runs, with the key that says so; `[]` where it does not run. */
function monthsOf(
  offer: Offer,
): readonly { readonly months: number; readonly at: readonly (string | number)[] }[] {
  switch (offer.kind) {
    case "instalments":
      return offer.months.map((months, index) => ({ months, at: ["months", index] }));
    case "extension":
      return [{ months: offer.extendMonths * offer.maxExtensions, at: ["extendMonths"] }];
    case "settlement":
      return [{ months: offer.parts, at: ["parts"] }];
    case "full":
      return [];
  }
}

function lengthProblems(offer: Offer, policy: Policy): readonly PolicyProblem[] {
  const products = offer.products ?? policy.products;
  const highest = Math.max(...policy.authority.map(({ maxMonths }) => maxMonths));
  return monthsOf(offer).flatMap(({ months, at }) => {
    const capped = products.find((product) => months > (policy.caps.maxMonths[product] ?? months));
    if (capped !== undefined) {
      const most = policy.caps.maxMonths[capped];
      return [
        { path: at, message: `${months} months are beyond the cap of ${most} for ${capped}; shorten it.` },
      ];
    }
    if (offer.kind === "settlement" || months <= highest) return [];
    const message = `${months} months are beyond every role, the highest of which grants ${highest}; shorten it or raise the authority.`;
    return [{ path: at, message }];
  });
}

function priceProblems(offer: Offer, policy: Policy): readonly PolicyProblem[] {
  if (offer.kind === "settlement") {
    const highest = Math.max(...policy.authority.map(({ maxDiscount }) => maxDiscount));
    if (offer.discount <= highest) return [];
    const message = `A discount of ${offer.discount} is beyond every role, the highest of which grants ${highest}; lower it or raise the authority.`;
    return [{ path: ["discount"], message }];
  }
  if (offer.kind === "full" || offer.annualRate <= policy.caps.annualRate) return [];
  const message = `A rate of ${offer.annualRate} is beyond the cap of ${policy.caps.annualRate}; lower it.`;
  return [{ path: ["annualRate"], message }];
}

function cardProblems({ jurisdiction, caps }: Policy): readonly PolicyProblem[] {
  const months = caps.maxMonths["credit-card"] ?? 0;
  if (countryOf(jurisdiction) !== "CN" || months <= chinaCardMonths) return [];
  const message = `A credit card plan in mainland China runs at most ${chinaCardMonths} months; lower it.`;
  return [{ path: ["caps", "maxMonths", "credit-card"], message }];
}

/** That no offer is above what the highest role may grant or beyond the caps on rate and length. */
export function checkOffers(policy: Policy): readonly PolicyProblem[] {
  const own = policy.offers.flatMap((offer, index) =>
    [...lengthProblems(offer, policy), ...priceProblems(offer, policy)].map(({ path, message }) => ({
      path: ["offers", index, ...path],
      message,
    })),
  );
  return [...authorityProblems(policy.authority), ...cardProblems(policy), ...own];
}
