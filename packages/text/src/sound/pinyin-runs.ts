import { isAsciiDigit, isAsciiLetter, isHan } from "../folding/is-han.ts";
import type { View } from "../views/view.ts";
import { englishSyllables } from "./english-syllables.ts";
import { parsePinyin } from "./pinyin-parse.ts";

/** One run of letters that is read as pinyin. */
export interface PinyinRun {
  /** Index of the first letter. */
  readonly from: number;
  /** Index after the last letter. */
  readonly to: number;
  readonly syllables: readonly number[];
  /** Index from which the view is replaced: `from`, or before it where a joint is skipped. */
  readonly skipFrom: number;
  /** Index from which the view goes on. */
  readonly skipTo: number;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly syllables: readonly number[];
  readonly isEnglish: boolean;
}

const joints: ReadonlySet<number> = new Set([0x20, 0x2d, 0x27]);

/** Index after the word of letters and digits that begins at `at`. */
function wordEnd({ units, length }: View, at: number): number {
  let to = at;
  while (to < length && (isAsciiLetter(units[to] ?? 0) || isAsciiDigit(units[to] ?? 0))) to += 1;
  return to;
}

/** The letters from `from` to `to` as pinyin; null where they are none, or a digit is among them. */
function candidateAt(view: View, from: number, to: number): Candidate | null {
  for (let at = from; at < to; at += 1) if (isAsciiDigit(view.units[at] ?? 0)) return null;
  const syllables = parsePinyin(view.units, from, to);
  if (syllables === null) return null;
  const touchesHan = isHan(view.units[from - 1] ?? 0) || isHan(view.units[to] ?? 0);
  const isEnglish =
    !(syllables.length === 1 && touchesHan) &&
    englishSyllables().has(String.fromCharCode(...view.units.subarray(from, to)));
  return { from, to, syllables, isEnglish };
}

function isJoint(view: View, from: number, to: number): boolean {
  return to === from || (to === from + 1 && joints.has(view.units[from] ?? 0));
}

/** Whether a Han character stands right before `at` or one joint away. */
function hanBefore(view: View, at: number): boolean {
  if (isHan(view.units[at - 1] ?? 0)) return true;
  return joints.has(view.units[at - 1] ?? 0) && isHan(view.units[at - 2] ?? 0);
}

function hanAfter(view: View, at: number): boolean {
  if (isHan(view.units[at] ?? 0)) return true;
  return joints.has(view.units[at] ?? 0) && isHan(view.units[at + 1] ?? 0);
}

/** Whether a group of neighbouring runs is pinyin on purpose: not mostly English words, and long or among Han characters. */
function isSure(view: View, group: readonly Candidate[]): boolean {
  let own = 0;
  let english = 0;
  for (const { syllables, isEnglish } of group) {
    if (isEnglish) english += syllables.length;
    else own += syllables.length;
  }
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined || own === 0 || own < english) return false;
  return own >= 2 || hanBefore(view, first.from) || hanAfter(view, last.to);
}

/** The runs of a group, with the joints between them, and between them and Han characters, taken away. */
function joined(view: View, group: readonly Candidate[]): readonly PinyinRun[] {
  return group.map(({ from, to, syllables }, index) => {
    const before = index > 0 || (hanBefore(view, from) && !isHan(view.units[from - 1] ?? 0));
    const isLast = index === group.length - 1;
    const after = isLast && hanAfter(view, to) && !isHan(view.units[to] ?? 0);
    const skipFrom = index > 0 ? (group[index - 1]?.to ?? from) : before ? from - 1 : from;
    return { from, to, syllables, skipFrom, skipTo: after ? to + 1 : to };
  });
}

/** The parts of a view that are read as pinyin, ascending. */
export function findPinyin(view: View): readonly PinyinRun[] {
  const runs: PinyinRun[] = [];
  let group: Candidate[] = [];
  const close = (): void => {
    if (isSure(view, group)) for (const run of joined(view, group)) runs.push(run);
    group = [];
  };
  const { units, length } = view;
  for (let at = 0; at < length; at += 1) {
    if (!isAsciiLetter(units[at] ?? 0) && !isAsciiDigit(units[at] ?? 0)) continue;
    const to = wordEnd(view, at);
    const candidate = candidateAt(view, at, to);
    const last = group.at(-1);
    if (candidate === null || (last !== undefined && !isJoint(view, last.to, at))) close();
    if (candidate !== null) group.push(candidate);
    at = to - 1;
  }
  close();
  return runs;
}
