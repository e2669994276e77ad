import type { ExitCode } from "../exit-code.ts";

/** Takes the work of the command that was chosen, once its options are read; the work answers the exit code. */
export type Perform = (work: () => Promise<ExitCode>) => Promise<void>;
