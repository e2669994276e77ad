/** Control and format characters, line separators and halves of surrogate pairs. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Writes control characters and marks that turn the reading direction as `\uXXXX`, so that text from input cannot steer a terminal or log. */
export function escapeControl(text: string): string {
  return text.replace(unsafe, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}
