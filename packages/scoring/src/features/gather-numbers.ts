/** The fields of one row by heading. */
export type Fields = Readonly<Record<string, unknown>>;

/** How many columns {@link gatherNumbers} reads by lines of their own. */
const WRITTEN_OUT = 32;

/** How many columns {@link gatherNumbers} writes where there are `count`: it goes by eights up to 32. */
export function gatheredColumns(count: number): number {
  return Math.max(count, Math.min(WRITTEN_OUT, 8 * Math.ceil(count / 8)));
}

/** The names of columns with a name for each read that is written out. */
export function gatherNames(names: readonly string[]): readonly string[] {
  return Array.from({ length: gatheredColumns(names.length) }, (_, at) => names[at] ?? "");
}

function numberOrNaN(cell: unknown): number {
  return typeof cell === "number" ? cell : Number.NaN;
}

/**
 * Copies the numbers of `count` columns, named as by {@link gatherNames}, out of a row's fields; NaN stands for whatever is no number. Column c goes to
 * `values[c * stride + row]`. The reads are written out because each of them then meets one name only, which the engine turns into a
 * plain load: a loop over the names takes six times as long.
 */
export function gatherNumbers(
  fields: Fields,
  names: readonly string[],
  count: number,
  values: Float64Array,
  row: number,
  stride: number,
): void {
  values[row] = numberOrNaN(fields[names[0] as string]);
  values[row + stride] = numberOrNaN(fields[names[1] as string]);
  values[row + 2 * stride] = numberOrNaN(fields[names[2] as string]);
  values[row + 3 * stride] = numberOrNaN(fields[names[3] as string]);
  values[row + 4 * stride] = numberOrNaN(fields[names[4] as string]);
  values[row + 5 * stride] = numberOrNaN(fields[names[5] as string]);
  values[row + 6 * stride] = numberOrNaN(fields[names[6] as string]);
  values[row + 7 * stride] = numberOrNaN(fields[names[7] as string]);
  if (count <= 8) return;
  values[row + 8 * stride] = numberOrNaN(fields[names[8] as string]);
  values[row + 9 * stride] = numberOrNaN(fields[names[9] as string]);
  values[row + 10 * stride] = numberOrNaN(fields[names[10] as string]);
  values[row + 11 * stride] = numberOrNaN(fields[names[11] as string]);
  values[row + 12 * stride] = numberOrNaN(fields[names[12] as string]);
  values[row + 13 * stride] = numberOrNaN(fields[names[13] as string]);
  values[row + 14 * stride] = numberOrNaN(fields[names[14] as string]);
  values[row + 15 * stride] = numberOrNaN(fields[names[15] as string]);
  if (count <= 16) return;
  values[row + 16 * stride] = numberOrNaN(fields[names[16] as string]);
  values[row + 17 * stride] = numberOrNaN(fields[names[17] as string]);
  values[row + 18 * stride] = numberOrNaN(fields[names[18] as string]);
  values[row + 19 * stride] = numberOrNaN(fields[names[19] as string]);
  values[row + 20 * stride] = numberOrNaN(fields[names[20] as string]);
  values[row + 21 * stride] = numberOrNaN(fields[names[21] as string]);
  values[row + 22 * stride] = numberOrNaN(fields[names[22] as string]);
  values[row + 23 * stride] = numberOrNaN(fields[names[23] as string]);
  if (count <= 24) return;
  values[row + 24 * stride] = numberOrNaN(fields[names[24] as string]);
  values[row + 25 * stride] = numberOrNaN(fields[names[25] as string]);
  values[row + 26 * stride] = numberOrNaN(fields[names[26] as string]);
  values[row + 27 * stride] = numberOrNaN(fields[names[27] as string]);
  values[row + 28 * stride] = numberOrNaN(fields[names[28] as string]);
  values[row + 29 * stride] = numberOrNaN(fields[names[29] as string]);
  values[row + 30 * stride] = numberOrNaN(fields[names[30] as string]);
  values[row + 31 * stride] = numberOrNaN(fields[names[31] as string]);
  for (let column = WRITTEN_OUT; column < count; column++) {
    values[row + column * stride] = numberOrNaN(fields[names[column] as string]);
  }
}
