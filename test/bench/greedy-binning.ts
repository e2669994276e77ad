/** The limits both searches work under. */
export interface GreedyLimits {
  readonly maxBins: number;
  readonly minShare: number;
  readonly preBins: number;
  readonly smoothing: number;
}

interface Cell {
  repaid: number;
  unpaid: number;
  readonly free: boolean;
}

/**
 * Total information value of one numeric column by the plain method: start with one interval and add the quantile cut
 * that helps most, as long as the bins stay monotone and large enough; try both directions. Every trial counts all rows.
 */
export function greedyInformation(
  values: Float32Array,
  special: readonly number[],
  repaid: Uint8Array,
  limits: GreedyLimits,
): number {
  const sorted = [...values]
    .filter((value) => !Number.isNaN(value) && !special.includes(value))
    .sort((a, b) => a - b);
  const quantiles = Array.from(
    { length: limits.preBins - 1 },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / limits.preBins)] ?? 0,
  );
  const candidates = [...new Set(quantiles)];
  return Math.max(...[1, -1].map((sign) => climb(values, special, repaid, limits, candidates, sign)));
}

function climb(
  values: Float32Array,
  special: readonly number[],
  repaid: Uint8Array,
  limits: GreedyLimits,
  candidates: readonly number[],
  sign: number,
): number {
  let cuts: readonly number[] = [];
  let best = information(count(values, special, repaid, cuts), limits, sign) ?? 0;
  for (let grown = true; grown && cuts.length + 1 < limits.maxBins; ) {
    grown = false;
    let longer = cuts;
    for (const candidate of candidates) {
      if (cuts.includes(candidate)) continue;
      const trial = [...cuts, candidate].sort((a, b) => a - b);
      const iv = information(count(values, special, repaid, trial), limits, sign);
      if (iv === undefined || iv <= best + 1e-12) continue;
      best = iv;
      longer = trial;
      grown = true;
    }
    cuts = longer;
  }
  return best;
}

function count(
  values: Float32Array,
  special: readonly number[],
  repaid: Uint8Array,
  cuts: readonly number[],
): readonly Cell[] {
  const cells: Cell[] = Array.from({ length: cuts.length + 1 + special.length + 1 }, (_, at) => ({
    repaid: 0,
    unpaid: 0,
    free: at > cuts.length,
  }));
  for (let row = 0; row < values.length; row++) {
    const cell = cells[place(values[row] ?? Number.NaN, special, cuts)];
    if (cell === undefined) continue;
    if (repaid[row] === 1) cell.repaid++;
    else cell.unpaid++;
  }
  return cells;
}

function place(value: number, special: readonly number[], cuts: readonly number[]): number {
  if (Number.isNaN(value)) return cuts.length + 1 + special.length;
  const code = special.indexOf(value);
  if (code >= 0) return cuts.length + 1 + code;
  const cut = cuts.findIndex((edge) => value <= edge);
  return cut < 0 ? cuts.length : cut;
}

/** Undefined where the bins break a limit or the direction. */
function information(cells: readonly Cell[], limits: GreedyLimits, sign: number): number | undefined {
  const allRepaid = cells.reduce((sum, cell) => sum + cell.repaid, 0);
  const allUnpaid = cells.reduce((sum, cell) => sum + cell.unpaid, 0);
  const extra = limits.smoothing / (allRepaid + allUnpaid);
  let total = 0;
  let before = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const [good, bad] = [cell.repaid / allRepaid, cell.unpaid / allUnpaid];
    const woe = Math.log((good + extra) / (bad + extra));
    total += (good - bad) * woe;
    if (cell.free) continue;
    if (cell.repaid + cell.unpaid < limits.minShare * (allRepaid + allUnpaid) || sign * woe < before)
      return undefined;
    before = sign * woe;
  }
  return total;
}
