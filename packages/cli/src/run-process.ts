import process from "node:process";
import type { CommandIo } from "./command-io.ts";
import { exitCode } from "./exit-code.ts";
import { run } from "./run.ts";

function localDay(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Runs the command line of this process and ends the process with its exit code; a second Ctrl-C ends it at once. */
export async function runProcess(): Promise<void> {
  const cancel = new AbortController();
  const onSignal = (): void => {
    if (cancel.signal.aborted) process.exit(exitCode.cancelled);
    cancel.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  // A reader that has gone shows as a failed write, where it is dealt with; here it must only not end the process.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  const io: CommandIo = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: {
      stdin: process.stdin.isTTY === true,
      stdout: process.stdout.isTTY === true,
      stderr: process.stderr.isTTY === true,
    },
    columns: process.stdout.columns ?? 80,
    env: process.env,
    now: () => performance.now(),
    today: localDay,
    time: () => new Date().toISOString(),
    signal: cancel.signal,
  };
  const argv = process.argv.slice(2);
  const code = await run(argv[0] === "--" ? argv.slice(1) : argv, io);
  process.exit(code);
}
