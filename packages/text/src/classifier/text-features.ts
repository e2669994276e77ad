import type { View } from "../views/view.ts";
import { addFewBefore, addFewGrams } from "./few-grams.ts";

/** Which n-grams of a text are its features. */
export interface FeatureSpec {
  /** Features are numbered 0 to 2^bits - 1; 14 to 20. */
  readonly bits: number;
  /** `han`: n-grams of characters; `latin`: n-grams of words beside those of characters. */
  readonly script: "han" | "latin";
  /** `few` where there are few texts to learn from: shorter n-grams, of stems in `latin`; many where absent. */
  readonly grams?: "many" | "few";
}

/** What a text classifier reads of the moment beside the words. */
export interface FeatureInput {
  /** The text, folded as far as its disguises go. */
  readonly view: View;
  /** What was said just before. */
  readonly context?: View;
  /** Further facts of the moment, such as `speaker:bot`. */
  readonly tags?: readonly string[];
  /** Facts of the text that its letters do not show, each as a number by {@link factCode}. */
  readonly codes?: readonly number[];
}

/** The number of a fact, such as the name of a word class; of two facts in order by {@link pairCode}. */
export function factCode(fact: string): number {
  let hash = fnvBasis ^ 0x77;
  for (let index = 0; index < fact.length; index++) hash = Math.imul(hash ^ fact.charCodeAt(index), fnvPrime);
  return hash >>> 0;
}

/** The number of two facts of which the first comes before the second. */
export function pairCode(first: number, second: number): number {
  return Math.imul(Math.imul(first ^ 0x9e3779b9, fnvPrime) ^ second, fnvPrime) >>> 0;
}

/** Collects the numbers of a text's features, each once. It keeps scratch memory. */
export interface FeatureReader {
  /** The numbers stand in `numbers[0 .. count)` until the next call. */
  read(input: FeatureInput): { readonly numbers: Uint32Array; readonly count: number };
}

/** Units of the reading that stand for the text's beginning and end, any run of digits, and any run of marks. */
const edge = 1;
const digit = 0x30;
const mark = 0x20;

const fnvPrime = 0x01000193;
const fnvBasis = 0x811c9dc5;

/** Longest text of which features are taken; the rest of a passage adds nothing new. */
const mostUnits = 2400;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    unit > 0xabff ||
    (unit > 0xbf && unit < 0x2000)
  );
}

/** Writes a text's reading (edges, letters, one unit for a number or a run of marks) and answers its length. */
function writeReading(view: View, reading: Uint16Array): number {
  let length = 0;
  reading[length++] = edge;
  const end = Math.min(view.length, mostUnits);
  for (let index = 0; index < end; index++) {
    const unit = view.units[index] ?? 0;
    const kind = isDigit(unit) ? digit : isLetter(unit) ? unit : mark;
    if ((kind === digit || kind === mark) && reading[length - 1] === kind) continue;
    reading[length++] = kind;
  }
  if (reading[length - 1] === mark) length--;
  reading[length++] = edge;
  return length;
}

function mixed(hash: number): number {
  let mixing = hash ^ (hash >>> 15);
  mixing = Math.imul(mixing, 0x85ebca6b);
  mixing ^= mixing >>> 13;
  mixing = Math.imul(mixing, 0xc2b2ae35);
  return (mixing ^ (mixing >>> 16)) >>> 0;
}

type Add = (hash: number) => void;

/** N-grams of `from` to `to` units, each order with a seed of its own. */
function addGrams(
  reading: Uint16Array,
  length: number,
  orders: { from: number; to: number; seed: number },
  add: Add,
): void {
  const { from, to, seed } = orders;
  for (let start = 0; start < length; start++) {
    let hash = fnvBasis ^ seed;
    const most = Math.min(to, length - start);
    for (let order = 1; order <= most; order++) {
      hash = Math.imul(hash ^ (reading[start + order - 1] ?? 0), fnvPrime);
      if (order >= from) add(hash + order);
    }
  }
}

