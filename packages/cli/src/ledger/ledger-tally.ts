import type { ErrorCode, ErrorRecord } from "@tactful/domain";
import type { LedgerEntry } from "@tactful/strategy";
import { formatCount, formatCountOf, formatDuration } from "../terminal/format-number.ts";
import type { LedgerFile } from "./field-names.ts";

/** What has come out of a run so far. */
export interface LedgerTally {
  add(result: LedgerEntry | ErrorRecord): void;
  readonly rejected: () => number;
  /** One sentence about a run that took some milliseconds. */
  summary(rows: Readonly<Record<LedgerFile, number>>, asOf: string, milliseconds: number): string;
}

/** Begins a {@link LedgerTally}. It keeps counts, no text of the input. */
export function createLedgerTally(): LedgerTally {
  const codes = new Map<ErrorCode, number>();
  let accounts = 0;
  let overdue = 0;
  let rejected = 0;

  const rejectedText = (): string => {
    if (rejected === 0) return "";
    const list = [...codes].map(([code, count]) => `${code} ${formatCount(count)}`).join(", ");
    return `; ${formatCount(rejected)} rejected: ${list}`;
  };

  return {
    add(result) {
      accounts += 1;
      if ("error" in result) {
        rejected += 1;
        codes.set(result.error.code, (codes.get(result.error.code) ?? 0) + 1);
      } else if (result.daysPastDue > 0) overdue += 1;
    },
    rejected: () => rejected,
    summary(rows, asOf, milliseconds) {
      const read = `${formatCountOf(rows.schedule, "instalment")} and ${formatCountOf(rows.payments, "payment")}`;
      const found = `${formatCountOf(accounts - rejected, "account")} on ${asOf} from ${read}`;
      return `tactful: ${found}, ${formatCount(overdue)} past due, in ${formatDuration(milliseconds)}${rejectedText()}.`;
    },
  };
}
