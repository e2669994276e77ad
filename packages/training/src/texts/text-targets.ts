import type { TextTargets } from "./fit-texts.ts";
import type { TextRow } from "./text-row.ts";

/** The targets of rows: first whether a row carries any label, then one a label. */
export function textTargets(rows: readonly TextRow[], labels: readonly string[]): TextTargets {
  const width = labels.length + 1;
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, index) => {
    values[index * width] = row.labels.length > 0 ? 1 : 0;
    for (const label of row.labels) {
      const at = labels.indexOf(label);
      if (at >= 0) values[index * width + at + 1] = 1;
    }
  });
  return { width, values, weights: Float32Array.from(rows, (row) => row.weight) };
}
