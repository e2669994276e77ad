import { type Rewrite, replaceUnits, rewriteOf, rewritten } from "../views/rewrite.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { classBits, compactClasses } from "./compact-classes.ts";
import { pairKey, type SplitPair, type SplitTable, splitTable } from "./split-table.ts";

const mark = markOf("split");

function pairAt({ units, length }: View, at: number, { pairs }: SplitTable): SplitPair | undefined {
  if (at < 0 || at + 1 >= length) return undefined;
  return pairs.get(pairKey(units[at] ?? 0, units[at + 1] ?? 0));
}

/** Where `character` ends when read from `at` on, whole or split; -1 where it does not stand there. */
function readOn(view: View, at: number, character: number, table: SplitTable): number {
  if (view.units[at] === character) return at + 1;
  return pairAt(view, at, table)?.whole === character ? at + 2 : -1;
}

/** Where `character` begins when it ends before `at`, whole or split; -1 where it does not. */
function readBack(view: View, at: number, character: number, table: SplitTable): number {
  if (view.units[at - 1] === character) return at - 1;
  return pairAt(view, at - 2, table)?.whole === character ? at - 2 : -1;
}

/** Whether `word`, with its character number `place` split into the pair at `at`, stands in the view. */
function standsAround(view: View, at: number, word: string, place: number, table: SplitTable): boolean {
  let from = at;
  for (let index = place - 1; index >= 0 && from >= 0; index -= 1) {
    from = readBack(view, from, word.charCodeAt(index), table);
  }
  let to = from < 0 ? -1 : at + 2;
  for (let index = place + 1; index < word.length && to >= 0; index += 1) {
    to = readOn(view, to, word.charCodeAt(index), table);
  }
  return to >= 0;
}

function makesWord(view: View, at: number, pair: SplitPair, table: SplitTable): boolean {
  const character = String.fromCharCode(pair.whole);
  for (const word of table.words.get(character) ?? []) {
    for (let place = word.indexOf(character); place >= 0; place = word.indexOf(character, place + 1)) {
      if (standsAround(view, at, word, place, table)) return true;
    }
  }
  return false;
}

function recomposeAt(rewrite: Rewrite, at: number, table: SplitTable): boolean {
  const { source } = rewrite;
  const pair = pairAt(source, at, table);
  if (pair === undefined || !(pair.always || makesWord(source, at, pair, table))) return false;
  replaceUnits(rewrite, at, at + 2, [pair.whole], mark);
  return true;
}

/** Puts split characters together: those with a part that never stands alone, and those that make a word with their neighbours. */
export function recomposeSplit(view: View): View | null {
  const classes = compactClasses();
  const table = splitTable();
  const rewrite = rewriteOf(view);
  const { units, length } = view;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const now = classes[units[at] ?? 0] ?? 0;
    const fits = (before & classBits.splitLeft) !== 0 && (now & classBits.splitRight) !== 0;
    before = fits && recomposeAt(rewrite, at - 1, table) ? 0 : now;
  }
  return rewritten(rewrite);
}
