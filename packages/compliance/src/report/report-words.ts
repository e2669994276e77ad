import type { Citation, CollectsAs, DutyResult, LocalizedText, Severity, Speaker } from "@tactful/domain";

/** Severities by name. */
export const severityWords: Readonly<Record<Severity, LocalizedText>> = {
  critical: { zh: "极高", en: "critical" },
  high: { zh: "高", en: "high" },
  medium: { zh: "中", en: "medium" },
  low: { zh: "低", en: "low" },
};

/** Who speaks, by name. */
export const speakerWords: Readonly<Record<Speaker, LocalizedText>> = {
  collector: { zh: "催收员", en: "collector" },
  bot: { zh: "机器人", en: "bot" },
  borrower: { zh: "借款人", en: "borrower" },
  "third-party": { zh: "第三人", en: "third party" },
  script: { zh: "话术", en: "script" },
};

/** What became of a duty, by name. */
export const dutyStatusWords: Readonly<Record<DutyResult["status"], LocalizedText>> = {
  met: { zh: "已履行", en: "met" },
  missed: { zh: "未履行", en: "missed" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
};

/** The layers of law, by name. */
export const layerWords: Readonly<Record<Citation["layer"], LocalizedText>> = {
  statute: { zh: "法律", en: "statute" },
  rule: { zh: "规章", en: "rule" },
  standard: { zh: "标准", en: "standard" },
  "self-regulation": { zh: "自律规则", en: "self-regulation" },
};

/** How well a citation was confirmed, in words. */
export const gradeWords: Readonly<Record<Citation["grade"], LocalizedText>> = {
  V1: { zh: "已核对原文", en: "read in the text itself" },
  V2: { zh: "有可靠的第二来源", en: "by a reliable second source" },
};

/** Who collects, by name. */
export const appliesWords: Readonly<Record<CollectsAs, LocalizedText>> = {
  first_party: { zh: "自营催收", en: "first party" },
  agency: { zh: "委外催收", en: "agency" },
};

/** The number of a turn as people count them, from 1. */
export function turnWords(turn: number): LocalizedText {
  return { zh: `第 ${turn + 1} 句`, en: `turn ${turn + 1}` };
}

type WordName =
  | "law"
  | "reason"
  | "suggestion"
  | "needs"
  | "needsFact"
  | "evasion"
  | "missedDuty"
  | "escalation"
  | "allowed"
  | "baseline"
  | "until"
  | "secondReader"
  | "thirdReader"
  | "expected"
  | "noLaw"
  | "whole";

/** The words of the reports. */
export const words: Readonly<Record<WordName, LocalizedText>> = {
  law: { zh: "依据", en: "law" },
  reason: { zh: "原因", en: "why" },
  suggestion: { zh: "建议改为", en: "say instead" },
  needs: { zh: "需核实", en: "needs the fact" },
  needsFact: { zh: "待核实", en: "needs a fact" },
  evasion: { zh: "变形", en: "disguise" },
  missedDuty: { zh: "未履行的义务", en: "missed duty" },
  escalation: {
    zh: "借款人提到自伤：立即停止催收并转交人工",
    en: "the borrower spoke of self-harm: stop and hand over to a person at once",
  },
  allowed: { zh: "已批准放行", en: "allowed" },
  baseline: { zh: "基线", en: "baseline" },
  until: { zh: "有效至", en: "until" },
  secondReader: { zh: "第二读者", en: "second reader" },
  thirdReader: { zh: "第三读者", en: "third reader" },
  expected: { zh: "应当做到", en: "expected" },
  noLaw: {
    zh: "规则包里没有当时当地的依据",
    en: "the packs hold no law for it there and then",
  },
  whole: { zh: "整段联系", en: "the contact as a whole" },
};
