import { formatCount, formatCountOf, formatDuration } from "../terminal/format-number.ts";
import type { AnsweredPlan } from "./answer-row.ts";

/** What has come out of a run so far. */
export interface PlanTally {
  /** Counts one answer. */
  add(answer: AnsweredPlan): void;
  readonly records: () => number;
  readonly failed: () => number;
  /** One sentence about a run that took some milliseconds. */
  summary(milliseconds: number): string;
}

/** Begins a {@link PlanTally}. */
export function createPlanTally(): PlanTally {
  let [records, refused, failed] = [0, 0, 0];
  return {
    add(answer) {
      records += 1;
      if ("error" in answer) failed += 1;
      else if ("refused" in answer && answer.refused) refused += 1;
    },
    records: () => records,
    failed: () => failed,
    summary(milliseconds) {
      const rate = milliseconds > 0 ? ` (${formatCount((records / milliseconds) * 1000)} records/s)` : "";
      const parts = [
        `${formatCountOf(records, "plan")} answered in ${formatDuration(milliseconds)}${rate}`,
        `${formatCount(refused)} refused`,
        formatCountOf(failed, "error record"),
      ];
      return `tactful: ${parts.join(", ")}.`;
    },
  };
}
