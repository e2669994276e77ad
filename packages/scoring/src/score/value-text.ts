import { escapeText, type FeatureValue, type LocalizedText } from "@tactful/domain";
import type { FeatureSpec } from "../features/feature-spec.ts";
import { messages } from "./messages.ts";

const LARGEST_PLAIN = 1e15;

/** Thousands apart by commas. */
function grouped(whole: string): string {
  const first = whole.length % 3;
  const groups = first === 0 ? [] : [whole.slice(0, first)];
  for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return groups.join(",");
}

/** A number with thousands grouped and at most `digits` decimals, trailing zeros dropped. */
function groupedNumber(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size >= LARGEST_PLAIN) return String(value);
  const fixed = Number.isInteger(size) ? String(size) : size.toFixed(digits);
  const point = fixed.indexOf(".");
  let end = fixed.length;
  if (point >= 0) {
    while (fixed.charCodeAt(end - 1) === 48) end--;
    if (end - 1 === point) end = point;
  }
  const whole = point < 0 ? fixed : fixed.slice(0, point);
  const decimals = point < 0 ? "" : fixed.slice(point, end);
  const text = whole.length > 3 ? grouped(whole) + decimals : whole + decimals;
  return value < 0 && text !== "0" ? `-${text}` : text;
}

/** As many decimals as leave about three figures that say something. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 1 || size === 0) return 2;
  return Math.min(12, 2 - Math.floor(Math.log10(size)));
}

function numberText(spec: FeatureSpec, value: number, currency: string | undefined): string {
  if (spec.unit === "currency") return `${groupedNumber(value, 2)} ${currency ?? ""}`.trim();
  if (spec.unit === "ratio") return `${groupedNumber(value * 100, 1)}%`;
  return groupedNumber(value, decimalsFor(value));
}

/**
 * A feature's value as a person reads it: amounts with their currency, ratios as per cent, special codes by their label, missing as
 * such, all other numbers grouped and without a unit, which the sentence around them gives.
 */
export function valueText(
  spec: FeatureSpec,
  value: FeatureValue,
  currency: string | undefined,
): LocalizedText {
  if (value === null) return messages.missing;
  if (typeof value === "string") {
    const text = escapeText(value);
    return { zh: text, en: text };
  }
  const special = spec.special?.find((code) => code.value === value);
  if (special !== undefined) return special.label;
  const text = numberText(spec, value, currency);
  return { zh: text, en: text };
}
