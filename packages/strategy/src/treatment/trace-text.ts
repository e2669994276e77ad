import type { LocalizedText } from "@tactful/domain";
import { type CaseAxis, caseAxes } from "../policy/cases/treatment-case.ts";
import type { StopCause } from "../policy/policy.ts";
import type { LineStep, TreatmentTrace } from "./explain-treatment.ts";
import type { Treatment } from "./treatment.ts";

type Tongue = keyof LocalizedText;

const axisNames: Readonly<Record<CaseAxis, LocalizedText>> = {
  firstContact: { zh: "联系阶段", en: "stage of contact" },
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

const actionNames: Readonly<Record<Treatment["action"], LocalizedText>> = {
  treat: { zh: "联系", en: "contact" },
  stop: { zh: "停止催收", en: "no contact about money" },
  redirect: { zh: "转办", en: "another handler takes it" },
  none: { zh: "不联系", en: "leave alone" },
};

const words = {
  stops: { zh: "先看停止与转办：", en: "Stops, before any score:" },
  lines: { zh: "再看处置规则：", en: "Treatment lines:" },
  noStop: { zh: "  均不成立", en: "  none holds" },
  result: { zh: "结论：", en: "Result: " },
  tone: { zh: "语气", en: "tone" },
  handler: { zh: "经办", en: "handler" },
  channels: { zh: "渠道", en: "channels" },
  next: { zh: "最早联系日", en: "not before" },
  offers: { zh: "可提供", en: "may offer" },
} satisfies Record<string, LocalizedText>;

function at(line: number | null, tongue: Tongue): string {
  if (line === null) return "";
  return tongue === "zh" ? `（第 ${line} 行）` : ` (line ${line})`;
}

function stopLines({ stops }: TreatmentTrace, tongue: Tongue): readonly string[] {
  const held = stops.find(({ holds }) => holds);
  if (held === undefined) return [words.noStop[tongue]];
  const name = causeNames[held.cause][tongue];
  const said = { zh: `${name}，据此处理`, en: `${name}, which decides` };
  return [`  ${held.id}${at(held.line, tongue)}: ${said[tongue]}`];
}

function heldLine({ id, line, replacedBy }: LineStep, tongue: Tongue): string {
  const decides = { zh: "适用，据此处理", en: "holds and decides" };
  const replaced = { zh: `适用，但由 ${replacedBy} 取代`, en: `holds, and ${replacedBy} takes its place` };
  return `  ${id}${at(line, tongue)}: ${(replacedBy === null ? decides : replaced)[tongue]}`;
}

/** Lines that do not hold, gathered by what about the account they are not for. */
function otherLines(steps: readonly LineStep[], tongue: Tongue): readonly string[] {
  return caseAxes.flatMap((axis) => {
    const ids = steps.filter(({ failedOn }) => failedOn === axis).map(({ id }) => id);
    if (ids.length === 0) return [];
    const name = axisNames[axis][tongue];
    const said = { zh: `  ${name}不符：`, en: `  for another ${name}: ` };
    return [`${said[tongue]}${ids.join(", ")}`];
  });
}

function resultLines({ treatment }: TreatmentTrace, tongue: Tongue): readonly string[] {
  const { action, decidedBy, why, tone, handler, channels, nextContactOn, offers, notes } = treatment;
  const parts = [
    [words.tone, action === "stop" ? "" : tone],
    [words.handler, handler ?? ""],
    [words.channels, channels.join(", ")],
    [words.next, nextContactOn ?? ""],
    [words.offers, offers.join(", ")],
  ] as const;
  return [
    `${words.result[tongue]}${actionNames[action][tongue]}, ${decidedBy.id}${at(decidedBy.line, tongue)}`,
    `  ${why[tongue]}`,
    ...parts.filter(([, value]) => value !== "").map(([name, value]) => `  ${name[tongue]}: ${value}`),
    ...notes.map((note) => `  ${note.channel}: ${note.why[tongue]}`),
  ];
}

/** A trace as plain text: the policy, the stops, which lines hold and which do not on what, and last what follows and why. */
export function traceText(trace: TreatmentTrace, tongue: Tongue): string {
  const { policy, version, file, lines } = trace;
  return [
    `${policy} ${version}${file === null ? "" : ` ${file}`}`,
    words.stops[tongue],
    ...stopLines(trace, tongue),
    ...(lines.length === 0 ? [] : [words.lines[tongue]]),
    ...lines.filter(({ holds }) => holds).map((step) => heldLine(step, tongue)),
    ...otherLines(lines, tongue),
    ...resultLines(trace, tongue),
  ].join("\n");
}
