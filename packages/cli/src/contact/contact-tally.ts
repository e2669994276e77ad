import type { ContactAnswer, ErrorCode, ErrorRecord } from "@tactful/domain";
import { formatCount, formatCountOf, formatDuration } from "../terminal/format-number.ts";

/** What has come out of a run so far. */
export interface ContactTally {
  add(answer: ContactAnswer | ErrorRecord): void;
  readonly records: () => number;
  readonly rejected: () => number;
  /** One sentence about a run that took some milliseconds. */
  summary(milliseconds: number): string;
}

/** Begins a {@link ContactTally}. It keeps counts, no text of the input. */
export function createContactTally(): ContactTally {
  const codes = new Map<ErrorCode, number>();
  const counts = { allowed: 0, refused: 0, unknown: 0, rejected: 0 };
  let firstLine: number | undefined;
  const records = (): number => counts.allowed + counts.refused + counts.unknown + counts.rejected;
  const rejectedText = (): string => {
    if (counts.rejected === 0) return "";
    const list = [...codes].map(([code, count]) => `${code} ${formatCount(count)}`).join(", ");
    const first = firstLine === undefined ? "" : ` (the first on line ${firstLine})`;
    return `; ${formatCount(counts.rejected)} rejected: ${list}${first}`;
  };
  return {
    add(answer) {
      if ("error" in answer) {
        counts.rejected += 1;
        firstLine ??= answer.error.line;
        codes.set(answer.error.code, (codes.get(answer.error.code) ?? 0) + 1);
      } else if (answer.allowed === null) counts.unknown += 1;
      else counts[answer.allowed ? "allowed" : "refused"] += 1;
    },
    records,
    rejected: () => counts.rejected,
    summary(milliseconds) {
      const { allowed, refused, unknown } = counts;
      const rules =
        unknown === 0 ? "" : `, ${formatCount(unknown)} in places without a confirmed contact rule`;
      const of = formatCountOf(records(), "request");
      return `tactful: of ${of} ${formatCount(allowed)} allowed, ${formatCount(refused)} not${rules}, in ${formatDuration(milliseconds)}${rejectedText()}.`;
    },
  };
}
