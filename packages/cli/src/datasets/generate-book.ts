import { loadPortfolioParameters, type PortfolioCsvOptions, portfolioCsv } from "@tactful/datasets";
import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { formatCount, formatDuration } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";

/** What one run of `tactful datasets generate` is asked to do. */
export interface BookRun extends Omit<PortfolioCsvOptions, "parameters"> {
  /** `-` is standard output. */
  readonly output: string;
}

const linesAtOnce = 1000;

function* inPieces(lines: Iterable<string>): Generator<{ readonly text: string; readonly count: number }> {
  let text = "";
  let count = 0;
  for (const line of lines) {
    text += line;
    count += 1;
    if (count % linesAtOnce !== 0) continue;
    yield { text, count };
    text = "";
  }
  if (text !== "") yield { text, count };
}

/** Writes a synthetic book of accounts as CSV, line by line. */
export async function generateBook(run: BookRun, io: CommandIo): Promise<ExitCode> {
  const lines = portfolioCsv({ ...run, parameters: await loadPortfolioParameters() });
  const started = io.now();
  const progress = createProgressLine(io, false);
  const sink = run.output === "-" ? openStdoutSink(io.stdout) : await openFileSink(run.output);
  try {
    for (const { text, count } of inPieces(lines)) {
      if (io.signal.aborted) {
        throw new TactfulError("CANCELLED", "Cancelled; no file was written.");
      }
      if (!(await sink.write(text))) break;
      progress.update(count, count / (run.accounts + 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  } finally {
    progress.clear();
  }
  const where = run.output === "-" ? "" : ` to ${run.output}`;
  io.stderr.write(
    `tactful: ${formatCount(run.accounts)} SYNTHETIC accounts (seed ${run.seed}) written${where} in ${formatDuration(io.now() - started)}.\n`,
  );
  return exitCode.done;
}
