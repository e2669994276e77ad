import type { CommandIo } from "../command-io.ts";

/** A bar on the terminal for a training, whose stages are not rows. */
export interface TrainingProgress {
  /** Redraws the bar, at most five times a second; `share` is how much of the whole is done, 0 to 1. */
  update(stage: string, share: number): void;
  /** Wipes the bar. */
  clear(): void;
}

const width = 30;
const redrawMilliseconds = 200;

/** Makes the bar; it draws only where standard error is a terminal. */
export function trainingProgress(io: CommandIo, isQuiet: boolean): TrainingProgress {
  const isShown = io.isTerminal.stderr && !isQuiet;
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update(stage, share) {
      const now = io.now();
      if (!isShown || now - drawn < redrawMilliseconds) return;
      drawn = now;
      const full = Math.round(width * share);
      const bar = `${"#".repeat(full)}${"-".repeat(width - full)}`;
      io.stderr.write(`\r\u001b[K[${bar}] ${Math.floor(100 * share)} %  ${stage}`);
    },
    clear() {
      if (drawn !== Number.NEGATIVE_INFINITY) io.stderr.write("\r\u001b[K");
      drawn = Number.NEGATIVE_INFINITY;
    },
  };
}
