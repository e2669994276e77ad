import { quoteValue, TactfulError } from "@tactful/domain";
import { type ColumnBinding, foldHeading } from "./column-binding.ts";
import type { FeatureSpec } from "./feature-spec.ts";

/** A column that an input lacks, the other headings it may have, and the heading that looks most like it. */
export interface MissingColumn {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly suggestion?: string;
}

const LONGEST_COMPARED = 64;

/** How many letters must be added, dropped or changed to make one word of the other (Levenshtein 1966). */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let at = 1; at <= right.length; at++) {
      const change = (previous[at - 1] ?? 0) + (left[row - 1] === right[at - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

function bare(heading: string): string {
  return foldHeading(heading)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, LONGEST_COMPARED);
}

function nearest(spec: FeatureSpec, free: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const heading of free) {
    for (const known of [spec.name, ...spec.aliases]) {
      const wanted = bare(known);
      const distance = editDistance(wanted, bare(heading));
      if (distance < least && distance <= Math.floor(wanted.length / 3)) {
        least = distance;
        best = heading;
      }
    }
  }
  return best;
}

/** Lists the columns that a header lacks, each with the unused heading that looks most like it, if one does. */
export function listMissingColumns(
  columns: readonly FeatureSpec[],
  header: readonly string[],
  binding: ColumnBinding,
): readonly MissingColumn[] {
  const used = new Set(binding);
  const free = header.filter((heading) => !used.has(heading));
  return columns.flatMap((spec, index) => {
    if (binding[index] !== undefined) return [];
    const suggestion = nearest(spec, free);
    return [{ name: spec.name, aliases: spec.aliases, ...(suggestion === undefined ? {} : { suggestion }) }];
  });
}

function describe(missing: MissingColumn): string {
  const also = missing.aliases.length === 0 ? "" : ` (also known as ${missing.aliases.join(", ")})`;
  const near = missing.suggestion === undefined ? "" : ` (is ${quoteValue(missing.suggestion)} meant?)`;
  return `${missing.name}${also}${near}`;
}

/** Makes the INPUT_COLUMN error that names every missing column; `file` as the user named it. */
export function missingColumnsError(missing: readonly MissingColumn[], file?: string): TactfulError {
  const [first] = missing;
  const what = missing.length === 1 ? "a column" : `${missing.length} columns`;
  return new TactfulError(
    "INPUT_COLUMN",
    `The input lacks ${what} that the model needs: ${missing.map(describe).join("; ")}.`,
    { ...(file === undefined ? {} : { file }), ...(first === undefined ? {} : { path: first.name }) },
  );
}
