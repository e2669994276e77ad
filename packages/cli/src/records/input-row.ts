import type { TactfulError } from "@tactful/domain";

/** One record of an input file, whatever its format. */
export interface InputRow {
  /** 1-based line on which it begins. */
  readonly line: number;
  /** Its own id, else `line-<n>`. */
  readonly id: string;
  /** Values by column or field; empty where there is an error. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The record as the file holds it, without its line end; a CSV row at fault is filled up, or cut, to the header's width. */
  readonly source: string;
  readonly error?: TactfulError;
}
