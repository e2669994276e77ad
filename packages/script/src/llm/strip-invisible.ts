/**
 * Characters that show nothing and yet are read by a model: tags, variation selectors, zero-width signs, bidirectional controls, control
 * characters and halves of surrogate pairs (OWASP Top 10 for LLM applications, LLM01).
 */
const invisible =
  /[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]|[\uFE00-\uFE0F]|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\u00AD\u180E\uFEFF]|(?![\n\t])\p{Cc}|\p{Surrogate}/gu;

/** A text without characters that nobody sees; line breaks stay, line and paragraph separators become such. */
export function stripInvisible(text: string): string {
  return text.replaceAll(/[\u2028\u2029]/g, "\n").replaceAll(invisible, "");
}
