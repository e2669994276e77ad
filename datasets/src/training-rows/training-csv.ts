import { TactfulError } from "@tactful/domain";
import { csvLine } from "../csv/csv-line.ts";
import { columnOrder } from "../descriptors/column-order.ts";
import type { DatasetDescriptor } from "../descriptors/dataset-descriptor.ts";
import { selectTrainingRows } from "./select-training-rows.ts";
import type { TrainingRows } from "./training-rows.ts";

/**
 * Turns the lines of a pulled file of plain cells (no quotes inside) into CSV of its training rows: one heading with the
 * descriptor's names, its columns in the descriptor's order, one or two headings of either kind read, line ends gone.
 *
 * @throws INPUT_COLUMN without a heading that has all columns; TRAINING_DATA as {@link selectTrainingRows} does.
 */
export async function* trainingCsv(
  lines: Iterable<string> | AsyncIterable<string>,
  descriptor: DatasetDescriptor,
  selection: TrainingRows,
): AsyncGenerator<string, void, undefined> {
  yield `${csvLine(descriptor.columns.map((column) => column.name))}\n`;
  const idPlace = descriptor.columns.findIndex((column) => column.role === "id");
  const rows = arrange(lines, descriptor);
  for await (const { row } of selectTrainingRows(rows, (cells) => cells[idPlace], selection)) {
    yield `${csvLine(row)}\n`;
  }
}

async function* arrange(
  lines: Iterable<string> | AsyncIterable<string>,
  descriptor: DatasetDescriptor,
): AsyncGenerator<readonly string[], void, undefined> {
  let order: readonly number[] | undefined;
  let headings = 0;
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const cells = line.trimEnd().split(descriptor.format.delimiter);
    if (headings < 2 && cells.some((cell) => /[A-Za-z]/.test(cell) && !Number.isFinite(Number(cell)))) {
      headings += 1;
      order = columnOrder(descriptor, cells) ?? order;
      continue;
    }
    if (order === undefined) {
      const message = `The file has no heading with all ${descriptor.columns.length} columns of ${descriptor.name}.`;
      throw new TactfulError("INPUT_COLUMN", message);
    }
    headings = 2;
    yield order.map((place) => cells[place] ?? "");
  }
}
