import type { Readable, Writable } from "node:stream";

/** All that a command touches besides files: handed in, so that a test can stand in for the terminal. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal in half-width characters. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some fixed moment, never going back. */
  readonly now: () => number;
  /** Today by the clock of this machine, YYYY-MM-DD. */
  readonly today: () => string;
  /** This moment by the clock of this machine, ISO 8601 in UTC. */
  readonly time: () => string;
  /** Raised when the user cancels. */
  readonly signal: AbortSignal;
}
