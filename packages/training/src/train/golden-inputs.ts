import type { FeatureSpec, GoldenRow } from "@tactful/scoring";
import { seededRandom } from "../random.ts";

type Cell = number | string | null;

/** Draws of a row before one is taken that equals a training row, where the columns leave nothing else. */
const mostDraws = 200;

function roundTo(value: number, spec: FeatureSpec): number {
  return spec.type === "integer" ? Math.round(value) : Number(value.toPrecision(3));
}

function isOpen(spec: FeatureSpec): boolean {
  return spec.missing !== "refuse";
}

function drawNumber(spec: FeatureSpec, sorted: Float64Array, random: () => number): Cell {
  if (sorted.length === 0) return isOpen(spec) ? null : 0;
  const value = sorted[Math.floor(random() * sorted.length)] as number;
  if (spec.special?.some((code) => code.value === value)) return value;
  const [low, high] = spec.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return Math.min(high, Math.max(low, roundTo(value, spec)));
}

function drawCategory(spec: FeatureSpec, random: () => number): Cell {
  const categories = spec.categories ?? [];
  const at = Math.floor(random() * (categories.length + 1));
  return categories[at] ?? (spec.unseen === "refuse" ? (categories[0] as string) : "unseen-value");
}

function drawCell(spec: FeatureSpec, sorted: Float64Array, random: () => number): Cell {
  if (isOpen(spec) && random() < 0.05) return null;
  return spec.categories === undefined ? drawNumber(spec, sorted, random) : drawCategory(spec, random);
}

/** What the pipeline makes of a cell: the number, a category's code, NaN where missing. */
function readValue(spec: FeatureSpec, cell: Cell): number {
  const given = cell === null && typeof spec.missing !== "string" ? spec.missing.impute : cell;
  if (given === null) return Number.NaN;
  if (spec.categories === undefined) return Number(given);
  const code = spec.categories.indexOf(String(given));
  return code < 0 ? spec.categories.length : code;
}

function isTrainingRow(values: readonly number[], raw: readonly Float64Array[]): boolean {
  const rows = raw[0]?.length ?? 0;
  for (let row = 0; row < rows; row++) {
    if (raw.every((column, at) => Object.is((column[row] as number) + 0, (values[at] as number) + 0)))
      return true;
  }
  return false;
}

/**
 * Input rows for golden rows: each column drawn by itself from the training values, rounded, and drawn again where the
 * whole is a row of the training data, unless the columns hold too few values for anything else; some values missing
 * where the policy allows it.
 *
 * `raw` holds one training column a spec as the pipeline reads it: categories as codes, NaN where missing.
 */
export function goldenInputs(
  specs: readonly FeatureSpec[],
  raw: readonly Float64Array[],
  count: number,
  seed: number,
): GoldenRow["row"][] {
  const random = seededRandom(seed);
  const sorted = raw.map((column) => column.filter((value) => !Number.isNaN(value)).sort());
  const draw = () => specs.map((spec, at) => drawCell(spec, sorted[at] as Float64Array, random));
  return Array.from({ length: count }, () => {
    let cells = draw();
    for (let tried = 1; tried < mostDraws; tried++) {
      const values = cells.map((cell, at) => readValue(specs[at] as FeatureSpec, cell));
      if (!isTrainingRow(values, raw)) break;
      cells = draw();
    }
    return Object.fromEntries(specs.map((spec, at): [string, Cell] => [spec.name, cells[at] ?? null]));
  });
}
