import {
  type Automaton,
  buildAutomaton,
  foldCompact,
  foldPlain,
  foldSound,
  type SoundView,
  scanUnits,
  syllablesOf,
  type Transform,
  transforms,
  unitsOf,
  type View,
} from "@tactful/text";
import { addHit, clearHits, createHitStore, type HitStore, hitKinds } from "./hit-store.ts";
import { type Lexicon, levels } from "./lexicon.ts";
import { visitNumbers } from "./number-hits.ts";
import { type SetIndex, setIndex } from "./set-index.ts";
import { placesOf, type TextPlaces } from "./text-places.ts";

/** A text that was scanned: its hits stand in the scanner's store until the next text. */
export interface Scan {
  readonly text: string;
  readonly view: View;
  readonly store: HitStore;
  readonly places: TextPlaces;
}

/** Finds the words of a lexicon in texts, through disguises. */
export interface Scanner {
  scan(text: string): Scan;
  /** The scan whose hits stand in the store now; undefined before the first. */
  readonly latest: () => Scan | undefined;
}

const hanUnit = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const latinUnit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** Words that may be told by their sound: Han with known sounds, of two syllables or more. */
function soundWords(lexicon: Lexicon): readonly number[] {
  return lexicon.words.flatMap((word, index) => {
    const members = lexicon.memberLevels.subarray(lexicon.memberFrom[index], lexicon.memberFrom[index + 1]);
    if (word.length < 2 || !members.includes(levels.sound)) return [];
    // A character whose sound is not known has the number of a break, which any other would match.
    return syllablesOf(word).every((syllable) => syllable !== 0) ? [index] : [];
  });
}

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

function hasHan(view: View): boolean {
  for (let unit = 0; unit < view.length; unit++) if (hanUnit(view.units[unit] ?? 0)) return true;
  return false;
}

/** The automata of a lexicon: one over letters, one over syllables. They hold no state and may be shared. */
export interface LexiconAutomata {
  readonly lexicon: Lexicon;
  readonly automaton: Automaton;
  readonly soundAutomaton: Automaton;
  /** The word of each of the sound automaton's words. */
  readonly bySound: readonly number[];
  /** Made from the others: what every scanner reads, so that several share it. */
  readonly shared: SharedTables;
}

/** Tables over a lexicon that scanners share. */
export interface SharedTables {
  readonly index: SetIndex;
  /** Length and bounds of a word in one number: the visitors read them for every hit. */
  readonly shapes: Uint16Array;
  /** The letters of the words that are told by sound, one after the other: word i has `units[from[i] .. from[i + 1])`. */
  readonly letters: { readonly from: Int32Array; readonly units: Uint16Array };
}

/** Makes the tables that scanners share. */
export function sharedTables(lexicon: Lexicon, bySound: readonly number[]): SharedTables {
  return {
    index: setIndex(lexicon),
    shapes: Uint16Array.from(lexicon.words, (word, index) => word.length * 4 + (lexicon.bounds[index] ?? 0)),
    letters: soundLetters(lexicon, bySound),
  };
}

/** Builds the automata of a lexicon. */
export function buildLexiconAutomata(lexicon: Lexicon): LexiconAutomata {
  const bySound = soundWords(lexicon);
  return {
    lexicon,
    automaton: buildAutomaton(lexicon.words.slice(0, -2).map(unitsOf)),
    soundAutomaton: buildAutomaton(bySound.map((word) => syllablesOf(lexicon.words[word] ?? ""))),
    bySound,
    shared: sharedTables(lexicon, bySound),
  };
}

function soundLetters(lexicon: Lexicon, bySound: readonly number[]): SharedTables["letters"] {
  const words = bySound.map((word) => lexicon.words[word] ?? "");
  const from = new Int32Array(words.length + 1);
  words.forEach((word, index) => {
    from[index + 1] = (from[index] ?? 0) + word.length;
  });
  return { from, units: unitsOf(words.join("")) };
}

const noView: View = {
  units: new Uint16Array(0),
  length: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  marks: new Uint32Array(0),
};

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
interface ViewsAtHand {
  plain: View;
  compact: View;
  sound: SoundView | null;
  /** Whether the units of the sound view are those of the plain one. */
  isSoundAligned: boolean;
}

