import { findPersonalData } from "./personal-data.ts";

/**
 * Masks the personal data in a text with asterisks, one for each UTF-16 unit, so that the length and every offset stay. `names` are
 * masked wherever they occur.
 */
export function redactText(
  text: string,
  names: readonly string[] = [],
  options: { readonly isAnswer?: boolean } = {},
): string {
  let out = "";
  let from = 0;
  for (const { start, end } of findPersonalData(text, names, options)) {
    out += text.slice(from, start) + "*".repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}
