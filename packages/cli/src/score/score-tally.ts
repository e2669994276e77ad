import type { ErrorCode, ErrorRecord, ScoreResult } from "@tactful/domain";
import { formatCount, formatDuration } from "../terminal/format-number.ts";

/** What has come out of a run so far. */
export interface ScoreTally {
  /** Counts the result of the next row. */
  add(result: ScoreResult | ErrorRecord): void;
  readonly records: () => number;
  readonly rejected: () => number;
  /** One sentence about a run that took some milliseconds. */
  summary(milliseconds: number): string;
}

/**
 * Begins a {@link ScoreTally}. `model` is how the model is named in its summary; it keeps counts and lines, no text of the
 * input.
 */
export function createScoreTally(model: string): ScoreTally {
  const codes = new Map<ErrorCode, number>();
  let rows = 0;
  let rejected = 0;
  let firstLine: number | undefined;

  const rejectedText = (): string => {
    if (rejected === 0) return "";
    const counts = [...codes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    const list = counts.map(([code, count]) => `${code} ${formatCount(count)}`).join(", ");
    const first = firstLine === undefined ? "" : ` (the first on line ${firstLine})`;
    return `; ${formatCount(rejected)} rejected: ${list}${first}`;
  };

  return {
    add(result) {
      rows += 1;
      if (!("error" in result)) return;
      rejected += 1;
      firstLine ??= result.error.line;
      codes.set(result.error.code, (codes.get(result.error.code) ?? 0) + 1);
    },
    records: () => rows,
    rejected: () => rejected,
    summary(milliseconds) {
      const rate = milliseconds > 0 ? ` (${formatCount((rows / milliseconds) * 1000)} rows/s)` : "";
      const scored = `${formatCount(rows - rejected)} of ${formatCount(rows)} rows scored with ${model}`;
      return `tactful: ${scored} in ${formatDuration(milliseconds)}${rate}${rejectedText()}.`;
    },
  };
}
