import { type FreeCells, freeCells } from "./free-cells.ts";
import type { StateRows } from "./state-rows.ts";

/** Where rows were put: entry `at` of row r has cell bases[r] + columns[at]. */
export interface PlacedRows {
  readonly bases: Int32Array;
  /** Number of cells, with room for a look-up of any column in any row. */
  readonly size: number;
}

/** Places tried in vain after which the next rows of about this width are not tried there again. */
const patience = 24;

/** Lays the rows into one array so that no two entries share a cell and no two rows a base; wide rows first, each at a free place near the beginning. */
export function placeRows({ starts, columns, nearRows }: StateRows, width: number): PlacedRows {
  const rows = starts.length - 1;
  const bases = new Int32Array(rows);
  const cells = freeCells(columns.length * 2 + width);
  const order = widestFirst(starts, nearRows);
  let highest = 0;
  let from = 0;
  let bits = 0;
  for (const row of order) {
    const start = starts[row] as number;
    const end = starts[row + 1] as number;
    const nowBits = Math.clz32(end - start);
    // Narrower rows may fit where wider ones did not.
    if (nowBits !== bits) from = cells.first();
    bits = nowBits;
    let tries = 0;
    let cell = cells.isFree(from) ? from : cells.next(from);
    while (!fits(cells, columns, start, end, cell - (columns[start] as number))) {
      cell = cells.next(cell);
      tries++;
    }
    const base = cell - (columns[start] as number);
    if (tries > patience) from = cell;
    else if (cell === from) from = cells.next(cell);
    bases[row] = base;
    cells.claim(base);
    for (let at = start; at < end; at++) cells.take(base + (columns[at] as number));
    if (base > highest) highest = base;
  }
  return { bases, size: highest + width };
}

function fits(
  cells: FreeCells,
  columns: readonly number[],
  start: number,
  end: number,
  base: number,
): boolean {
  if (base < 1 || cells.isClaimed(base)) return false;
  for (let at = start + 1; at < end; at++) {
    if (!cells.isFree(base + (columns[at] as number))) return false;
  }
  return true;
}

/** Rows of the nodes of depth 1 go before all others: every unit read looks into one, so they should lie together. */
function widestFirst(starts: readonly number[], nearRows: number): readonly number[] {
  const near: number[][] = [];
  const far: number[][] = [];
  for (let row = 1; row < starts.length - 1; row++) {
    const buckets = row <= nearRows ? near : far;
    const size = (starts[row + 1] as number) - (starts[row] as number);
    let bucket = buckets[size];
    if (bucket === undefined) {
      bucket = [];
      buckets[size] = bucket;
    }
    bucket.push(row);
  }
  return [...near.reverse().flat(), ...far.reverse().flat()];
}
