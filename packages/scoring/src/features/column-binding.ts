import { type ErrorCode, quoteValue, TactfulError } from "@tactful/domain";
import type { FeatureSpec } from "./feature-spec.ts";

/** Which heading of a row holds each column, by the column's index; undefined where none does. */
export type ColumnBinding = readonly (string | undefined)[];

// How well a heading fits a column: its name, an alias, or either of them but for case and blanks around it.
const NAME = 0;
const ALIAS = 1;
const FOLDED = 2;

interface Fit {
  readonly column: number;
  readonly rank: number;
}

/** A heading without the blanks around it and without case, as the last attempt to recognise it. */
export function foldHeading(heading: string): string {
  return heading.trim().toLowerCase();
}

/** Finds the headings of columns; made once for a pipeline. */
export interface ColumnBinder {
  /** Whether some column would be read from this heading. */
  knows(heading: string): boolean;
  /** Finds each column among the headings. Throws `code` where two headings fit a column equally well. */
  bind(headings: readonly string[], code: ErrorCode): ColumnBinding;
}

/** Prepares columns to be found among headings: by name, else by alias, else but for case and blanks. */
export function columnBinder(columns: readonly FeatureSpec[]): ColumnBinder {
  const exact = new Map<string, Fit>();
  const folded = new Map<string, Fit>();
  columns.forEach((spec, column) => {
    for (const alias of spec.aliases) exact.set(alias, { column, rank: ALIAS });
    for (const known of [spec.name, ...spec.aliases])
      folded.set(foldHeading(known), { column, rank: FOLDED });
  });
  columns.forEach((spec, column) => {
    exact.set(spec.name, { column, rank: NAME });
  });

  const fitOf = (heading: string) => exact.get(heading) ?? folded.get(foldHeading(heading));

  const bind: ColumnBinder["bind"] = (headings, code) => {
    const found: (string | undefined)[] = columns.map(() => undefined);
    const rival: (string | undefined)[] = columns.map(() => undefined);
    const ranks = columns.map(() => Number.POSITIVE_INFINITY);
    for (const heading of headings) {
      const fit = fitOf(heading);
      if (fit === undefined) continue;
      const best = ranks[fit.column] ?? 0;
      if (fit.rank > best) continue;
      rival[fit.column] = fit.rank === best ? found[fit.column] : undefined;
      found[fit.column] = heading;
      ranks[fit.column] = fit.rank;
    }
    rival.forEach((other, column) => {
      if (other === undefined) return;
      const name = columns[column]?.name ?? "";
      const both = `${quoteValue(other)} and ${quoteValue(found[column])}`;
      throw new TactfulError(code, `${name}: the columns ${both} both fit it; keep one of them.`, {
        path: name,
      });
    });
    return found;
  };
  return { bind, knows: (heading) => fitOf(heading) !== undefined };
}
