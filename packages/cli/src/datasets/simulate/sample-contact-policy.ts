import { rankByContactValue, rankByProbability, type SimulatedPolicy } from "@tactful/datasets";
import type { Policy } from "@tactful/strategy";
import { type Courtesy, policyEligibility } from "./policy-eligibility.ts";

/** Two contacts a fortnight, and a week's quiet after a conversation. */
const gentle: Courtesy = { mostPerFortnight: 2, quietAfterConversation: 7 };
/** The file's own cadence decides, but for the quiet week that all rankings keep. */
const fileOnly: Courtesy = { mostPerFortnight: 14, quietAfterConversation: 7 };

/**
 * A policy file as the simulator runs it: its stops, lines, channels and cadence decide who may be contacted, the value of
 * contact who is. Beside it the same rules ranked by probability, and the same ranking at the file's own cadence, so that
 * it shows which part does what.
 */
export function samplePolicies(policy: Policy): readonly SimulatedPolicy[] {
  const eligible = policyEligibility(policy, gentle);
  return [
    {
      id: "sample",
      title: { zh: "样例策略：按联系价值排序", en: "sample policy, by value of contact" },
      prepare: ({ learning, costs }) => rankByContactValue(eligible, learning, costs),
    },
    {
      id: "sample-by-probability",
      title: { zh: "样例策略的规则，按还款概率排序", en: "sample policy's rules, by probability" },
      prepare: ({ learning }) => rankByProbability(eligible, learning),
    },
    {
      id: "sample-file-cadence",
      title: { zh: "样例策略，频次只按文件", en: "sample policy at the file's own cadence" },
      prepare: ({ learning, costs }) =>
        rankByContactValue(policyEligibility(policy, fileOnly), learning, costs),
    },
  ];
}
