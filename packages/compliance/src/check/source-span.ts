import type { View } from "@tactful/text";

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/**
 * Where units [start, end) of a view stand in its source. A match that ends inside of a Latin word, as `arrest*` does in `arrested`, is
 * shown to the word's end.
 */
export function sourceSpan(
  view: View,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  let last = end - 1;
  if (isLatin(view.units[last] ?? 0))
    while (last + 1 < view.length && isLatin(view.units[last + 1] ?? 0)) last++;
  return { start: view.start[start] ?? 0, end: view.end[last] ?? 0 };
}
