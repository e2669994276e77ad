import { TactfulError } from "@tactful/domain";
import type { InputRow } from "./input-row.ts";

const factPrefix = "facts.";

/** The text of a cell; empty where there is none. */
export function cellText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A value from a cell: true, false, a whole number, a list or object in JSON, else text. */
function factValue(text: string): unknown {
  const plain = text.trim();
  if (!/^(?:true|false|null|-?\d{1,15}|[[{].*)$/is.test(plain)) return plain;
  try {
    return JSON.parse(plain.toLowerCase() === plain || /^[[{]/.test(plain) ? plain : plain.toLowerCase());
  } catch {
    return plain;
  }
}

/** The facts of a CSV row: its column `facts` (a JSON object) and its columns `facts.<name>`; undefined where there are none. Throws RECORD_INVALID. */
export function csvFacts(row: InputRow): Readonly<Record<string, unknown>> | undefined {
  const whole = cellText(row.fields["facts"]).trim();
  const facts: Record<string, unknown> = {};
  if (whole !== "") {
    const parsed = factValue(whole);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
      throw new TactfulError("RECORD_INVALID", "The column facts must hold one JSON object.", {
        line: row.line,
        path: "facts",
      });
    }
    Object.assign(facts, parsed);
  }
  for (const [name, value] of Object.entries(row.fields)) {
    const text = cellText(value);
    if (name.startsWith(factPrefix) && text.trim() !== "")
      facts[name.slice(factPrefix.length)] = factValue(text);
  }
  return Object.keys(facts).length === 0 ? undefined : facts;
}
