/** What the process answers when it ends. */
export const exitCode = {
  /** All was done. */
  done: 0,
  /** All was done, and the answer itself says stop. */
  stopped: 1,
  /** All was done, and at least one record is an error record. */
  doneWithErrors: 2,
  /** Nothing was done: a bad option, file or model. */
  nothingDone: 3,
  /** The user cancelled. */
  cancelled: 130,
} as const;

/** One of the numbers of {@link exitCode}. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
