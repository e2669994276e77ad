import { TactfulError } from "@tactful/domain";
import { cellText, csvFacts } from "../records/csv-facts.ts";
import type { InputRow } from "../records/input-row.ts";
import type { CheckInputRow } from "./check-input.ts";

const columns = ["language", "speaker", "channel", "context", "jurisdiction"];

/**
 * The fields of an utterance from a CSV row: the text column, `language`, `speaker`, `channel`, `context`, `jurisdiction`, `facts` (a JSON
 * object) and `facts.<name>`. An empty cell is not known.
 */
export function csvFields(row: InputRow, textColumn: string): CheckInputRow {
  if (row.error !== undefined) return row;
  const fields: Record<string, unknown> = { text: cellText(row.fields[textColumn]) };
  for (const name of columns) {
    const text = cellText(row.fields[name]).trim();
    if (text !== "") fields[name] = text;
  }
  try {
    const facts = csvFacts(row);
    return { ...row, fields: facts === undefined ? fields : { ...fields, facts } };
  } catch (error) {
    if (error instanceof TactfulError) return { ...row, fields: {}, error };
    throw error;
  }
}
