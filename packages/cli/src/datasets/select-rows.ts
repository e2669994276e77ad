import { findDescriptor, loadDescriptors, loadTrainingRows, trainingCsv } from "@tactful/datasets";
import { TactfulError } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { createTextDecoding, decodeText } from "../records/decode-text.ts";
import { openBytes } from "../records/open-bytes.ts";
import { openFileSink } from "../records/open-file-sink.ts";
import { formatCount } from "../terminal/format-number.ts";

/** Which file's training rows go where. */
export interface Selection {
  readonly name: string;
  readonly data: string;
  readonly output: string;
}

async function* linesOf(file: string, io: CommandIo): AsyncGenerator<string> {
  const source = await openBytes(file, io.stdin, io.signal);
  let rest = "";
  for await (const { text } of decodeText(source.bytes, createTextDecoding("utf-8"))) {
    const lines = `${rest}${text}`.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Writes the rows of a public data set on which the shipped models were trained. Throws DATASET_UNKNOWN, TRAINING_DATA, INPUT_COLUMN. */
export async function selectRows({ name, data, output }: Selection, io: CommandIo): Promise<ExitCode> {
  const descriptor = findDescriptor(await loadDescriptors(), name);
  const selection = await loadTrainingRows();
  if (selection.dataset !== name) {
    throw new TactfulError(
      "DATASET_UNKNOWN",
      `Training rows are listed for ${selection.dataset} only, not for ${name}.`,
    );
  }
  const sink = await openFileSink(output);
  try {
    for await (const line of trainingCsv(linesOf(data, io), descriptor, selection)) await sink.write(line);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  io.stderr.write(`tactful: ${formatCount(selection.rows)} training rows of ${name} written to ${output}.\n`);
  return exitCode.done;
}
