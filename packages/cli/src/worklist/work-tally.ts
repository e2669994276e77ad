import type { ErrorRecord, LocalizedText } from "@tactful/domain";
import { type LeftOutId, leftOut } from "@tactful/strategy";
import { formatCount } from "../terminal/format-number.ts";
import type { LeftOut } from "./left-out-file.ts";

/** What became of the accounts of a book, in numbers. */
export interface WorkTally {
  addRow(): void;
  addLeftOut(account: LeftOut): void;
  addError(error: ErrorRecord): void;
  readonly rows: () => number;
  readonly errors: () => readonly ErrorRecord[];
  /** Reasons that occurred, in the order of the work, each with its details, most frequent first. */
  leftOut(): readonly LeftOutCount[];
}

/** How many accounts were left out for one reason. */
export interface LeftOutCount {
  readonly why: LeftOutId;
  readonly text: LocalizedText;
  readonly count: number;
  readonly details: readonly { readonly detail: string; readonly count: number }[];
}

/** Starts at nothing. */
export function workTally(): WorkTally {
  const counts = new Map<LeftOutId, Map<string, number>>();
  const errors: ErrorRecord[] = [];
  let rows = 0;
  const countsOf = (why: LeftOutId): LeftOutCount => {
    const details = [...(counts.get(why) ?? [])].map(([detail, count]) => ({ detail, count }));
    const count = details.reduce((sum, each) => sum + each.count, 0);
    const named = details.filter(({ detail }) => detail !== "");
    named.sort((a, b) => b.count - a.count || (a.detail < b.detail ? -1 : 1));
    return { why, text: leftOut[why], count, details: named };
  };
  return {
    addRow: () => {
      rows += 1;
    },
    addLeftOut({ why, detail }) {
      const own = counts.get(why) ?? new Map<string, number>();
      own.set(detail, (own.get(detail) ?? 0) + 1);
      counts.set(why, own);
    },
    addError: (error) => {
      errors.push(error);
    },
    rows: () => rows,
    errors: () => errors,
    leftOut: () => (Object.keys(leftOut) as LeftOutId[]).map(countsOf).filter(({ count }) => count > 0),
  };
}

/** What was left out and why, as a clause for the terminal. */
export function leftOutText(tally: WorkTally): string {
  const parts = tally.leftOut().map(({ text, count }) => `${formatCount(count)} ${text.en}`);
  return parts.join(", ");
}
