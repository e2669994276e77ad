import type { CommandIo } from "../command-io.ts";
import { formatCount, formatDuration } from "./format-number.ts";

/** A line on the terminal that tells how far a long job is. */
export interface ProgressLine {
  /** Redraws the line, at most five times a second. `rows` is how many are done, `share` is how much of the work is done, 0 to 1, or null where that is not known. */
  update(rows: number, share: number | null): void;
  /** Wipes the line. */
  clear(): void;
}

const redrawMilliseconds = 200;

function describe(rows: number, share: number | null, elapsed: number, noun: string): string {
  const rate = elapsed === 0 ? 0 : (rows / elapsed) * 1000;
  const parts = [`${formatCount(rows)} ${noun}`, `${formatCount(rate)} ${noun}/s`];
  if (share !== null && share > 0) {
    parts.push(`${Math.floor(share * 100)} %`, `${formatDuration((elapsed / share) * (1 - share))} left`);
  }
  return parts.join("  ");
}

/** Makes a progress line; it draws only where standard error is a terminal. `noun` names what is counted. */
export function createProgressLine(io: CommandIo, isQuiet: boolean, noun = "rows"): ProgressLine {
  const isShown = io.isTerminal.stderr && !isQuiet;
  const started = io.now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update(rows, share) {
      const now = io.now();
      if (!isShown || now - drawn < redrawMilliseconds) return;
      drawn = now;
      io.stderr.write(`\r\u001b[K${describe(rows, share, now - started, noun)}`);
    },
    clear() {
      if (drawn !== Number.NEGATIVE_INFINITY) io.stderr.write("\r\u001b[K");
      drawn = Number.NEGATIVE_INFINITY;
    },
  };
}
