import type { CompiledRegex } from "./compile-regex.ts";
import { doMeet, setBit } from "./lazy-sets.ts";
import { mostStates } from "./search-bounds.ts";
import { type SuffixStates, suffixStates } from "./suffix-states.ts";
import { textSymbols } from "./text-symbols.ts";

/** A stretch of a text: offset of its first unit, and of the one after its last. */
export interface RegexMatch {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the matches in the first `length` units that begin at `from` or later: the leftmost first, of those the longest
 * whatever the order of alternatives, then on from its end. Empty matches are left out. ^ and \b see the units before `from`.
 *
 * Time is linear in `length` for every pattern and text. One walk from the end finds for each place what can still be
 * completed, so that a walk forward never goes past the end of its match.
 */
export function findAll(regex: CompiledRegex, units: Uint16Array, length: number, from = 0): RegexMatch[] {
  if (length > units.length) throw new RangeError(`length ${length} exceeds the ${units.length} units.`);
  const matches: RegexMatch[] = [];
  if (from >= length) return matches;
  const symbolAt = textSymbols(regex, units, length);
  const suffixes = suffixStates(regex, symbolAt, Math.max(0, from), length);
  let start = suffixes.nextStart(Math.max(0, from));
  while (start < length) {
    const end = longestEnd(regex, symbolAt, suffixes, start, length);
    if (end > start) matches.push({ start, end });
    start = suffixes.nextStart(Math.max(end, start + 1));
  }
  return matches;
}

/** The end of the longest match that begins here: where nothing that was begun can be completed later. */
function longestEnd(
  { forward, start, noSteps }: CompiledRegex,
  symbolAt: (at: number) => number,
  suffixes: SuffixStates,
  begin: number,
  length: number,
): number {
  const first = noSteps.slice();
  setBit(first, start);
  let state = forward.intern(first);
  for (let at = begin; at < length; at++) {
    const symbol = symbolAt(at);
    const known = forward.table()[state * forward.symbols + symbol] as number;
    const next = known < 0 ? forward.make(state, symbol) : known;
    const set = forward.setOf(next);
    if (!doMeet(set, suffixes.setAt(at + 1))) return at;
    state = next;
    if (forward.count() <= mostStates) continue;
    forward.clear();
    state = forward.intern(set);
  }
  return length;
}
