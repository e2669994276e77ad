/** Characters that a terminal draws two columns wide (Unicode East Asian Width W and F, and pictographs). */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const zero = /[\p{Mn}\p{Me}\p{Cf}\u200b]/u;

/** How many columns a text takes on a terminal: 2 for a Chinese character, 0 for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (wide.test(character)) width += 2;
    else if (!zero.test(character)) width += 1;
  }
  return width;
}

/** Fills a text up with blanks to a width in columns; a longer text stays as it is. */
export function padDisplay(text: string, width: number, align: "start" | "end" = "start"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "end" ? blanks + text : text + blanks;
}
