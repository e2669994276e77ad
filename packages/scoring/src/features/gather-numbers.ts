/** The fields of one row by heading. */
export type Fields = Readonly<Record<string, unknown>>;

/** How many columns {@link gatherNumbers} reads by lines of their own. */
const WRITTEN_OUT = 32;

/** How many numbers {@link gatherNumbers} writes for some columns, at most. */
export function gatheredSize(count: number): number {
  return Math.max(WRITTEN_OUT, count);
}

function numberOrNaN(cell: unknown): number {
  return typeof cell === "number" ? cell : Number.NaN;
}

/**
 * Copies the numbers of the first `count` columns out of a row; NaN stands for whatever is no number. The reads are written out because
 * each of them then meets one name only, which the engine turns into a plain load: a loop over the names takes six times as long.
 */
export function gatherNumbers(
  row: Fields,
  names: readonly string[],
  count: number,
  values: Float64Array,
): void {
  const n = names;
  values[0] = numberOrNaN(row[n[0] as string]);
  values[1] = numberOrNaN(row[n[1] as string]);
  values[2] = numberOrNaN(row[n[2] as string]);
  values[3] = numberOrNaN(row[n[3] as string]);
  values[4] = numberOrNaN(row[n[4] as string]);
  values[5] = numberOrNaN(row[n[5] as string]);
  values[6] = numberOrNaN(row[n[6] as string]);
  values[7] = numberOrNaN(row[n[7] as string]);
  if (count <= 8) return;
  values[8] = numberOrNaN(row[n[8] as string]);
  values[9] = numberOrNaN(row[n[9] as string]);
  values[10] = numberOrNaN(row[n[10] as string]);
  values[11] = numberOrNaN(row[n[11] as string]);
  values[12] = numberOrNaN(row[n[12] as string]);
  values[13] = numberOrNaN(row[n[13] as string]);
  values[14] = numberOrNaN(row[n[14] as string]);
  values[15] = numberOrNaN(row[n[15] as string]);
  if (count <= 16) return;
  values[16] = numberOrNaN(row[n[16] as string]);
  values[17] = numberOrNaN(row[n[17] as string]);
  values[18] = numberOrNaN(row[n[18] as string]);
  values[19] = numberOrNaN(row[n[19] as string]);
  values[20] = numberOrNaN(row[n[20] as string]);
  values[21] = numberOrNaN(row[n[21] as string]);
  values[22] = numberOrNaN(row[n[22] as string]);
  values[23] = numberOrNaN(row[n[23] as string]);
  if (count <= 24) return;
  values[24] = numberOrNaN(row[n[24] as string]);
  values[25] = numberOrNaN(row[n[25] as string]);
  values[26] = numberOrNaN(row[n[26] as string]);
  values[27] = numberOrNaN(row[n[27] as string]);
  values[28] = numberOrNaN(row[n[28] as string]);
  values[29] = numberOrNaN(row[n[29] as string]);
  values[30] = numberOrNaN(row[n[30] as string]);
  values[31] = numberOrNaN(row[n[31] as string]);
  for (let at = WRITTEN_OUT; at < count; at++) values[at] = numberOrNaN(row[n[at] as string]);
}

/** Whether each of the first `count` values lies in its closed range; NaN lies in none. */
export function areWithin(
  values: Float64Array,
  low: Float64Array,
  high: Float64Array,
  count: number,
): boolean {
  for (let at = 0; at < count; at++) {
    const value = values[at] as number;
    if (!(value >= (low[at] as number) && value <= (high[at] as number))) return false;
  }
  return true;
}

/** Whether the values at some places are whole numbers. */
export function areWhole(values: Float64Array, places: Int32Array): boolean {
  for (let at = 0; at < places.length; at++) {
    if (!Number.isInteger(values[places[at] as number])) return false;
  }
  return true;
}

/** Writes the values at some places one after the other. */
export function copyPlaces(
  values: Float64Array,
  places: Int32Array,
  out: Float32Array,
  offset: number,
): void {
  for (let at = 0; at < places.length; at++) out[offset + at] = values[places[at] as number] as number;
}
