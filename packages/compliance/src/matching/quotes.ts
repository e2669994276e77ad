import type { View } from "@tactful/text";

/** Quotation marks around some units, and whether a verb of saying stands before them. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly isIntroduced: boolean;
}

const openers = new Set([...'"“「『‘'].map((mark) => mark.charCodeAt(0)));
const closers = new Set([...'"”」』’'].map((mark) => mark.charCodeAt(0)));
/** Longest quotation that is looked for. */
const reach = 80;
const saying = /(?:说|讲|骂|喊|叫|称|问|提到|回复|写着|写的|发的|所谓|喺度话|讲过|said|says|told|called|calling|wrote|asked|heard|words?|phrase|threat)[^。！？!?]{0,8}$/;

/** The quotation in which units [start, end) stand; null where they stand in none. */
export function enclosingQuote(view: View, start: number, end: number): Quote | null {
  let open = start - 1;
  while (open >= 0 && start - open < reach && !openers.has(view.units[open] ?? 0)) {
    if (closers.has(view.units[open] ?? 0)) return null;
    open--;
  }
  if (open < 0 || start - open >= reach) return null;
  let close = end;
  while (close < view.length && close - end < reach && !closers.has(view.units[close] ?? 0)) close++;
  if (close >= view.length || close - end >= reach) return null;
  const before = String.fromCharCode(...view.units.subarray(Math.max(0, open - 16), open));
  return { start: open, end: close, isIntroduced: saying.test(before) };
}
