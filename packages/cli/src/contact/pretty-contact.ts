import type { Citation, ContactAnswer, ContactReason, ErrorRecord } from "@tactful/domain";
import { escapeControl } from "../terminal/escape-control.ts";

const layers: Readonly<Record<Citation["layer"], string>> = {
  statute: "statute 法律",
  rule: "rule 规章",
  standard: "standard 标准",
  "self-regulation": "self-regulation 自律规范",
};

function citationText(citation: Citation | null): string {
  if (citation === null) return "";
  const { instrument, article, layer, grade } = citation;
  return `\n      ${instrument}${article === undefined ? "" : `, ${article}`} (${layers[layer]}, ${grade})`;
}

function reasonText({ rule, message, citation }: ContactReason): string {
  const text = message === undefined ? "" : `\n      ${message.zh}\n      ${message.en}`;
  return `    ${rule}${text}${citationText(citation)}`;
}

function headline({ allowed, nextAllowedAt }: ContactAnswer): string {
  if (allowed === true) return "allowed 可以联系";
  if (allowed === null) return "no confirmed rule 无经核实的规则";
  return nextAllowedAt === null
    ? "not allowed 不得联系"
    : `not allowed 不得联系; next 下次可联系时间 ${nextAllowedAt}`;
}

/** An answer for reading on a terminal: its first line says yes or no, then each reason with its law. */
export function prettyContact(answer: ContactAnswer | ErrorRecord): string {
  if ("error" in answer) {
    const { code, message } = answer.error;
    return escapeControl(`${answer.id}  ${code}: ${message}`);
  }
  const lines = [`${answer.id}  ${headline(answer)}`, ...answer.reasons.map(reasonText)];
  return lines
    .flatMap((text) => text.split("\n"))
    .map(escapeControl)
    .join("\n");
}
