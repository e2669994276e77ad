import { TactfulError } from "@tactful/domain";
import { compileFeatures, type FeatureRow, missingColumnsError } from "@tactful/scoring";
import type { TrainingConfig } from "@tactful/training";
import type { CommandIo } from "../command-io.ts";
import type { InputRow } from "../records/input-row.ts";
import { type OpenRecordsOptions, openRecords, type RecordSource } from "../records/open-records.ts";

async function* rowsOf(source: RecordSource): AsyncGenerator<FeatureRow> {
  for await (const batch of source.batches) {
    for (const row of batch) yield fieldsOf(row);
  }
}

/** A row that could not be read stands as an empty one: the trainer lists it among the rejected and counts its place. */
function fieldsOf(row: InputRow): FeatureRow {
  if (row.error !== undefined && row.error.code === "INPUT_ENCODING") throw row.error;
  return row.error === undefined ? row.fields : {};
}

function checkHeading(source: RecordSource, config: TrainingConfig, file: string): void {
  if (source.heading === null) return;
  const { columns } = source.heading;
  const missing = compileFeatures(config, "CONFIG_INVALID").missingColumns(columns);
  if (missing.length > 0) throw missingColumnsError(missing, file);
  const names = [config.target.column, ...config.target.aliases];
  if (names.some((name) => columns.includes(name))) return;
  throw new TactfulError("TARGET_INVALID", `The file has no column ${names.join(" or ")} with the outcome.`, {
    file,
    path: config.target.column,
  });
}

/** Opens a labelled file for training, its columns checked where it has a header. Throws as opening does, INPUT_COLUMN and TARGET_INVALID. */
export async function labelledRows(
  file: string,
  config: TrainingConfig,
  reading: OpenRecordsOptions,
  io: CommandIo,
): Promise<AsyncGenerator<FeatureRow>> {
  const source = await openRecords(file, io.stdin, io.signal, reading);
  try {
    checkHeading(source, config, file);
  } catch (error) {
    await source.close();
    throw error;
  }
  return rowsOf(source);
}
