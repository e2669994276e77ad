import { plainOf } from "../stages/word-finder.ts";

/** How a text begins: its first four characters in Chinese, its first two words in English. */
export function openerOf(text: string): string {
  const plain = plainOf(text)
    .replaceAll(/[^\p{L}\p{N}\s']/gu, "")
    .trim();
  if (/^[a-z]/.test(plain)) return plain.split(/\s+/).slice(0, 2).join(" ");
  return [...plain.replaceAll(/\s+/g, "")].slice(0, 4).join("");
}
