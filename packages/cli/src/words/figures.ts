import { formatMoney, isCurrency } from "@tactful/domain";

/** An amount of minor units in major units with its thousands grouped: `12,345.60`. */
export function amountText(amountMinor: number, currency: string): string {
  const plain = isCurrency(currency) ? formatMoney({ amountMinor, currency }) : String(amountMinor);
  return plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** A share as a percentage with one decimal. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
