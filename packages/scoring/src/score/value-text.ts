import { escapeText, type FeatureValue, type LocalizedText } from "@tactful/domain";
import type { FeatureSpec } from "../features/feature-spec.ts";
import { messages } from "./messages.ts";

const GROUP = /\B(?=(?:\d{3})+$)/g;
const LARGEST_PLAIN = 1e15;

/** A number with thousands grouped and at most `digits` decimals, trailing zeros dropped. */
function groupedNumber(value: number, digits: number): string {
  if (Math.abs(value) >= LARGEST_PLAIN) return String(value);
  const [whole = "", decimals = ""] = Math.abs(value).toFixed(digits).split(".");
  const rest = decimals.replace(/0+$/, "");
  const text = whole.replace(GROUP, ",") + (rest === "" ? "" : `.${rest}`);
  return value < 0 && text !== "0" ? `-${text}` : text;
}

/** As many decimals as leave about three figures that say something. */
function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 1 || size === 0) return 2;
  return Math.min(12, 2 - Math.floor(Math.log10(size)));
}

function numberText(spec: FeatureSpec, value: number, currency: string | undefined): string {
  if (spec.unit === "currency") return `${currency ?? ""} ${groupedNumber(value, 2)}`.trim();
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
