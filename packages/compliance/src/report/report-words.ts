import type { DutyResult, LocalizedText, Severity, Speaker } from "@tactful/domain";

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
  | "turn"
  | "error";

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
  turn: { zh: "第", en: "turn" },
  error: { zh: "无法读取", en: "cannot be read" },
};
