import { recordId } from "@tactful/domain";
import type { InputRow } from "./input-row.ts";
import type { NdjsonRow } from "./read-ndjson.ts";

/** Turns an NDJSON row into a record; `idField` is the field that holds the id, by default `id`. */
export function ndjsonInputRow(row: NdjsonRow, idField = "id"): InputRow {
  const { line, value, text, error } = row;
  const id = recordId(value, line, [idField]);
  return { line, id, fields: value, source: text, ...(error === undefined ? {} : { error }) };
}
