import type { EvasionLevel } from "../packs/rule.ts";

/**
 * Sets of words, numbered; patterns refer to sets, and the automaton to words. The last two words are none: they stand for any number and
 * for a sum of money, which are told by their shape.
 */
export interface Lexicon {
  /** The words, each once, as folded text; index = word number. */
  readonly words: readonly string[];
  /** For word w: `memberSets[memberFrom[w] .. memberFrom[w + 1]]` are the sets it belongs to. */
  readonly memberFrom: Int32Array;
  readonly memberSets: Int32Array;
  /** Beside memberSets: how far a disguise may go, see {@link levels}. */
  readonly memberLevels: Uint8Array;
  /** For word w: 1 where its beginning must be the beginning of a Latin word, plus 2 where its end must be an end. */
  readonly bounds: Uint8Array;
  /** Of the numbers' sets the last two. */
  readonly setCount: number;
}

/** The numbers by which evasion levels stand in {@link Lexicon.memberLevels}. */
export const levels: Readonly<Record<EvasionLevel, number>> = { none: 0, spelling: 1, sound: 2 };
