const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * What must not reach a page: control characters except tab and line feed (XML 1.0 forbids them), the invisible marks
 * that reorder text or hide in it (Unicode UAX #9, "Trojan Source" 2021), and the two noncharacters.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g;

/**
 * Makes any text safe as content or quoted attribute of HTML and SVG.
 *
 * Markup characters become entities; control characters, direction marks and halves of surrogate pairs become U+FFFD,
 * so that what a reader sees is what the text holds.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(unsafe, "\uFFFD")
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
