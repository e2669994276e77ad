import type { LocalizedText } from "@tactful/domain";

/** Every kind of evidence. */
export type EvidenceId =
  | `contact.${"answered" | "inbound" | "unanswered"}`
  | `promise.${"kept" | "partial" | "broken"}`
  | `payment.${"full" | "partial" | "missed"}`
  | `plan.${"paid" | "missed"}`
  | `said.${"pays" | "promises" | "plan" | "part" | "how" | "acknowledges" | "vague" | "refuses" | "forgot"}`
  | "hardship.told"
  | "vulnerability.known"
  | `means.${"ample" | "enough" | "short" | "none"}`;

/** What one kind of evidence says, in log-odds; 0 where it says nothing about that index. */
export interface EvidenceWeight {
  readonly willingness: number;
  readonly ability: number;
  /** How many times it counts at most. */
  readonly most: number;
  readonly what: LocalizedText;
}

/**
 * What evidence weighs. These are assumptions of ours: no public set of consumer contacts and promises exists to fit them on.
 * They follow three rules: kept word and kept payments weigh more than words; not answering weighs little, since a call may
 * have reached nobody; who tells of hardship is no less willing for it. A dispute, a complaint, a request for a person or to be
 * left alone is a right and weighs nothing.
 */
export const evidenceWeights: Readonly<Record<EvidenceId, EvidenceWeight>> = {
  "contact.answered": {
    willingness: 0.3,
    ability: 0,
    most: 3,
    what: { zh: "接听并交谈", en: "Answered and talked" },
  },
  "contact.inbound": {
    willingness: 0.8,
    ability: 0,
    most: 2,
    what: { zh: "主动联系", en: "Got in touch unasked" },
  },
  "contact.unanswered": {
    willingness: -0.1,
    ability: 0,
    most: 6,
    what: { zh: "来电未接", en: "Did not answer a call" },
  },
  "promise.kept": {
    willingness: 0.9,
    ability: 0.4,
    most: 3,
    what: { zh: "承诺已兑现", en: "Kept a promise" },
  },
  "promise.partial": {
    willingness: 0.4,
    ability: -0.1,
    most: 3,
    what: { zh: "承诺部分兑现", en: "Kept a promise in part" },
  },
  "promise.broken": {
    willingness: -0.7,
    ability: -0.3,
    most: 3,
    what: { zh: "承诺未兑现", en: "Broke a promise" },
  },
  "payment.full": {
    willingness: 0.4,
    ability: 0.4,
    most: 6,
    what: { zh: "当期足额还款", en: "Paid an instalment in full" },
  },
  "payment.partial": {
    willingness: 0.4,
    ability: -0.2,
    most: 3,
    what: { zh: "部分还款", en: "Paid a part" },
  },
  "payment.missed": {
    willingness: -0.2,
    ability: -0.3,
    most: 4,
    what: { zh: "当期未还", en: "Missed an instalment" },
  },
  "plan.paid": {
    willingness: 0.5,
    ability: 0.4,
    most: 4,
    what: { zh: "按方案还款", en: "Paid an instalment of a plan" },
  },
  "plan.missed": {
    willingness: -0.5,
    ability: -0.4,
    most: 3,
    what: { zh: "方案未按期还", en: "Missed an instalment of a plan" },
  },
  "said.pays": {
    willingness: 1.2,
    ability: 0.4,
    most: 1,
    what: { zh: "表示马上还款", en: "Said they would pay now" },
  },
  "said.promises": {
    willingness: 0.7,
    ability: 0,
    most: 1,
    what: { zh: "承诺还款日期或金额", en: "Promised a day or an amount" },
  },
  "said.plan": {
    willingness: 0.9,
    ability: -0.4,
    most: 1,
    what: { zh: "询问或接受分期", en: "Asked for a plan or accepted one" },
  },
  "said.part": {
    willingness: 0.7,
    ability: -0.4,
    most: 1,
    what: { zh: "愿意先还一部分", en: "Offered a part" },
  },
  "said.how": { willingness: 0.6, ability: 0, most: 1, what: { zh: "询问还款方式", en: "Asked how to pay" } },
  "said.acknowledges": {
    willingness: 0.3,
    ability: 0,
    most: 1,
    what: { zh: "承认欠款", en: "Acknowledged the debt" },
  },
  "said.vague": {
    willingness: -0.3,
    ability: 0,
    most: 1,
    what: { zh: "含糊拖延", en: "Put it off without a day" },
  },
  "said.refuses": {
    willingness: -1.2,
    ability: 0,
    most: 1,
    what: { zh: "明确拒绝还款", en: "Refused to pay" },
  },
  "said.forgot": {
    willingness: 0.4,
    ability: 0.6,
    most: 1,
    what: { zh: "忘记或渠道故障", en: "Forgot, or the payment channel failed" },
  },
  "hardship.told": {
    willingness: 0,
    ability: -1.5,
    most: 1,
    what: { zh: "说明或已知经济困难", en: "In hardship, as told or known" },
  },
  "vulnerability.known": {
    willingness: 0,
    ability: -1.5,
    most: 1,
    what: { zh: "处于弱势情形", en: "Needs special care" },
  },
  "means.ample": {
    willingness: 0,
    ability: 1.6,
    most: 1,
    what: { zh: "可支配收入明显高于月供", en: "Can spare well above what is due a month" },
  },
  "means.enough": {
    willingness: 0,
    ability: 0.8,
    most: 1,
    what: { zh: "可支配收入够付月供", en: "Can spare what is due a month" },
  },
  "means.short": {
    willingness: 0,
    ability: -0.8,
    most: 1,
    what: { zh: "可支配收入不够付月供", en: "Can spare less than what is due a month" },
  },
  "means.none": {
    willingness: 0,
    ability: -1.6,
    most: 1,
    what: { zh: "几乎没有可支配收入", en: "Can spare next to nothing" },
  },
};

/**
 * Least sum of weights, up and down together, for an index to count as known: a broken promise and three unanswered calls, say,
 * or a talk and a promise made in it. Below it the grid says `unknown`.
 */
export const leastEvidence = 1;
