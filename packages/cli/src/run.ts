import { TactfulError } from "@tactful/domain";
import { CommanderError } from "commander";
import type { CommandIo } from "./command-io.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { createProgram } from "./program.ts";
import { errorLine } from "./terminal/error-line.ts";

/** What commander says, as one sentence of ours. */
function optionError(error: CommanderError): TactfulError {
  const text = error.message
    .replace(/^error: /, "")
    .split("\n")
    .join(" ")
    .replace(/\.$/, "");
  return new TactfulError(
    "OPTION_INVALID",
    `${text.charAt(0).toUpperCase()}${text.slice(1)}; --help lists what there is.`,
  );
}

function report(error: unknown, io: CommandIo): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCode.done;
  if (io.signal.aborted) {
    const said = error instanceof TactfulError && error.code === "CANCELLED" ? error : null;
    io.stderr.write(
      `${errorLine(said ?? new TactfulError("CANCELLED", "Cancelled; nothing was written."))}\n`,
    );
    return exitCode.cancelled;
  }
  const shown = error instanceof CommanderError ? optionError(error) : error;
  io.stderr.write(`${errorLine(shown)}\n`);
  if (io.env["TACTFUL_DEBUG"] === "1" && error instanceof Error) io.stderr.write(`${error.stack ?? ""}\n`);
  return exitCode.nothingDone;
}

/**
 * Runs one command line (without the program's name) and answers the exit code: 0 done, 1 done and the answer says stop, 2 done with error records, 3 nothing done, 130
 * cancelled. Errors become one line on standard error; nothing is thrown.
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  try {
    return await createProgram(io).run(argv);
  } catch (error) {
    return report(error, io);
  }
}