/** Two units, then a gap of one or two, then two: what stands between may be anything. */
function addGapped(reading: Uint16Array, length: number, add: Add): void {
  for (let start = 0; start + 3 <= length; start++) {
    const first = Math.imul(fnvBasis ^ (reading[start] ?? 0), fnvPrime);
    add(Math.imul((first + 11) ^ (reading[start + 2] ?? 0), fnvPrime));
    if (start + 5 > length) continue;
    const pair = Math.imul(first ^ (reading[start + 1] ?? 0), fnvPrime);
    const afterOne = Math.imul((pair + 12) ^ (reading[start + 3] ?? 0), fnvPrime);
    add(Math.imul(afterOne ^ (reading[start + 4] ?? 0), fnvPrime));
    if (start + 6 > length) continue;
    const afterTwo = Math.imul((pair + 13) ^ (reading[start + 4] ?? 0), fnvPrime);
    add(Math.imul(afterTwo ^ (reading[start + 5] ?? 0), fnvPrime));
  }
}

/** Writes the hashes of a reading's words and answers their number. */
function writeWords(reading: Uint16Array, length: number, words: Uint32Array): number {
  let total = 0;
  let hash = fnvBasis;
  for (let index = 0; index < length; index++) {
    const unit = reading[index] ?? 0;
    if (unit === mark) {
      words[total++] = hash >>> 0;
      hash = fnvBasis;
    } else {
      hash = Math.imul(hash ^ unit, fnvPrime);
    }
  }
  words[total++] = hash >>> 0;
  return total;
}

/** A word with those behind it: the next, the next two, and those with one or two words between. */
function addWordsFrom(words: Uint32Array, start: number, left: number, seed: number, add: Add): void {
  const first = Math.imul((words[start] ?? 0) ^ seed, fnvPrime);
  add(first + 41);
  if (left < 2) return;
  const second = Math.imul(first ^ (words[start + 1] ?? 0), fnvPrime);
  add(second + 42);
  if (left < 3) return;
  add(Math.imul(second ^ (words[start + 2] ?? 0), fnvPrime) + 43);
  add(Math.imul((first + 44) ^ (words[start + 2] ?? 0), fnvPrime));
  if (left > 3) add(Math.imul((first + 45) ^ (words[start + 3] ?? 0), fnvPrime));
}

/** Makes a reader of features. The same text always has the same features, in the order in which they first occur. */
export function createFeatureReader(spec: FeatureSpec): FeatureReader {
  const size = 2 ** spec.bits;
  const stamps = new Int32Array(size);
  const numbers = new Uint32Array(size);
  const reading = new Uint16Array(mostUnits + 4);
  const words = new Uint32Array(mostUnits + 4);
  let stamp = 0;
  let count = 0;

  const add = (hash: number): void => {
    const number = mixed(hash) & (size - 1);
    if (stamps[number] === stamp) return;
    stamps[number] = stamp;
    numbers[count++] = number;
  };
  const addWords = (length: number, seed: number): void => {
    const total = writeWords(reading, length, words);
    for (let start = 0; start < total; start++) addWordsFrom(words, start, total - start, seed, add);
  };
  const addFact = (fact: string): void => add(factCode(fact));
  const addText = (view: View): void => {
    if (spec.grams === "few") {
      addFewGrams(view, spec.script, addFact);
      return;
    }
    const length = writeReading(view, reading);
    if (spec.script === "han") {
      addGrams(reading, length, { from: 1, to: 4, seed: 0 }, add);
      addGapped(reading, length, add);
    } else {
      addWords(length, 0);
      addGrams(reading, length, { from: 3, to: 5, seed: 0 }, add);
    }
  };
  const addContext = (view: View): void => {
    if (spec.grams === "few") {
      addFewBefore(view, spec.script, addFact);
      return;
    }
    const length = writeReading(view, reading);
    if (spec.script === "han") addGrams(reading, length, { from: 2, to: 3, seed: 0x5a5a }, add);
    else addWords(length, 0x5a5a);
  };

  return {
    read: ({ view, context, tags = [], codes = [] }) => {
      stamp++;
      count = 0;
      addText(view);
      if (context !== undefined) addContext(context);
      for (const tag of tags) add(factCode(tag));
      for (let index = 0; index < codes.length; index++) add(codes[index] ?? 0);
      return { numbers, count };
    },
  };
}
