import { formatCount, formatCountOf, formatDuration } from "../terminal/format-number.ts";
import type { AnsweredSituation } from "./answer-situation.ts";

/** What has come out of a run so far. */
export interface SuggestTally {
  /** Counts one answer. */
  add(answer: AnsweredSituation): void;
  readonly records: () => number;
  readonly failed: () => number;
  /** One sentence about a run that took some milliseconds. */
  summary(milliseconds: number): string;
}

/** Begins a {@link SuggestTally}. */
export function createSuggestTally(): SuggestTally {
  let [records, silent, escalated, failed, reworded] = [0, 0, 0, 0, 0];
  const fallbacks = new Map<string, number>();
  const engineWords = (): readonly string[] => {
    if (reworded === 0 && fallbacks.size === 0) return [];
    const reasons = [...fallbacks].map(([reason, count]) => `${reason} ${formatCount(count)}`);
    const why = reasons.length === 0 ? "" : ` (library for the rest: ${reasons.join(", ")})`;
    return [`${formatCount(reworded)} by the language model${why}`];
  };
  return {
    add(answer) {
      records += 1;
      if ("error" in answer) failed += 1;
      else if (answer.say.length === 0) silent += 1;
      if ("escalate" in answer) escalated += 1;
      if ("error" in answer) return;
      const { engine, fallbackReason } = answer;
      if (engine === "llm") reworded += 1;
      if (fallbackReason !== undefined) {
        fallbacks.set(fallbackReason, (fallbacks.get(fallbackReason) ?? 0) + 1);
      }
    },
    records: () => records,
    failed: () => failed,
    summary(milliseconds) {
      const parts = [
        `${formatCountOf(records, "situation")} answered in ${formatDuration(milliseconds)}`,
        `${formatCount(escalated)} to hand over`,
        `${formatCount(silent)} silent`,
        ...engineWords(),
        formatCountOf(failed, "error record"),
      ];
      return `tactful: ${parts.join(", ")}.`;
    },
  };
}
