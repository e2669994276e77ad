import type { ReportEntry, ThirdReader } from "@tactful/compliance";
import type { CheckInputRow } from "./check-input.ts";
import { checkRow, closeRow, type OpenRow, openRow, type RowTools } from "./check-row.ts";

/** A row and what came of it. */
export interface CheckedRow {
  readonly row: CheckInputRow;
  readonly entry: ReportEntry;
}

/** Checks the rows of a batch, in order. */
export type CheckRows = (rows: readonly CheckInputRow[]) => Iterable<CheckedRow> | AsyncIterable<CheckedRow>;

/** Rows that are reviewed together: enough to keep some calls going, few enough to be held in memory. */
const groupSize = 16;

type Opened = OpenRow | ReportEntry;

async function reviewed(opened: readonly Opened[], third: ThirdReader): Promise<readonly Opened[]> {
  const open = opened.filter((one) => one.kind === "open");
  const records = open.map(({ parsed, answers }) => ({
    turns: parsed.turns,
    answers,
    ...parsed.head,
    ...parsed.moment,
  }));
  const answers = await third.review(records);
  const after = new Map<Opened, OpenRow>(
    open.map((one, index) => [one, { ...one, answers: answers[index] ?? one.answers }]),
  );
  return opened.map((one) => after.get(one) ?? one);
}

/** Makes the function that checks batches; with a third reader some rows at a time, which its calls are waited for. */
export function rowsChecker(tools: RowTools, third: ThirdReader | null): CheckRows {
  if (third === null) {
    return function* (rows) {
      for (const row of rows) yield { row, entry: checkRow(row, tools) };
    };
  }
  return async function* (rows) {
    for (let from = 0; from < rows.length; from += groupSize) {
      const group = rows.slice(from, from + groupSize);
      const opened = await reviewed(
        group.map((row) => openRow(row, tools)),
        third,
      );
      for (const [index, row] of group.entries()) {
        const one = opened[index];
        if (one === undefined) continue;
        yield { row, entry: one.kind === "open" ? closeRow(row, one, tools) : one };
      }
    }
  };
}
