import { foldPlain, textOf } from "@tactful/text";

/** A text as words are looked for in it: half width, lower case, simplified. */
export function plainOf(text: string): string {
  return textOf(foldPlain(text)).replaceAll("’", "'");
}

/** Whether one of some words stands in a text. */
export type FindWord = (text: string) => boolean;

const special = /[.*+?^${}()|[\]\\]/g;

/** A word of letters stands alone; Chinese has no such bounds. */
function patternOf(word: string): string {
  const plain = plainOf(word).replaceAll(special, "\\$&");
  return /^[a-z]/.test(plain) ? `(?<![a-z])${plain}` : plain;
}

/** Makes the finder of some words, whatever their script, width or case. */
export function wordFinder(words: readonly string[]): FindWord {
  const pattern = new RegExp(words.map(patternOf).join("|"));
  return (text) => pattern.test(plainOf(text));
}

/** Makes the function that takes some words out of a text; what is left is in plain letters. */
export function wordRemover(words: readonly string[]): (text: string) => string {
  const pattern = new RegExp(words.map(patternOf).join("|"), "g");
  return (text) => plainOf(text).replaceAll(pattern, " ");
}

/** Makes the reader of which of some words stand in a text, each as it is written there in plain letters; where two overlap, the one listed first. */
export function wordReader(words: readonly string[]): (text: string) => ReadonlySet<string> {
  const pattern = new RegExp(words.map(patternOf).join("|"), "g");
  return (text) => new Set(plainOf(text).match(pattern) ?? []);
}
