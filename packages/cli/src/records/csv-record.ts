/** One row of a CSV file as it stands there. */
export interface CsvRecord {
  /** 1-based line on which the row begins. */
  readonly line: number;
  /** The row's text without its line end; for a row with a fault only its first line. */
  readonly raw: string;
  readonly cells: readonly string[];
  /** Whether the row was passed over without being cut into cells, since nobody wants it. */
  readonly isUnread?: true;
  /** Why the row cannot be read as CSV, as a clause that follows "the row"; absent where it can. */
  readonly fault?: string;
}
