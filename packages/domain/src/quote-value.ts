/** Longest echo of a text, in characters; the rest is cut and marked with an ellipsis. */
const maxLength = 40;

/** Control and format characters (escape codes, zero-width and bidirectional marks), line separators and halves of surrogate pairs. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function escapeOne(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16).padStart(4, "0");
  return point > 0xffff ? `\\u{${hex}}` : `\\u${hex}`;
}

/** Makes a text from outside safe to print in a message: control characters become escapes, and a long text is cut at 40 characters. */
export function escapeText(text: string): string {
  // Twice the length covers 40 characters of two code units each, whatever the size of the whole.
  const characters = Array.from(text.slice(0, 2 * (maxLength + 1)));
  const cut = characters.length > maxLength;
  const shown = characters.slice(0, maxLength).join("").replace(/\\/g, "\\\\").replace(unsafe, escapeOne);
  return cut ? `${shown}…` : shown;
}

/** Shows a value from the input in an error message: short, on one line and free of control characters. */
export function quoteValue(value: unknown): string {
  if (typeof value === "string") return `"${escapeText(value).replace(/"/g, '\\"')}"`;
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return escapeText(String(value));
}
