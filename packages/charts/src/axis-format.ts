import type { ScaleLinear } from "d3-scale";

/** How the numbers of an axis are written: as they are, or as percentages of 1. */
export type AxisFormat = "number" | "percent";

/** Writes the ticks of an axis alike: thousands with commas, as many decimals as the step needs, a true minus sign, powers of ten beyond. */
export function tickWriter(
  scale: ScaleLinear<number, number>,
  count: number,
  format: AxisFormat,
): (value: number) => string {
  const [start = 0, end = 1] = scale.domain();
  const largest = Math.max(Math.abs(start), Math.abs(end));
  const step = Math.abs(end - start) / Math.max(1, count);
  if (format === "percent") return scale.tickFormat(count, "%");
  if (largest < 1e13 && step >= 1e-6) return scale.tickFormat(count);
  const write = scale.tickFormat(count, "~e");
  return (value) => (value === 0 ? "0" : write(value));
}
