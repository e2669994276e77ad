import { quoteValue, TactfulError } from "@tactful/domain";
import type { CsvRecord } from "./csv-record.ts";

/** The names of the columns, without the blanks around them. Throws INPUT_FORMAT where one is missing or stands there twice. */
export function checkHeader(record: CsvRecord): readonly string[] {
  const { line } = record;
  if (record.fault !== undefined)
    throw new TactfulError("INPUT_FORMAT", `The header ${record.fault}.`, { line });
  const places = new Map<string, number>();
  return record.cells.map((cell, index) => {
    const name = cell.trim();
    if (name === "") {
      const message = `Column ${index + 1} has no name in the header; name it or take it out.`;
      throw new TactfulError("INPUT_FORMAT", message, { line });
    }
    const before = places.get(name);
    if (before !== undefined) {
      const message = `Columns ${before + 1} and ${index + 1} are both named ${quoteValue(name)}; rename one of them.`;
      throw new TactfulError("INPUT_FORMAT", message, { line, path: name });
    }
    places.set(name, index);
    return name;
  });
}
