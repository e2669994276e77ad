import { foldPlain } from "@tactful/text";
import type { EvasionLevel } from "../packs/rule.ts";
import { type Lexicon, levels } from "./lexicon.ts";

/** Collects words and sets while patterns are compiled. */
export interface LexiconBuilder {
  /** The number of the set of these literals at this level; the same set is made once. */
  setOf(literals: readonly string[], level: EvasionLevel | null): number;
  build(): Lexicon;
}

const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/** A literal as texts are read: folded, in one string. */
function foldLiteral(literal: string): string {
  const view = foldPlain(literal);
  return String.fromCharCode(...view.units.subarray(0, view.length)).trim();
}

/** What a star inside a literal may stand for (`lock* up`): the endings of English verbs and nouns. */
const endings = ["", "s", "es", "d", "ed", "ing", "er", "ers"] as const;

/** A literal with its inner stars written out; a star at the very end stays, for it allows any ending. */
function writtenOut(literal: string): readonly string[] {
  const star = literal.indexOf("*");
  if (star < 0 || star === literal.length - 1) return [literal];
  const rest = writtenOut(literal.slice(star + 1));
  return endings.flatMap((ending) => rest.map((tail) => literal.slice(0, star) + ending + tail));
}

interface Member {
  readonly set: number;
  readonly level: number;
}

/** Literals of one character are taken as they are: too short to be recognised in a disguise. */
function levelOf(word: string, wanted: EvasionLevel | null): number {
  const usual = han.test(word)
    ? word.length >= 2
      ? "sound"
      : "spelling"
    : word.length >= 4
      ? "spelling"
      : "none";
  return levels[wanted ?? usual];
}

/** Starts an empty lexicon. */
export function createLexiconBuilder(): LexiconBuilder {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const bounds: number[] = [];
  const members: Member[][] = [];
  const sets = new Map<string, number>();

  const addWord = (literal: string): number | null => {
    const isPrefix = literal.endsWith("*");
    const word = foldLiteral(isPrefix ? literal.slice(0, -1) : literal);
    if (word === "") return null;
    const key = isPrefix ? `${word}*` : word;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, words.length);
    words.push(word);
    const starts = /^[a-z0-9]/.test(word) ? 1 : 0;
    const ends = !isPrefix && /[a-z0-9]$/.test(word) ? 2 : 0;
    bounds.push(starts + ends);
    members.push([]);
    return words.length - 1;
  };
  const literals = new Map<string, number | null>();
  const wordNumber = (literal: string): number | null => {
    const known = literals.get(literal);
    if (known !== undefined) return known;
    const number = addWord(literal);
    literals.set(literal, number);
    return number;
  };

  return {
    setOf: (own, level) => {
      const given = own
        .flatMap(writtenOut)
        .map(wordNumber)
        .filter((number) => number !== null);
      const set = Int32Array.from(new Set(given)).sort();
      const key = `${level ?? ""}:${set.join(",")}`;
      const known = sets.get(key);
      if (known !== undefined) return known;
      const number = sets.size;
      sets.set(key, number);
      for (const word of set) members[word]?.push({ set: number, level: levelOf(words[word] ?? "", level) });
      return number;
    },
    build: () => {
      // The shapes of numbers are the last two sets, and their own two words: no text can spell a word that is empty.
      for (const shape of [0, 1]) {
        words.push("");
        bounds.push(0);
        members.push([{ set: sets.size + shape, level: levels.none }]);
      }
      const memberFrom = new Int32Array(words.length + 1);
      members.forEach((list, word) => {
        memberFrom[word + 1] = (memberFrom[word] ?? 0) + list.length;
      });
      const flat = members.flat();
      return {
        words,
        memberFrom,
        memberSets: Int32Array.from(flat, ({ set }) => set),
        memberLevels: Uint8Array.from(flat, ({ level }) => level),
        bounds: Uint8Array.from(bounds),
        setCount: sets.size + 2,
      };
    },
  };
}