type Visit = (word: number, end: number) => void;

function plainVisitor(views: ViewsAtHand, store: HitStore, { shapes }: SharedTables): Visit {
  return (word, end) => {
    const { plain } = views;
    const shape = shapes[word] ?? 0;
    const start = end - (shape >> 2);
    if ((shape & 3) !== 0 && !fitsBounds(plain, start, end, shape & 3)) return;
    addHit(store, word, start, end, marksOver(plain, start, end), hitKinds.plain);
  };
}

function compactVisitor(views: ViewsAtHand, store: HitStore, { shapes }: SharedTables): Visit {
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

/** How many units of a sound hit are the word's own characters, and how many were spelled in Latin letters. */
function compareLetters(sound: SoundView, start: number, units: Uint16Array, from: number, to: number) {
  let same = 0;
  let latin = 0;
  for (let index = from; index < to; index++) {
    const unit = sound.han[start + index - from] ?? 0;
    if (unit === 0) latin++;
    else if (unit === units[index]) same++;
  }
  return { same, latin };
}

/** How firmly a word heard by sound is meant, or null for its plain spelling and for an accident of sounds. */
function soundKind(length: number, same: number, latin: number): number | null {
  // Two syllables with neither letter in common are an accident far oftener than a disguise.
  if (same === length || (length === 2 && same + latin === 0)) return null;
  const isFirm = latin > 0 || length >= 4 || (length === 3 && same >= 2);
  return isFirm ? hitKinds.sound : hitKinds.weakSound;
}

function soundVisitor(
  views: ViewsAtHand,
  store: HitStore,
  { letters }: SharedTables,
  bySound: readonly number[],
): Visit {
  return (found, end) => {
    const { sound, plain, isSoundAligned } = views;
    if (sound === null) return;
    const first = letters.from[found] ?? 0;
    const last = letters.from[found + 1] ?? 0;
    const length = last - first;
    const start = end - length;
    const { same, latin } = compareLetters(sound, start, letters.units, first, last);
    const kind = soundKind(length, same, latin);
    if (kind === null) return;
    const [from, to] = isSoundAligned ? [start, end] : unitsBetween(plain, sound, start, end);
    const others = marksOver(sound, start, end) & ~(pinyinBit | homophoneBit);
    const marks = others | (latin > 0 ? pinyinBit : homophoneBit);
    addHit(store, bySound[found] ?? 0, from, to, marks, kind);
  };
}

/** Makes a scanner over shared automata; its hits stand until it reads the next text. */
export function createScanner(automata: LexiconAutomata): Scanner {
  const { lexicon, automaton, soundAutomaton, bySound, shared } = automata;
  const store = createHitStore(lexicon, shared.index);
  const numberWord = lexicon.words.length - 2;
  const views: ViewsAtHand = { plain: noView, compact: noView, sound: null, isSoundAligned: false };
  const visitPlain = plainVisitor(views, store, shared);
  const visitCompact = compactVisitor(views, store, shared);
  const visitSound = soundVisitor(views, store, shared, bySound);
  const visitNumber = (start: number, end: number, isMoney: boolean): void => {
    addHit(store, numberWord, start, end, 0, hitKinds.plain);
    if (isMoney) addHit(store, numberWord + 1, start, end, 0, hitKinds.plain);
  };
  let latest: Scan | undefined;

  const scanViews = (text: string): View => {
    const plain = foldPlain(text);
    views.plain = plain;
    scanUnits(automaton, plain.units, plain.length, visitPlain);
    const compact = foldCompact(plain);
    if (compact !== null) {
      views.compact = compact;
      scanUnits(automaton, compact.units, compact.length, visitCompact);
    }
    const sound = hasHan(plain) ? foldSound(compact ?? plain) : null;
    views.sound = sound;
    if (sound !== null) {
      views.isSoundAligned = compact === null && sound.length === plain.length;
      scanUnits(soundAutomaton, sound.units, sound.length, visitSound);
    }
    visitNumbers(plain, visitNumber);
    return plain;
  };

  return {
    scan: (text) => {
      clearHits(store);
      const view = scanViews(text);
      latest = { text, view, store, places: placesOf(view) };
      return latest;
    },
    latest: () => latest,
  };
}
