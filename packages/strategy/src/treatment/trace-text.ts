import type { LocalizedText } from "@tactful/domain";
import type { CaseAxis } from "../policy/cases/treatment-case.ts";
import type { StopCause } from "../policy/policy.ts";
import type { LineStep, StopStep, TreatmentTrace } from "./explain-treatment.ts";

type Tongue = keyof LocalizedText;

const axisNames: Readonly<Record<CaseAxis, LocalizedText>> = {
  firstContact: { zh: "首次联系", en: "first contact" },
  bucket: { zh: "逾期阶段", en: "bucket" },
  overdueMinor: { zh: "逾期金额", en: "overdue amount" },
  product: { zh: "产品", en: "product" },
  grade: { zh: "评分等级", en: "grade" },
  brokenPromises: { zh: "失约次数", en: "broken promises" },
  quadrant: { zh: "意愿与能力", en: "willingness and ability" },
};

const causeNames: Readonly<Record<StopCause, LocalizedText>> = {
  "self-harm": { zh: "自伤言语", en: "self-harm" },
  deceased: { zh: "借款人身故", en: "borrower deceased" },
  attorney: { zh: "已委托律师", en: "attorney known" },
  "cease-request": { zh: "要求停止联系", en: "request to stop" },
  dispute: { zh: "债务有异议", en: "dispute" },
  "plan-active": { zh: "方案履行中", en: "plan kept" },
  hardship: { zh: "经济困难", en: "hardship" },
  vulnerable: { zh: "弱势情形", en: "vulnerability" },
};

function place(trace: TreatmentTrace, line: number | null): string {
  return trace.file === null || line === null ? "" : ` (${trace.file}:${line})`;
}

function stopText(step: StopStep, trace: TreatmentTrace, tongue: Tongue): string {
  const name = causeNames[step.cause][tongue];
  const said = {
    zh: step.holds ? "成立，据此处理" : "不成立",
    en: step.holds ? "holds and decides" : "does not hold",
  };
  return tongue === "zh"
    ? `  ${step.id}${place(trace, step.line)}：${name}，${said.zh}`
    : `  ${step.id}${place(trace, step.line)}: ${name}, ${said.en}`;
}

function outcome({ failedOn, replacedBy }: LineStep): LocalizedText {
  if (failedOn !== null) {
    return { zh: `不适用（${axisNames[failedOn].zh}不符）`, en: `is not for this ${axisNames[failedOn].en}` };
  }
  if (replacedBy !== null)
    return { zh: `适用，但由 ${replacedBy} 取代`, en: `holds, and ${replacedBy} takes its place` };
  return { zh: "适用，据此处理", en: "holds and decides" };
}

function lineText(step: LineStep, trace: TreatmentTrace, tongue: Tongue): string {
  const mark = tongue === "zh" ? "：" : ": ";
  return `  ${step.id}${place(trace, step.line)}${mark}${outcome(step)[tongue]}`;
}

/** A trace as plain text, one line for each line of the policy that was looked at, and last what decided and why. */
export function traceText(trace: TreatmentTrace, tongue: Tongue): string {
  const { treatment } = trace;
  const heads = {
    stops: { zh: "先看停止与转办：", en: "Stops, before any score:" },
    lines: { zh: "再看处置规则：", en: "Treatment lines:" },
    result: { zh: "结论：", en: "Result: " },
  };
  const decided = `${heads.result[tongue]}${treatment.action}, ${treatment.decidedBy.id}${place(trace, treatment.decidedBy.line)}`;
  return [
    heads.stops[tongue],
    ...trace.stops.map((step) => stopText(step, trace, tongue)),
    ...(trace.lines.length === 0 ? [] : [heads.lines[tongue]]),
    ...trace.lines.map((step) => lineText(step, trace, tongue)),
    decided,
    treatment.why[tongue],
  ].join("\n");
}
