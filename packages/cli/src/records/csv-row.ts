import type { TactfulError } from "@tactful/domain";

/** One row of a CSV file, or what is wrong with it. */
export interface CsvRow {
  /** 1-based line on which the row begins. */
  readonly line: number;
  /** The row's text without its line end. */
  readonly raw: string;
  /** As many cells as the header has, unless there is an error. */
  readonly cells: readonly string[];
  readonly error?: TactfulError;
}
