import type { Finding } from "@tactful/domain";
import type { CheckedRecord, ReportEntry } from "./report-entry.ts";

function withoutMessage({ message: _message, ...finding }: Finding): Finding {
  return finding;
}

/**
 * The answer to a record as an object for one line: its CheckAnswer, with `suppressed` where findings were let pass and `under` where
 * several jurisdictions were asked; or its error record.
 */
export function answerObject(
  entry: ReportEntry,
  options: { readonly withMessages: boolean },
): Readonly<Record<string, unknown>> {
  if (entry.kind === "failed") return { ...entry.error };
  const { answer, suppressed, under } = entry;
  const findings = options.withMessages ? answer.findings : answer.findings.map(withoutMessage);
  return {
    ...answer,
    findings,
    ...(suppressed.length === 0 ? {} : { suppressed: suppressedObjects(entry) }),
    ...(under === undefined ? {} : { under }),
  };
}

function suppressedObjects({ suppressed }: CheckedRecord): readonly object[] {
  return suppressed.map(({ finding, by }) => {
    const { rule, category, severity, status, turn, start, end, text } = finding;
    return {
      rule,
      category,
      severity,
      status,
      ...(turn === undefined ? {} : { turn }),
      start,
      end,
      text,
      by,
    };
  });
}
