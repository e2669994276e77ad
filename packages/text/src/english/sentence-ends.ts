import { isAsciiDigit, isAsciiLetter } from "../folding/is-han.ts";
import type { View } from "../views/view.ts";

const fullStop = 0x2e;
const ends: ReadonlySet<number> = new Set([..."。！？!?；;\n"].map((sign) => sign.charCodeAt(0)));
const longestAbbreviation = 6;
const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof sr jr st rev gen col capt lt sgt hon messrs co corp inc ltd llc llp plc dept no nos acct acc amt
   approx ref tel ext ave blvd rd apt attn bldg fig vs etc eg ie cf jan feb mar apr jun jul aug sep sept oct nov dec
   mon tue wed thu fri sat sun bal min max est pvt govt supt`.split(/\s+/),
);

/** Whether the word that ends before `at` is shortened: `mr`, one letter, or letters with stops between them as in `u.s`. */
function endsAbbreviation(units: Uint16Array, at: number): boolean {
  let from = at;
  while (from > 0 && at - from <= longestAbbreviation && isAsciiLetter(units[from - 1] ?? 0)) from -= 1;
  const length = at - from;
  if (length === 0 || length > longestAbbreviation) return false;
  if (length === 1) return units[from - 1] === fullStop || units[from] !== 0x69;
  return abbreviations.has(String.fromCharCode(...units.subarray(from, at)));
}

/** Skips what may close a sentence after its stop: quotes and brackets. */
function afterClosers(units: Uint16Array, length: number, at: number): number {
  let next = at;
  while (next < length && (units[next] === 0x22 || units[next] === 0x27 || units[next] === 0x29)) next += 1;
  return next;
}

function isEndingStop(units: Uint16Array, length: number, at: number): boolean {
  const next = afterClosers(units, length, at + 1);
  if (next < length && units[next] !== 0x20 && units[next] !== 0x0a) return false;
  if (next >= length) return true;
  const before = units[at - 1] ?? 0;
  if (isAsciiDigit(before) && isAsciiDigit(units[next + 1] ?? 0)) return false;
  return !endsAbbreviation(units, at);
}

/** Whether a unit of a view ends a sentence: see {@link sentenceEnds}. */
export function endsSentence({ units, length }: View, at: number): boolean {
  const unit = units[at] ?? 0;
  // Most letters, Latin and Han, are told by where they stand in the table.
  if ((unit > 0x3f && unit < 0x3000) || (unit >= 0x3400 && unit <= 0x9fff)) return false;
  return ends.has(unit) || (unit === fullStop && isEndingStop(units, length, at));
}

/**
 * Indexes of the units that end a sentence, ascending: `。！？!?；;`, a line break, and a full stop before a space or the end
 * unless it belongs to a number or an abbreviation.
 */
export function sentenceEnds(view: View): Int32Array {
  const found: number[] = [];
  for (let at = 0; at < view.length; at += 1) if (endsSentence(view, at)) found.push(at);
  return Int32Array.from(found);
}
