import { TactfulError } from "@tactful/domain";
import { csvFacts } from "../check/csv-fields.ts";
import type { InputRow } from "../records/input-row.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Columns that a request takes as they stand; an empty cell is not known. */
const plain = ["jurisdiction", "party", "channel", "at", "applies", "number", "debt"];

function cell(row: InputRow, name: string): string {
  const value = row.fields[name];
  return typeof value === "string" ? value.trim() : "";
}

/** A list in JSON from a cell. Throws RECORD_INVALID. */
function list(row: InputRow, name: string): unknown {
  try {
    return JSON.parse(cell(row, name));
  } catch (cause) {
    throw new TactfulError("RECORD_INVALID", `The column ${name} must hold one list in JSON.`, {
      line: row.line,
      path: name,
      cause,
    });
  }
}

/**
 * The fields of a contact request from a CSV row: its plain columns, `timeZone` (one name, or a list in JSON), `history` (a list in JSON),
 * `facts` (an object in JSON) and `facts.<name>`. Throws RECORD_INVALID.
 */
export function contactFields(row: InputRow): Fields {
  const fields: Record<string, unknown> = {};
  for (const name of plain) if (cell(row, name) !== "") fields[name] = cell(row, name);
  const zone = cell(row, "timeZone");
  if (zone !== "") fields["timeZone"] = zone.startsWith("[") ? list(row, "timeZone") : zone;
  if (cell(row, "history") !== "") fields["history"] = list(row, "history");
  const facts = csvFacts(row);
  return facts === undefined ? fields : { ...fields, facts };
}
