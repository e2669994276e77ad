export type { CommandIo } from "./command-io.ts";
export { type ExitCode, exitCode } from "./exit-code.ts";
export { run } from "./run.ts";
