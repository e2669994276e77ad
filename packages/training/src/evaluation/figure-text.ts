import type { LocalizedText } from "@tactful/domain";
import type { Metric } from "@tactful/scoring";
import { fill, sameText } from "./say.ts";

/** Writes a number with a fixed count of decimals, a true minus sign and no negative zero. */
export function fixedText(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−");
}

/** Writes a share as a percentage with one decimal. */
export function percentText(share: number): string {
  return `${fixedText(share * 100, 1)}%`;
}

/** Writes a whole number with commas between thousands. */
export function countText(count: number): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

const ranged: LocalizedText = { en: "{value} ({low} to {high})", zh: "{value}（{low} 至 {high}）" };

const range: LocalizedText = { en: "{low} to {high}", zh: "{low} 至 {high}" };

/** Writes an interval. */
export function rangeText(low: number, high: number, write: (value: number) => string): LocalizedText {
  return fill(range, { low: write(low), high: write(high) });
}

/** Writes a figure and, where it has one, its interval. */
export function metricText(metric: Metric, write: (value: number) => string): LocalizedText {
  const { value, low, high } = metric;
  if (low === undefined || high === undefined) return sameText(write(value));
  return fill(ranged, { value: write(value), low: write(low), high: write(high) });
}

/** Writes a figure of 0 or more and its interval without words, for documents in two languages. */
export function wordlessText(metric: Metric, write: (value: number) => string): string {
  const { value, low, high } = metric;
  return low === undefined || high === undefined
    ? write(value)
    : `${write(value)} (${write(low)} – ${write(high)})`;
}

/** Writes figures of a model by their name: losses and areas with three decimals, the small ECE with four. */
export function figureWriter(name: string): (value: number) => string {
  return (value) => (name === "accuracy" ? percentText(value) : fixedText(value, name === "ece" ? 4 : 3));
}
