import { formatMoney, isCurrency, type Reason } from "@tactful/domain";
import { type DemoLanguage, sentenceLines } from "./demo-language.ts";

/** An amount of minor units in major units with its thousands grouped: `12,345.60`. */
export function amountText(amountMinor: number, currency: string): string {
  const plain = isCurrency(currency) ? formatMoney({ amountMinor, currency }) : String(amountMinor);
  return plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** A share as a percentage with one decimal. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A reason in words, behind the sign of what it does to the probability; one line, or one in each language. */
export function reasonLines(reason: Reason, language: DemoLanguage): readonly string[] {
  const { feature, text = { zh: feature, en: feature }, contribution } = reason;
  const sign = contribution < 0 ? "-" : "+";
  return sentenceLines(text, language).map((line) => `${sign} ${line}`);
}
