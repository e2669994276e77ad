import type { AdditiveModel, AdditiveTerm } from "./additive-model.ts";
import { binCount } from "./additive-model.ts";
import type { BinnedFeature } from "./binned-features.ts";
import { coarseBinOf } from "./coarse-bins.ts";
import { keptDirections } from "./kept-directions.ts";
import type { Pair, TermBlock, TermLayout } from "./term-layout.ts";
import { marginStep } from "./whole-steps.ts";

/** A pair's table while its values are moved about, in whole steps. */
interface PairTable {
  readonly pair: Pair;
  readonly values: Float64Array;
  readonly width: number;
}

function pairTable(
  layout: TermLayout,
  at: number,
  features: readonly BinnedFeature[],
  steps: Float64Array,
): PairTable {
  const pair = layout.pairs[at] as Pair;
  const { offset, size } = layout.blocks[features.length + at] as TermBlock;
  const width = binCount((features[pair[1]] as BinnedFeature).coarse.bins);
  return { pair, values: steps.slice(offset, offset + size), width };
}

/** Rows by cell of a pair. */
function cellCounts(first: BinnedFeature, second: BinnedFeature, width: number, size: number): Float64Array {
  const counts = new Float64Array(size);
  first.coarse.codes.forEach((code, row) => {
    const cell = code * width + (second.coarse.codes[row] as number);
    counts[cell] = (counts[cell] as number) + 1;
  });
  return counts;
}

/** Subtracts from each line of cells its average, in whole steps, and returns what was subtracted. */
function subtractLines(table: PairTable, counts: Float64Array, across: boolean): Float64Array {
  const lines = across ? table.values.length / table.width : table.width;
  const sums = new Float64Array(lines);
  const masses = new Float64Array(lines);
  const lineOf = (cell: number) => (across ? Math.floor(cell / table.width) : cell % table.width);
  table.values.forEach((value, cell) => {
    const line = lineOf(cell);
    sums[line] = (sums[line] as number) + value * (counts[cell] as number);
    masses[line] = (masses[line] as number) + (counts[cell] as number);
  });
  const averages = sums.map((sum, line) =>
    (masses[line] as number) > 0 ? Math.round(sum / (masses[line] as number)) : 0,
  );
  table.values.forEach((value, cell) => {
    table.values[cell] = value - (averages[lineOf(cell)] as number);
  });
  return averages;
}

function addByFineBin(main: Float64Array, feature: BinnedFeature, amounts: Float64Array): void {
  const coarse = coarseBinOf(feature.fine.bins, feature.coarse.bins);
  coarse.forEach((bin, fine) => {
    main[fine] = (main[fine] as number) + (amounts[bin] as number);
  });
}

/** Moves what a pair shows on average over either feature into that feature's own term; every margin stays the same. */
function purify(table: PairTable, mains: readonly Float64Array[], features: readonly BinnedFeature[]): void {
  const [low, high] = table.pair;
  const first = features[low] as BinnedFeature;
  const second = features[high] as BinnedFeature;
  const counts = cellCounts(first, second, table.width, table.values.length);
  for (let round = 0; round < 5; round++) {
    addByFineBin(mains[low] as Float64Array, first, subtractLines(table, counts, true));
    addByFineBin(mains[high] as Float64Array, second, subtractLines(table, counts, false));
  }
}

function meanOf(values: Float64Array, counts: Float64Array): number {
  let sum = 0;
  let mass = 0;
  values.forEach((value, bin) => {
    sum += value * (counts[bin] as number);
    mass += counts[bin] as number;
  });
  return Math.round(sum / mass);
}

/**
 * Turns fitted weights into the tables of an additive model: declared directions made exact, values rounded to whole
 * steps, pairs purified, and every term centred on its training mean, all without changing a margin by more than the
 * rounding. A total that kept its direction before keeps it exactly, as equal amounts move between terms.
 */
export function toAdditiveModel(
  layout: TermLayout,
  weights: Float64Array,
  features: readonly BinnedFeature[],
): AdditiveModel {
  const kept = keptDirections(layout.blocks, weights);
  const steps = kept.map((weight) => Math.round(weight / marginStep));
  const mains = features.map((_, at) => {
    const { offset, size } = layout.blocks[at] as TermBlock;
    return steps.slice(offset, offset + size);
  });
  const tables = layout.pairs.map((_, at) => pairTable(layout, at, features, steps));
  for (const table of tables) purify(table, mains, features);
  let intercept = steps[0] as number;
  const terms: AdditiveTerm[] = mains.map((values, at) => {
    const mean = meanOf(values, (features[at] as BinnedFeature).fine.counts);
    intercept += mean;
    return { features: [at], values: Array.from(values, (value) => (value - mean) * marginStep) };
  });
  for (const { pair, values } of tables) {
    const [first, second] = pair.map((at) => features[at] as BinnedFeature) as [BinnedFeature, BinnedFeature];
    terms.push({
      features: pair,
      values: Array.from(values, (value) => value * marginStep),
      pairBins: [first.coarse.bins, second.coarse.bins],
    });
  }
  return { bins: features.map(({ fine }) => fine.bins), intercept: intercept * marginStep, terms };
}
