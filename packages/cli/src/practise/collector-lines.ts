import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import type { PractiseRun } from "./practise-run.ts";

async function* linesOf(file: string): AsyncGenerator<string> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new TactfulError("FILE_NOT_FOUND", "The script cannot be read.", { file, cause });
  }
  yield* text.replace(/^\uFEFF/, "").split(/\r?\n/);
}

/**
 * The collector's lines, one turn each, blank ones left out: from the script, else as they are typed or piped. Ends when the user cancels.
 * Throws FILE_NOT_FOUND.
 */
export async function* collectorLines({ script }: PractiseRun, io: CommandIo): AsyncGenerator<string> {
  const source =
    script === undefined
      ? createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY, signal: io.signal })
      : linesOf(script);
  for await (const line of source) {
    if (io.signal.aborted) return;
    if (line.trim() !== "") yield line.trim();
  }
}
