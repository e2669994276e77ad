import { PassThrough, Readable } from "node:stream";
import type { CommandIo } from "../../packages/cli/src/command-io.ts";
import { run } from "../../packages/cli/src/run.ts";
import type { Finished } from "./spawn-tactful.ts";

/** How {@link runTactful} stands in for a terminal. */
export interface RunOptions {
  /** What comes from standard input, piece by piece. */
  readonly input?: string | Buffer | AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  readonly isTerminal?: boolean;
  /** By default 2026-11-26. */
  readonly today?: string;
  /** By default empty. */
  readonly env?: CommandIo["env"];
  /** Hears what the command writes, as it writes it. */
  readonly onOutput?: (text: string) => void;
}

function collect(stream: PassThrough): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

/** Runs a command within this process. */
export async function runTactful(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const [readOut, readErr] = [collect(stdout), collect(stderr)];
  const { input = "", isTerminal = false, onOutput } = options;
  stdout.on("data", (chunk: Buffer) => onOutput?.(chunk.toString()));
  const io: CommandIo = {
    stdin: Readable.from(typeof input === "string" || Buffer.isBuffer(input) ? [Buffer.from(input)] : input),
    stdout,
    stderr,
    isTerminal: { stdin: isTerminal, stdout: isTerminal, stderr: isTerminal },
    columns: 100,
    env: options.env ?? {},
    now: () => performance.now(),
    today: () => options.today ?? "2026-11-26",
    time: () => "2026-11-26T01:00:00Z",
    signal: options.signal ?? new AbortController().signal,
  };
  const code = await run(args, io);
  return { code, stdout: readOut(), stderr: readErr() };
}
