import type { View } from "@tactful/text";

/** Quotation marks around some units, and whether a verb of saying stands before them. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly isIntroduced: boolean;
}

/** Folding writes all double quotes, straight, curved or cornered, as one, and all single ones as apostrophes. */
const double = 0x22;
const single = 0x27;
const lineBreak = 0x0a;
/** Longest quotation that is looked for. */
const reach = 80;
const saying =
  /(?:说|讲|骂|喊|叫|称|问|提到|回复|写着|写的|发的|所谓|喺度话|讲过|said|says|told|called|calling|wrote|asked|heard|words?|phrase|threat)[^。！？!?]{0,8}$/;

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x3400 && unit <= 0x9fff)
  );
}

/** Whether an apostrophe may open a quotation: it stands before a word and behind none, unlike that of `kids' toys`. */
function opens({ units }: View, at: number): boolean {
  return !isWordUnit(units[at - 1] ?? 0) && isWordUnit(units[at + 1] ?? 0);
}

/** Whether the double quote at an index opens: an even number of them stands before it in its line. */
function isOpening({ units }: View, at: number): boolean {
  let before = 0;
  for (let unit = at - 1; unit >= 0 && units[unit] !== lineBreak; unit--)
    if (units[unit] === double) before++;
  return before % 2 === 0;
}

/** Where the quotation opens that is not yet closed at `start`; -1 for none. */
function openBefore(view: View, start: number): number {
  for (let at = start - 1; at >= Math.max(0, start - reach); at--) {
    const unit = view.units[at];
    if (unit === double) return isOpening(view, at) ? at : -1;
    if (unit === single) return opens(view, at) ? at : -1;
  }
  return -1;
}

/** Where the next mark of this kind closes a quotation; -1 for nowhere near. */
function closeBehind(view: View, end: number, mark: number): number {
  for (let at = end; at < Math.min(view.length, end + reach); at++) {
    if (view.units[at] === mark && (mark === double || !isWordUnit(view.units[at + 1] ?? 0))) return at;
  }
  return -1;
}

/** The quotation in which units [start, end) stand; null where they stand in none. */
export function enclosingQuote(view: View, start: number, end: number): Quote | null {
  const open = openBefore(view, start);
  if (open < 0) return null;
  const close = closeBehind(view, end, view.units[open] ?? double);
  if (close < 0) return null;
  const before = String.fromCharCode(...view.units.subarray(Math.max(0, open - 16), open));
  return { start: open, end: close, isIntroduced: saying.test(before) };
}
