import { foldCompact, foldPlain, foldSound, hasPinyin, scanUnits, type View } from "@tactful/text";
import { addHit, clearHits, createHitStore, type HitStore, hitKinds } from "./hit-store.ts";
import { compactVisitor, plainVisitor, soundVisitor, type ViewsAtHand } from "./hit-visitors.ts";
import type { LexiconAutomata } from "./lexicon-automata.ts";
import { visitNumbers } from "./number-hits.ts";
import { ReusedPlaces, type TextPlaces } from "./text-places.ts";

/** A text that was scanned: its hits stand in the scanner's store until the next text. */
export interface Scan {
  readonly text: string;
  /** The text folded plainly: hits are places in it. */
  readonly view: View;
  /** The text with all its disguises undone that are undone by letters. */
  readonly read: View;
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

function hasHan(view: View): boolean {
  for (let unit = 0; unit < view.length; unit++) if (hanUnit(view.units[unit] ?? 0)) return true;
  return false;
}

const noView: View = {
  units: new Uint16Array(0),
  length: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  marks: new Uint32Array(0),
};

function isMarked({ marks, length }: View): boolean {
  let seen = 0;
  for (let unit = 0; unit < length; unit++) seen |= marks[unit] ?? 0;
  return seen !== 0;
}

/** Makes a scanner over shared automata; its hits stand until it reads the next text. */
export function createScanner(automata: LexiconAutomata): Scanner {
  const { lexicon, automaton, soundAutomaton, bySound, shared } = automata;
  const { hanAutomaton } = shared;
  const store = createHitStore(lexicon, shared.index);
  const numberWord = lexicon.words.length - 2;
  const views: ViewsAtHand = {
    plain: noView,
    isPlainMarked: false,
    compact: noView,
    sound: noView,
    han: null,
    isSoundAligned: false,
  };
  const visitPlain = plainVisitor(views, store, shared);
  const visitCompact = compactVisitor(views, store, shared);
  const visitSound = soundVisitor(views, store, shared, bySound);
  const visitNumber = (start: number, end: number, isMoney: boolean): void => {
    addHit(store, numberWord, start, end, 0, hitKinds.plain);
    if (isMoney) addHit(store, numberWord + 1, start, end, 0, hitKinds.plain);
  };
  const places = new ReusedPlaces();
  let latest: Scan | undefined;

  const scanSounds = (plain: View, read: View): void => {
    const sounds = hasPinyin(read) ? foldSound(read) : null;
    views.sound = sounds ?? read;
    views.han = sounds?.han ?? null;
    views.isSoundAligned = read === plain && views.sound.length === plain.length;
    scanUnits(
      sounds === null ? hanAutomaton() : soundAutomaton,
      views.sound.units,
      views.sound.length,
      visitSound,
    );
  };
  const scanViews = (text: string): { readonly view: View; readonly read: View } => {
    const plain = foldPlain(text);
    views.plain = plain;
    views.isPlainMarked = isMarked(plain);
    scanUnits(automaton, plain.units, plain.length, visitPlain);
    const compact = foldCompact(plain);
    if (compact !== null) {
      views.compact = compact;
      scanUnits(automaton, compact.units, compact.length, visitCompact);
    }
    if (hasHan(plain)) scanSounds(plain, compact ?? plain);
    visitNumbers(plain, visitNumber);
    return { view: plain, read: compact ?? plain };
  };

  return {
    scan: (text) => {
      clearHits(store);
      const { view, read } = scanViews(text);
      places.read(view);
      latest = { text, view, read, store, places };
      return latest;
    },
    latest: () => latest,
  };
}
