import type { Severity } from "@tactful/domain";

/** Writes a text in a colour, or leaves it as it is. */
export type Paint = (text: string, style: "strong" | "faint" | Severity | "good") => string;

const codes = {
  strong: "1",
  faint: "2",
  critical: "1;31",
  high: "31",
  medium: "33",
  low: "36",
  good: "32",
} as const;

/** Paints with ANSI codes where colour is wanted. */
export function painter(isColoured: boolean): Paint {
  return (text, style) => (isColoured && text !== "" ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}
