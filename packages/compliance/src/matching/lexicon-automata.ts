import { type Automaton, buildAutomaton, readingHan, syllablesOf, unitsOf } from "@tactful/text";
import { type Lexicon, levels } from "./lexicon.ts";
import { type SetIndex, setIndex } from "./set-index.ts";

/** Words that may be told by their sound: Han with known sounds, of two syllables or more. */
function soundWords(lexicon: Lexicon): readonly number[] {
  return lexicon.words.flatMap((word, index) => {
    const members = lexicon.memberLevels.subarray(lexicon.memberFrom[index], lexicon.memberFrom[index + 1]);
    if (word.length < 2 || !members.includes(levels.sound)) return [];
    // A character whose sound is not known has the number of a break, which any other would match.
    return syllablesOf(word).every((syllable) => syllable !== 0) ? [index] : [];
  });
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
  /** The sound automaton as it reads Han characters; made when the first are read. */
  readonly hanAutomaton: () => Automaton;
}

/** Makes the tables that scanners share. */
export function sharedTables(
  lexicon: Lexicon,
  soundAutomaton: Automaton,
  bySound: readonly number[],
): SharedTables {
  let hanAutomaton: Automaton | undefined;
  return {
    index: setIndex(lexicon),
    shapes: Uint16Array.from(lexicon.words, (word, index) => word.length * 4 + (lexicon.bounds[index] ?? 0)),
    letters: soundLetters(lexicon, bySound),
    hanAutomaton: () => {
      hanAutomaton ??= readingHan(soundAutomaton);
      return hanAutomaton;
    },
  };
}

/** Builds the automata of a lexicon. */
export function buildLexiconAutomata(lexicon: Lexicon): LexiconAutomata {
  const bySound = soundWords(lexicon);
  const soundAutomaton = buildAutomaton(bySound.map((word) => syllablesOf(lexicon.words[word] ?? "")));
  return {
    lexicon,
    automaton: buildAutomaton(lexicon.words.slice(0, -2).map(unitsOf)),
    soundAutomaton,
    bySound,
    shared: sharedTables(lexicon, soundAutomaton, bySound),
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
