/** Control and format characters, line separators and halves of surrogate pairs. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Makes text from outside harmless to a terminal: line ends become blanks, other control and direction marks `\uXXXX`. */
export function escapeTerminal(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(unsafe, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}
