import { dropUnits, type Rewrite, rewriteOf, rewritten } from "../views/rewrite.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { classBits, compactClasses } from "./compact-classes.ts";

const mark = markOf("separator");
const fewestJoints = 2;
const fewestHanJoints = 3;
const letterJoints = classBits.noise | classBits.soft | classBits.space | classBits.emoji;
const hanJoints = classBits.noise | classBits.soft | classBits.space | classBits.emoji;
const longestJoint = 6;
/** A joint elsewhere, but among single letters it is one of them. */
const atSign = 0x40;

interface Chain {
  /** Index of each single character, ascending. */
  readonly singles: readonly number[];
  readonly to: number;
}

/** What a chain is made of. */
interface Kind {
  readonly single: number;
  readonly joints: number;
  readonly fewest: number;
}

/** Letters, or signs that stand for them. */
const letters: Kind = {
  single: classBits.letter | classBits.leet | classBits.digit,
  joints: letterJoints,
  fewest: fewestJoints,
};
const hans: Kind = { single: classBits.han, joints: hanJoints, fewest: fewestHanJoints };

function classAt({ units, length }: View, at: number, classes: Uint16Array): number {
  return at >= 0 && at < length ? (classes[units[at] ?? 0] ?? 0) : 0;
}

function jointEnd(view: View, at: number, kind: Kind, classes: Uint16Array): number {
  let to = at;
  while (to - at <= longestJoint && (classAt(view, to, classes) & kind.joints) !== 0) {
    if (kind === letters && view.units[to] === atSign) break;
    to += 1;
  }
  return to;
}

/** The chain of single characters with joints between them that begins at `at`. */
function chainAt(view: View, at: number, kind: Kind, classes: Uint16Array): Chain {
  const singles: number[] = [];
  let to = at;
  for (let next = at; (classAt(view, next, classes) & kind.single) !== 0; ) {
    if ((classAt(view, next + 1, classes) & kind.single) !== 0) break;
    singles.push(next);
    to = next + 1;
    next = jointEnd(view, to, kind, classes);
    if (next === to || next - to > longestJoint) break;
  }
  return { singles, to };
}

/** Whether most of a chain, its beginning and its end are letters. */
function isSpelled(view: View, { singles }: Chain, classes: Uint16Array): boolean {
  const own = singles.filter((at) => (classAt(view, at, classes) & classBits.letter) !== 0);
  return own.length >= 2 && own.length * 2 > singles.length && own.includes(singles[0] ?? -1);
}

/** A wide gap in the source, as between words whose letters are spaced out. */
function isWordGap(view: View, from: number, to: number): boolean {
  if (to !== from + 1 || view.units[from] !== 0x20) return false;
  return (view.end[from] ?? 0) - (view.start[from] ?? 0) > 1;
}

function joinChain(rewrite: Rewrite, { singles }: Chain): void {
  for (const [index, at] of singles.entries()) {
    const next = singles[index + 1];
    if (next !== undefined && !isWordGap(rewrite.source, at + 1, next))
      dropUnits(rewrite, at + 1, next, mark);
  }
}

function joinChains(
  view: View,
  kind: Kind,
  isMeant: (chain: Chain, classes: Uint16Array) => boolean,
): View | null {
  const classes = compactClasses();
  const rewrite = rewriteOf(view);
  let before = 0;
  for (let at = 0; at < view.length; at += 1) {
    const now = classAt(view, at, classes);
    if ((now & kind.single) !== 0 && (before & kind.single) === 0) {
      const chain = chainAt(view, at, kind, classes);
      if (chain.singles.length > kind.fewest && isMeant(chain, classes)) joinChain(rewrite, chain);
      at = Math.max(at, chain.to - 1);
    }
    before = classAt(view, at, classes);
  }
  return rewritten(rewrite);
}

/** Joins letters that are spaced out one by one, three or more in a row. */
export function joinLetters(view: View): View | null {
  return joinChains(view, letters, (chain, classes) => isSpelled(view, chain, classes));
}

/** Joins Han characters that alternate with punctuation three times or more. */
export function joinCharacters(view: View): View | null {
  return joinChains(view, hans, () => true);
}
