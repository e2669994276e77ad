import type { Verdict } from "@tactful/datasets";
import type { LocalizedText } from "@tactful/domain";

type ComparisonWord =
  | "title"
  | "caution"
  | "overview"
  | "money"
  | "borrowers"
  | "policy"
  | "net"
  | "contacts"
  | "complaints"
  | "cured"
  | "plans"
  | "unheard"
  | "broken"
  | "needless"
  | "burdensome"
  | "perThousand"
  | "pairs"
  | "against"
  | "netDifference"
  | "verdict"
  | "ahead"
  | "complaintDifference"
  | "noMoreComplaints"
  | "interval";

/** The words of a comparison, on the terminal and on the page. */
export const comparisonWords: Readonly<Record<ComparisonWord, LocalizedText>> = {
  title: { zh: "策略比较（模拟）", en: "Policies compared in a simulator" },
  caution: {
    zh: "模拟只用来比较思路，证明不了您的账簿会怎样。参数区间与来源见 docs/simulator.md。",
    en: "A simulator compares ideas; it proves nothing about your book. Ranges and sources are in docs/simulator.md.",
  },
  overview: { zh: "概览", en: "Overview" },
  money: { zh: "回收、联系与投诉", en: "Money, contacts and complaints" },
  borrowers: { zh: "借款人最后怎样", en: "What became of the borrowers" },
  policy: { zh: "策略", en: "Policy" },
  net: { zh: "净回收占欠款，%", en: "Net collected, % of owed" },
  contacts: { zh: "联系次数*", en: "Contacts*" },
  complaints: { zh: "投诉*", en: "Complaints*" },
  cured: { zh: "还清，%", en: "Cured, %" },
  plans: { zh: "困难方案，%", en: "Hardship plans, %" },
  unheard: { zh: "困难而无人知，%", en: "Hardship unheard, %" },
  broken: { zh: "失约*", en: "Broken promises*" },
  needless: { zh: "本会自行还清者占联系，%", en: "Needless contacts, %" },
  burdensome: { zh: "超过承受的联系*", en: "Contacts too many*" },
  perThousand: { zh: "* 每千户", en: "* per 1,000 accounts" },
  pairs: { zh: "首个策略与其他策略相比", en: "The first policy against the others" },
  against: { zh: "对比对象", en: "Against" },
  netDifference: { zh: "净回收差，百分点", en: "Net difference, points" },
  verdict: { zh: "结论", en: "Shown" },
  ahead: { zh: "领先的世界，%", en: "Ahead in worlds, %" },
  complaintDifference: { zh: "投诉差*", en: "Complaints difference*" },
  noMoreComplaints: { zh: "投诉不多于对方，%", en: "No more complaints, %" },
  interval: { zh: "区间均为 95 %", en: "intervals are of 95 %" },
};

/** What each verdict is called. */
export const verdictWords: Readonly<Record<Verdict, LocalizedText>> = {
  gain: { zh: "有增益", en: "a gain" },
  loss: { zh: "有损失", en: "a loss" },
  "too-few-worlds": { zh: "世界太少，不下结论", en: "too few worlds to say" },
  "no-difference-shown": { zh: "看不出差别", en: "no difference shown" },
};

/** What was compared, in one sentence. */
export function settingText(
  worlds: number,
  accounts: number,
  days: number,
  effect: "drawn" | "none",
): LocalizedText {
  const none = effect === "none";
  return {
    zh: `${worlds} 个随机世界，每个 ${accounts} 户、${days} 天，各策略每天联系次数相同${none ? "；这些世界里联系不起任何作用" : ""}`,
    en: `${worlds} worlds of ${accounts} accounts and ${days} days each, equal contacts each day${none ? "; in these worlds contact changes nothing" : ""}`,
  };
}
