import type { FeatureSpec, GoldenRow } from "@tactful/scoring";
import { seededRandom } from "../random.ts";

type Cell = number | string | null;

function roundTo(value: number, spec: FeatureSpec): number {
  return spec.type === "integer" ? Math.round(value) : Number(value.toPrecision(3));
}

function isOpen(spec: FeatureSpec): boolean {
  return spec.missing !== "refuse";
}

function drawNumber(spec: FeatureSpec, sorted: Float64Array, random: () => number): Cell {
  if (sorted.length === 0) return isOpen(spec) ? null : 0;
  const drawn = roundTo(sorted[Math.floor(random() * sorted.length)] as number, spec);
  const [low, high] = spec.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return Math.min(high, Math.max(low, drawn));
}

function drawCategory(spec: FeatureSpec, random: () => number): Cell {
  const categories = spec.categories ?? [];
  const at = Math.floor(random() * (categories.length + 1));
  return categories[at] ?? (spec.unseen === "refuse" ? (categories[0] as string) : "unseen-value");
}

/**
 * Input rows for golden rows: each column drawn by itself from the training values, rounded, so that no row is a row of
 * the training data; some values missing where the policy allows it.
 *
 * `raw` holds one training column a spec, NaN where missing.
 */
export function goldenInputs(
  specs: readonly FeatureSpec[],
  raw: readonly Float64Array[],
  count: number,
  seed: number,
): GoldenRow["row"][] {
  const random = seededRandom(seed);
  const sorted = raw.map((column) => column.filter((value) => !Number.isNaN(value)).sort());
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      specs.map((spec, at): [string, Cell] => {
        if (isOpen(spec) && random() < 0.05) return [spec.name, null];
        if (spec.categories !== undefined) return [spec.name, drawCategory(spec, random)];
        return [spec.name, drawNumber(spec, sorted[at] as Float64Array, random)];
      }),
    ),
  );
}
