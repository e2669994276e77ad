import { TactfulError } from "@tactful/domain";
import type { InputRow } from "../records/input-row.ts";
import type { CheckInputRow } from "./check-input.ts";

const columns = ["language", "speaker", "channel", "context", "jurisdiction"];
const factPrefix = "facts.";

function cell(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A fact from a cell: true, false, a whole number, a list or object in JSON, else text. */
function factOf(text: string): unknown {
  const plain = text.trim();
  if (!/^(?:true|false|null|-?\d{1,15}|[[{].*)$/is.test(plain)) return plain;
  try {
    return JSON.parse(plain.toLowerCase() === plain || /^[[{]/.test(plain) ? plain : plain.toLowerCase());
  } catch {
    return plain;
  }
}

/** The facts of a CSV row, from its columns `facts` (a JSON object) and `facts.<name>`; undefined where it has none. Throws RECORD_INVALID. */
export function csvFacts(row: InputRow): Readonly<Record<string, unknown>> | undefined {
  const whole = cell(row.fields["facts"]).trim();
  const facts: Record<string, unknown> = {};
  if (whole !== "") {
    const parsed = factOf(whole);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
      throw new TactfulError("RECORD_INVALID", "The column facts must hold one JSON object.", {
        line: row.line,
        path: "facts",
      });
    }
    Object.assign(facts, parsed);
  }
  for (const [name, value] of Object.entries(row.fields)) {
    const text = cell(value);
    if (name.startsWith(factPrefix) && text.trim() !== "")
      facts[name.slice(factPrefix.length)] = factOf(text);
  }
  return Object.keys(facts).length === 0 ? undefined : facts;
}

/**
 * The fields of an utterance from a CSV row: the text column, `language`, `speaker`, `channel`, `context`, `jurisdiction`, `facts` (a JSON
 * object) and `facts.<name>`. An empty cell is not known.
 */
export function csvFields(row: InputRow, textColumn: string): CheckInputRow {
  if (row.error !== undefined) return row;
  const fields: Record<string, unknown> = { text: cell(row.fields[textColumn]) };
  for (const name of columns) {
    const text = cell(row.fields[name]).trim();
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
