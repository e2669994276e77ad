import { quoteValue, TactfulError } from "@tactful/domain";
import type { Manifest } from "@tactful/scoring";
import { isSameValue } from "./same-value.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The first value that is there under one of some names, without the blanks around it; null where there is none. */
export function cellOf(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    const text = String(value).trim();
    if (text !== "") return text;
  }
  return null;
}

/** Makes the function that reads whether an account repaid: 1 or 0. It throws TARGET_INVALID for anything else. */
export function outcomeReader(target: Manifest["target"], column?: string): (fields: Fields) => 0 | 1 {
  const names = column === undefined ? [target.column, ...target.aliases] : [column];
  const name = names[0] ?? target.column;
  return (fields) => {
    const cell = cellOf(fields, names);
    if (cell !== null && isSameValue(cell, target.repaid)) return 1;
    if (cell !== null && isSameValue(cell, target.unpaid)) return 0;
    const found = cell === null ? "missing" : quoteValue(cell);
    const message = `The target ${name} is ${found}; it must be ${target.repaid} (repaid) or ${target.unpaid} (not).`;
    throw new TactfulError("TARGET_INVALID", message, { path: name });
  };
}
