import type { FeatureLayout } from "./feature-layout.ts";
import { type Fields, gatheredColumns } from "./gather-numbers.ts";

/** Space for rows that are read together, column by column; used again and again. */
export interface RowBlock {
  /** How many rows fit. */
  readonly capacity: number;
  /** How far columns are apart in `values`. */
  readonly stride: number;
  /**
   * In doubles, slot s of row r at `values[s * stride + r]`: special codes as they are, categories as codes (the number of categories
   * where unseen), NaN where missing. Rows with a fault hold nothing of use.
   */
  readonly values: Float64Array;
  /** The features of each row, rounded to single precision, row after row; NaN is the missing bin. */
  readonly matrix: Float32Array;
  /** By row, how many columns went to their missing or unseen bin. */
  readonly notes: Uint16Array;
  /** By row, why it cannot be scored; undefined where it can. */
  readonly faults: unknown[];
  /** By row, 1 where a value still needs a closer look; only of use while the block is filled. */
  readonly rest: Uint8Array;
  /** By row, the fields that its columns were read from. */
  readonly fields: (Fields | undefined)[];
}

// Columns must not lie a power of two apart, or they would all compete for the same lines of the processor's cache.
const PADDING = 8;

/** Makes space for up to `capacity` rows. */
export function makeRowBlock(layout: FeatureLayout, capacity: number): RowBlock {
  const stride = capacity === 1 ? 1 : capacity + PADDING;
  const columns = Math.max(layout.size, gatheredColumns(layout.raw.length));
  return {
    capacity,
    stride,
    values: new Float64Array(columns * stride),
    matrix: new Float32Array(capacity * layout.output.length),
    notes: new Uint16Array(capacity),
    rest: new Uint8Array(capacity),
    faults: new Array<unknown>(capacity).fill(undefined),
    fields: new Array<Fields | undefined>(capacity).fill(undefined),
  };
}

/** Notes why a row cannot be scored, unless an earlier reason stands already. */
export function noteFault(block: RowBlock, row: number, fault: unknown): void {
  block.faults[row] ??= fault;
}

/** Lets go of the rows that a block was read from. */
export function clearRowBlock(block: RowBlock): void {
  block.fields.fill(undefined);
  block.faults.fill(undefined);
}
