import type { InputRow } from "../records/input-row.ts";

/** A record to be checked. */
export interface CheckInputRow extends InputRow {
  /** Lines just before it that hold nothing but directives, each with its line end. */
  readonly lead?: string;
}

/** An input that has been opened. */
export interface CheckInput {
  /** In order; a batch may be empty. */
  readonly batches: AsyncGenerator<readonly CheckInputRow[]>;
  /** How much of it has been read, 0 to 1; null where its size is not known. */
  readonly share: () => number | null;
  readonly close: () => void;
}
