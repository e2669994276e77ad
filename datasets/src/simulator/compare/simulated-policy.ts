import type { LocalizedText } from "@tactful/domain";
import type { ContactLearning } from "../pilot/contact-learning.ts";
import type { ContactPolicy } from "../policies/contact-policy.ts";
import { gentleRules, moderateRules, noRules } from "../policies/house-rules.ts";
import {
  type ContactCosts,
  rankByAmount,
  rankByContactValue,
  rankByExpectedValue,
  rankByLot,
  rankByProbability,
} from "../policies/plain-policies.ts";
import { eligibleUnder } from "../policies/ranked-policy.ts";

/** What a policy is made from in each world: what the lender's own pilot taught, and what contacts cost. */
export interface PolicyKnowledge {
  readonly learning: ContactLearning;
  readonly costs: ContactCosts;
}

/** A policy to be compared. */
export interface SimulatedPolicy {
  readonly id: string;
  readonly title: LocalizedText;
  readonly prepare: (knowledge: PolicyKnowledge) => ContactPolicy;
}

/** Ranks by the value of contact under gentle rules: the plain form of what the sample policy does. */
export const contactValuePolicy: SimulatedPolicy = {
  id: "contact-value",
  title: { zh: "按联系价值排序，每两周至多两次", en: "by value of contact, twice a fortnight at most" },
  prepare: ({ learning, costs }) => rankByContactValue(eligibleUnder(gentleRules), learning, costs),
};

/** The policy that the others are held against. */
export const probabilityPolicy: SimulatedPolicy = {
  id: "probability",
  title: { zh: "按还款概率排序", en: "by probability" },
  prepare: ({ learning }) => rankByProbability(eligibleUnder(moderateRules), learning),
};

/** What lenders do today, for comparison. */
export const usualPolicies: readonly SimulatedPolicy[] = [
  probabilityPolicy,
  {
    id: "expected-value",
    title: { zh: "按预期回收排序", en: "by expected recovery" },
    prepare: ({ learning, costs }) => rankByExpectedValue(eligibleUnder(moderateRules), learning, costs),
  },
  {
    id: "amount",
    title: { zh: "按金额排序", en: "by amount" },
    prepare: () => rankByAmount(eligibleUnder(moderateRules)),
  },
  {
    id: "random",
    title: { zh: "随机排序", en: "by lot" },
    prepare: () => rankByLot(eligibleUnder(moderateRules)),
  },
  {
    id: "probability-unruled",
    title: { zh: "按还款概率排序，不限频次、不停催", en: "by probability, no cadence and no stops" },
    prepare: ({ learning }) => rankByProbability(eligibleUnder(noRules), learning),
  },
];
