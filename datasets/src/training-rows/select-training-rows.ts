import { TactfulError } from "@tactful/domain";
import { isTrainingId, type TrainingRows } from "./training-rows.ts";

/** A selected row with its fold. */
export interface SelectedRow<Row> {
  readonly row: Row;
  /** 0-based place among the selected rows. */
  readonly index: number;
  /** index modulo the number of folds. */
  readonly fold: number;
}

/**
 * Yields the training rows of a data set in the order in which they come, each with its fold.
 *
 * @param idOf reads a row's id; text is taken as a number.
 * @throws TRAINING_DATA where an id is no whole number, comes twice, or where rows are missing at the end.
 */
export async function* selectTrainingRows<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  idOf: (row: Row) => string | number | undefined,
  selection: TrainingRows,
): AsyncGenerator<SelectedRow<Row>, void, undefined> {
  const seen = new Set<number>();
  let line = 0;
  for await (const row of rows) {
    line += 1;
    const id = readId(idOf(row), line);
    if (!isTrainingId(selection, id)) continue;
    if (seen.has(id)) {
      throw new TactfulError("TRAINING_DATA", `Row ${line} has the id ${id}, which came before.`, { line });
    }
    const index = seen.size;
    seen.add(id);
    yield { row, index, fold: index % selection.folds };
  }
  if (seen.size !== selection.rows) {
    const message = `${selection.dataset} has ${seen.size} of its ${selection.rows} training rows; pull the whole file.`;
    throw new TactfulError("TRAINING_DATA", message);
  }
}

function readId(value: string | number | undefined, line: number): number {
  const id = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof id === "number" && Number.isSafeInteger(id)) return id;
  throw new TactfulError("TRAINING_DATA", `Row ${line} has no whole number as id.`, { line });
}
