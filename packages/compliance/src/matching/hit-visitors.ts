import { type Transform, transforms, type View, type VisitWord } from "@tactful/text";
import { addHit, type HitStore, hitKinds } from "./hit-store.ts";
import type { SharedTables } from "./lexicon-automata.ts";

const latinUnit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

function bitOf(transform: Transform): number {
  return 1 << transforms.indexOf(transform);
}

/** Transforms that folding to plain text undoes anyway: they are no sign of a disguise being needed. */
const plainBits = bitOf("width") | bitOf("case") | bitOf("traditional");

const pinyinBit = bitOf("pinyin");
const homophoneBit = bitOf("homophone");

/** What was dropped before a unit is marked on it: before the first unit of a word that is none of the word's. */
const droppedBits = bitOf("zero-width") | bitOf("separator") | bitOf("emoji");

function marksOver(view: View, start: number, end: number): number {
  const isOneUnit = (view.end[start] ?? 0) - (view.start[start] ?? 0) === 1;
  let marks = (view.marks[start] ?? 0) & (isOneUnit ? ~droppedBits : -1);
  for (let unit = start + 1; unit < end; unit++) marks |= view.marks[unit] ?? 0;
  return marks >>> 0;
}

/** Whether a Latin word begins and ends where the text's own words do. */
function fitsBounds(view: View, start: number, end: number, bounds: number): boolean {
  if ((bounds & 1) !== 0 && start > 0 && latinUnit(view.units[start - 1] ?? 0)) return false;
  return (bounds & 2) === 0 || end >= view.length || !latinUnit(view.units[end] ?? 0);
}

/** The first plain unit that does not end before a source offset. */
function unitAt(view: View, offset: number): number {
  let low = 0;
  let high = view.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.end[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The plain units from which some units of another view were made. */
function unitsBetween(
  plain: View,
  view: View,
  start: number,
  end: number,
): readonly [from: number, to: number] {
  return [unitAt(plain, view.start[start] ?? 0), unitAt(plain, (view.end[end - 1] ?? 1) - 1) + 1];
}

/** The views of the text at hand, so that the visitors are made once and not for every text. */
export interface ViewsAtHand {
  plain: View;
  /** Whether a unit of the plain view has a mark: of most texts none has. */
  isPlainMarked: boolean;
  compact: View;
  /** What is read by sound: a view of sounds, or where nothing is spelled in Latin letters the view whose Han characters are heard. */
  sound: View;
  /** Of a view of sounds, the characters that were heard; null where the view holds them itself. */
  han: Uint16Array | null;
  /** Whether the units of the sound view are those of the plain one. */
  isSoundAligned: boolean;
}

/** Adds the words of the plain view. */
export function plainVisitor(views: ViewsAtHand, store: HitStore, { shapes }: SharedTables): VisitWord {
  return (word, end) => {
    const { plain } = views;
    const shape = shapes[word] ?? 0;
    const start = end - (shape >> 2);
    if ((shape & 3) !== 0 && !fitsBounds(plain, start, end, shape & 3)) return;
    const marks = views.isPlainMarked ? marksOver(plain, start, end) : 0;
    addHit(store, word, start, end, marks, hitKinds.plain);
  };
}

/** Adds the words that were disguised: those of the compact view that something had to be undone for. */
export function compactVisitor(views: ViewsAtHand, store: HitStore, { shapes }: SharedTables): VisitWord {
  return (word, end) => {
    const { plain, compact } = views;
    const shape = shapes[word] ?? 0;
    const start = end - (shape >> 2);
    const marks = marksOver(compact, start, end);
    if ((marks & ~plainBits) === 0) return;
    if ((shape & 3) !== 0 && !fitsBounds(compact, start, end, shape & 3)) return;
    const [from, to] = unitsBetween(plain, compact, start, end);
    addHit(store, word, from, to, marks, hitKinds.disguised);
  };
}

/** How many units of a sound hit are the word's own characters. */
function sameLetters(
  heard: Uint16Array,
  start: number,
  units: Uint16Array,
  from: number,
  to: number,
): number {
  let same = 0;
  for (let index = from; index < to; index++) if (heard[start + index - from] === units[index]) same++;
  return same;
}

/** How many units of a sound hit were spelled in Latin letters. */
function latinLetters(han: Uint16Array, start: number, end: number): number {
  let latin = 0;
  for (let unit = start; unit < end; unit++) if (han[unit] === 0) latin++;
  return latin;
}

/** How firmly a word heard by sound is meant, or null for its plain spelling and for an accident of sounds. */
function soundKind(length: number, same: number, latin: number): number | null {
  // Two syllables with neither letter in common are an accident far oftener than a disguise.
  if (same === length || (length === 2 && same + latin === 0)) return null;
  const isFirm = latin > 0 || length >= 4 || (length === 3 && same >= 2);
  return isFirm ? hitKinds.sound : hitKinds.weakSound;
}

/** Adds the words that are told by their sound. */
export function soundVisitor(
  views: ViewsAtHand,
  store: HitStore,
  { letters }: SharedTables,
  bySound: readonly number[],
): VisitWord {
  return (found, end) => {
    const { sound, han, plain, isSoundAligned } = views;
    const first = letters.from[found] ?? 0;
    const last = letters.from[found + 1] ?? 0;
    const length = last - first;
    const start = end - length;
    const same = sameLetters(han ?? sound.units, start, letters.units, first, last);
    const latin = han === null ? 0 : latinLetters(han, start, end);
    const kind = soundKind(length, same, latin);
    if (kind === null) return;
    const [from, to] = isSoundAligned ? [start, end] : unitsBetween(plain, sound, start, end);
    const others = marksOver(sound, start, end) & ~(pinyinBit | homophoneBit);
    const marks = others | (latin > 0 ? pinyinBit : homophoneBit);
    addHit(store, bySound[found] ?? 0, from, to, marks, kind);
  };
}
