import type { DutyResult, Finding } from "@tactful/domain";
import type { CheckedRecord } from "../report/report-entry.ts";
import { redactText } from "./redact-text.ts";

/** Masks the personal data of a checked record, spans and all else left as they are. */
export function redactRecord(entry: CheckedRecord): CheckedRecord {
  const names = entry.names;
  const mask = (text: string): string => redactText(text, names);
  const turns = entry.turns.map((turn) => ({ ...turn, text: mask(turn.text) }));
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
    answer: { ...entry.answer, findings: entry.answer.findings.map(finding), duties },
    suppressed: entry.suppressed.map((one) => ({ ...one, finding: finding(one.finding) })),
  };
}
