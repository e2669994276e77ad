import type { DutyResult, Finding } from "@tactful/domain";
import type { CheckedRecord } from "../report/report-entry.ts";
import { redactText } from "./redact-text.ts";
import { redactTurns } from "./redact-turns.ts";

/** Masks the personal data of a checked record, spans and all else left as they are. */
export function redactRecord(entry: CheckedRecord): CheckedRecord {
  const names = entry.names;
  const mask = (text: string): string => redactText(text, names);
  const texts = redactTurns(entry.turns, names);
  const turns = entry.turns.map((turn, index) => ({ ...turn, text: texts[index] ?? mask(turn.text) }));
  const finding = (found: Finding): Finding => ({
    ...found,
    text: (turns[found.turn ?? 0]?.text ?? mask(found.text)).slice(found.start, found.end),
    ...(found.suggestion === undefined ? {} : { suggestion: mask(found.suggestion) }),
  });
  const duties: readonly DutyResult[] = entry.answer.duties;
  return {
    ...entry,
    turns,
    ...(entry.context === undefined ? {} : { context: mask(entry.context) }),
    ...(entry.creditor === undefined ? {} : { creditor: mask(entry.creditor) }),
    answer: { ...entry.answer, findings: entry.answer.findings.map(finding), duties },
    suppressed: entry.suppressed.map((one) => ({ ...one, finding: finding(one.finding) })),
  };
}
