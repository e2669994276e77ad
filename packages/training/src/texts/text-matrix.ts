import { createFeatureReader, type FeatureSpec, foldCompact, foldPlain, type View } from "@tactful/text";
import type { TextRow } from "./text-row.ts";

/** The features of texts as a sparse matrix: row r has the columns `columns[from[r] .. from[r + 1])`, all of one value. */
export interface TextMatrix {
  readonly from: Int32Array;
  readonly columns: Uint32Array;
  /** The value of each feature of a row: one over the root of their number. */
  readonly values: Float32Array;
}

function folded(text: string): View {
  const plain = foldPlain(text);
  return foldCompact(plain) ?? plain;
}

/** Reads the features of texts, as scoring will. */
export function textMatrix(rows: readonly TextRow[], spec: FeatureSpec): TextMatrix {
  const reader = createFeatureReader(spec);
  const from = new Int32Array(rows.length + 1);
  const values = new Float32Array(rows.length);
  const parts: Uint32Array[] = [];
  rows.forEach((row, index) => {
    const { numbers, count } = reader.read({
      view: folded(row.text),
      tags: row.tags,
      codes: row.codes,
      ...(row.context === undefined ? {} : { context: folded(row.context) }),
    });
    parts.push(numbers.slice(0, count));
    from[index + 1] = (from[index] ?? 0) + count;
    values[index] = 1 / Math.sqrt(Math.max(1, count));
  });
  const columns = new Uint32Array(from[rows.length] ?? 0);
  parts.forEach((part, index) => {
    columns.set(part, from[index]);
  });
  return { from, columns, values };
}
