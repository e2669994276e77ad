import type { ExitCode } from "../exit-code.ts";

/** What a command does once its options are read; it answers the exit code. */
export type CommandWork = () => Promise<ExitCode>;

/** Takes the work of the command that was chosen. */
export type Perform = (work: CommandWork) => Promise<void>;
