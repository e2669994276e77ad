import { quoteValue, TactfulError } from "@tactful/domain";
import {
  amountAtStake,
  type ContactRecord,
  contactFeatures,
  measureUplift,
  type UpliftReport,
} from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { inFile } from "../records/in-file.ts";
import type { InputRow } from "../records/input-row.ts";
import { openRecords } from "../records/open-records.ts";
import { accountReader, type ReadAccount } from "./read-account.ts";
import type { ScoreSource } from "./score-source.ts";

const seed = 20_261_126;

const answers = new Map<unknown, boolean>([
  [true, true],
  ["true", true],
  ["1", true],
  [1, true],
  [false, false],
  ["false", false],
  ["0", false],
  [0, false],
]);

function flag(row: InputRow, names: readonly string[]): boolean {
  const name = names.find((one) => row.fields[one] !== undefined && row.fields[one] !== "") ?? names[0] ?? "";
  const answer = answers.get(row.fields[name]);
  if (answer !== undefined) return answer;
  const message = `"${name}" must be true or false (or 1 or 0); got ${quoteValue(row.fields[name])}.`;
  throw new TactfulError("RECORD_INVALID", message, { line: row.line, path: name });
}

function recordOf(row: InputRow, probability: number, readAccount: ReadAccount): ContactRecord {
  const account = readAccount(row);
  return {
    isContacted: flag(row, ["contacted"]),
    isRepaid: flag(row, ["repaid", "repaid_30d"]),
    features: contactFeatures(account, amountAtStake(account).amountMinor, probability),
  };
}

/**
 * Measures what contact changes from a file of accounts as they stood before it, each with `contacted` and `repaid` (within the score's horizon).
 * Throws TRAINING_DATA, and the first fault of a record with file and line: a history with holes would mislead.
 */
export async function measureEffect(file: string, scores: ScoreSource, io: CommandIo): Promise<UpliftReport> {
  // Loaded here, since it brings the training runtime with it, which a list without a history does not need.
  const { seededRandom } = await import("@tactful/training");
  const source = await openRecords(file, io.stdin, io.signal);
  const readAccount = accountReader(source.heading);
  const records: ContactRecord[] = [];
  try {
    for await (const rows of source.batches) {
      const results = await scores.scores(rows, 0);
      rows.forEach((row, index) => {
        const score = results[index];
        if (score === undefined) return;
        if ("error" in score)
          throw new TactfulError(score.error.code, score.error.message, { line: row.line });
        records.push(recordOf(row, score.probability ?? 0, readAccount));
      });
    }
    return measureUplift(records, seededRandom(seed));
  } catch (error) {
    throw inFile(error, file);
  } finally {
    source.close();
  }
}
