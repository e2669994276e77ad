import { finishedView, type GrowingView, growingView } from "../views/growing-view.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { foldStraight, type StraightFold, straightMark, straightView } from "./fold-straight.ts";
import { isAsciiLetter, isHan } from "./is-han.ts";
import { type PlainTable, plainKinds, plainTable } from "./plain-table.ts";

const zeroWidth = markOf("zero-width");
const separator = markOf("separator");
const traditional = markOf("traditional");
const replacement = 0xfffd;

interface Fold {
  readonly text: string;
  readonly table: PlainTable;
  readonly out: GrowingView;
  /** The mark that the next written unit takes for what was dropped before it. */
  pending: number;
}

function write(fold: Fold, unit: number, start: number, end: number, mark: number): void {
  const { out } = fold;
  const { at } = out;
  out.units[at] = unit;
  out.start[at] = start;
  out.end[at] = end;
  out.marks[at] = mark | fold.pending;
  out.at = at + 1;
  fold.pending = 0;
}

function lastUnit({ out }: Fold): number {
  return out.at === out.base ? 0 : (out.units[out.at - 1] ?? 0);
}

/** The folded unit at a source offset; 0 past the end. */
function foldedAt({ text, table }: Fold, at: number): number {
  return at < text.length ? (table.unit[text.charCodeAt(at)] ?? 0) : 0;
}

/** Whether a pair begins here that is no character of its own: a tag, or a rare form of the one before. */
function isTagPair(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === 0xdb40 && low >= 0xdc00 && low <= 0xdfff;
}

/** The next folded unit that can be seen, from a source offset on; 0 past the end. */
function seenAt(fold: Fold, at: number): number {
  const { text, table } = fold;
  let next = at;
  while (next < text.length) {
    const kind = table.kind[text.charCodeAt(next)];
    if (isTagPair(text, next)) next += 2;
    else if (kind === plainKinds.invisible || kind === plainKinds.joiner) next += 1;
    else break;
  }
  return foldedAt(fold, next);
}

/** Whether one line break only wraps a line of running English: it stands after a letter or a comma and before a small letter. */
function wrapsLine(fold: Fold, next: number): boolean {
  const last = lastUnit(fold);
  return (isAsciiLetter(last) || last === 0x2c) && isAsciiLetter(fold.text.charCodeAt(next));
}

interface Gap {
  /** Offset after the run. */
  readonly to: number;
  readonly lineBreaks: number;
  /** The mark of what cannot be seen among the spaces. */
  readonly mark: number;
}

/** The run of whitespace, and of what cannot be seen, that begins at `at`. */
function gapAt({ text, table }: Fold, at: number): Gap {
  let to = at;
  let lineBreaks = 0;
  let mark = 0;
  for (; to < text.length; to += 1) {
    const unit = text.charCodeAt(to);
    const kind = table.kind[unit];
    if (kind === plainKinds.invisible || kind === plainKinds.joiner) mark = zeroWidth;
    else if (isTagPair(text, to)) {
      mark = zeroWidth;
      to += 1;
    } else if (kind === plainKinds.lineBreak)
      lineBreaks += unit === 0x0a && text.charCodeAt(to - 1) === 0x0d ? 0 : 1;
    else if (kind !== plainKinds.space) break;
  }
  return { to, lineBreaks, mark };
}

/** Folds a run of whitespace that begins at `at` to one space, one line break or nothing; the offset after it. */
function foldSpace(fold: Fold, at: number): number {
  const { to, lineBreaks, mark } = gapAt(fold, at);
  const last = lastUnit(fold);
  const isInside = last !== 0 && last !== 0x20 && last !== 0x0a && to < fold.text.length;
  if (isInside && lineBreaks > 0) {
    write(fold, lineBreaks === 1 && wrapsLine(fold, to) ? 0x20 : 0x0a, at, to, 0);
  } else if (isInside && isHan(last) && isHan(foldedAt(fold, to))) {
    fold.pending |= separator;
  } else if (isInside) {
    write(fold, 0x20, at, to, 0);
  }
  fold.pending |= mark;
  return to;
}

/** Folds a surrogate pair, or half of one, that begins at `at`; the offset after it. */
function foldSurrogate(fold: Fold, at: number): number {
  const { text } = fold;
  const high = text.charCodeAt(at);
  const low = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  if (high >= 0xdc00 || low < 0xdc00 || low > 0xdfff) {
    write(fold, replacement, at, at + 1, 0);
    return at + 1;
  }
  if (isTagPair(text, at)) {
    if (!isEmojiUnit(lastUnit(fold))) fold.pending |= zeroWidth;
    return at + 2;
  }
  write(fold, high, at, at + 2, 0);
  write(fold, low, at, at + 2, 0);
  return at + 2;
}

/** Whether a unit may end an emoji: half of a pair, or a sign of the blocks that hold older ones. */
function isEmojiUnit(unit: number): boolean {
  return (unit >= 0xd800 && unit < 0xe000) || (unit >= 0x2190 && unit < 0x3000) || unit === 0x20e3;
}

function foldRare(fold: Fold, at: number, unit: number, kind: number): number {
  if (kind === plainKinds.space || kind === plainKinds.lineBreak) return foldSpace(fold, at);
  if (kind === plainKinds.surrogate) return foldSurrogate(fold, at);
  if (kind === plainKinds.apostrophe) {
    const insideWord = isAsciiLetter(lastUnit(fold)) && isAsciiLetter(seenAt(fold, at + 1));
    if (!insideWord) write(fold, unit === 0x60 || unit === 0xff40 ? 0x60 : 0x27, at, at + 1, 0);
    return at + 1;
  }
  if (kind === plainKinds.invisible || !(isEmojiUnit(lastUnit(fold)) || unit === 0xfe0f)) {
    fold.pending |= zeroWidth;
  }
  return at + 1;
}

/** `甚麼` is the one word that two scripts write with another first character as well. */
function mendWhat(out: GrowingView): void {
  const at = out.at - 2;
  if (at < out.base || out.units[at + 1] !== 0x4e48 || out.units[at] !== 0x751a) return;
  out.units[at] = 0x4ec0;
  out.marks[at] = (out.marks[at] ?? 0) | traditional;
}

/** Writes what was read straight, so that the rest may follow it. */
function copyStraight(fold: Fold, { units, length }: StraightFold): void {
  for (let at = 0; at < length; at += 1) {
    write(fold, units[at] ?? 0, at, at + 1, straightMark(fold.text.charCodeAt(at)));
  }
}

/**
 * Reads a text without its differences of width, case and script. Apostrophes inside of words are dropped, dashes and quotes are of one kind,
 * and a run of whitespace is one space, one line break, or nothing between two Han characters. Half of a surrogate pair becomes U+FFFD.
 */
export function foldPlain(text: string): View {
  const straight = foldStraight(text);
  if (straight.length === text.length) return straightView(text, straight);
  const fold: Fold = { text, table: plainTable(), out: growingView(text.length), pending: 0 };
  const { out } = fold;
  const { kind: kinds, unit: to, mark: marks } = fold.table;
  copyStraight(fold, straight);
  for (let at = straight.length; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? 0;
    if (kind > plainKinds.map) {
      at = foldRare(fold, at, unit, kind);
      continue;
    }
    write(fold, to[unit] ?? 0, at, at + 1, marks[unit] ?? 0);
    if (kind === plainKinds.map) mendWhat(out);
    at += 1;
  }
  if (lastUnit(fold) === 0x20 || lastUnit(fold) === 0x0a) out.at -= 1;
  return finishedView(out);
}
