/** A text with halves of surrogate pairs replaced by U+FFFD, so that it can be encoded. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
