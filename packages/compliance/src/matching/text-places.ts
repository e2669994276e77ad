import { sentenceEnds, type View, wordStarts } from "@tactful/text";

/** Where the units of a text stand: in which sentence, clause and word; each is worked out when first asked for. */
export interface TextPlaces {
  /** Number of sentences, clauses and words that began at or before a unit. */
  readonly sentence: Int32Array;
  readonly clause: Int32Array;
  readonly word: Int32Array;
}

const clauseMarks = new Set([..."，,；;：:、—"].map((mark) => mark.charCodeAt(0)));

/** Han characters, most of a Chinese text, are no marks. */
function isHanUnit(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Counts sentences along a text; a unit that ends one still belongs to it. */
function sentenceRegions(view: View, ends: Int32Array): Int32Array {
  const counts = new Int32Array(view.length + 1);
  for (let index = 0; index < ends.length; index++) {
    counts.fill(index + 1, (ends[index] ?? 0) + 1, (ends[index + 1] ?? view.length) + 1);
  }
  return counts;
}

/** The same for clauses, which end with sentences and at marks inside of them. */
function clauseRegions(view: View, ends: Int32Array): Int32Array {
  const counts = new Int32Array(view.length + 1);
  let next = 0;
  let count = 0;
  for (let at = 0; at <= view.length; at++) {
    counts[at] = count;
    const unit = view.units[at] ?? 0;
    if (next < ends.length && ends[next] === at) {
      next++;
      count++;
    } else if (!isHanUnit(unit) && clauseMarks.has(unit)) {
      count++;
    }
  }
  return counts;
}

/** Getters of a prototype, not of a literal: an object with getters of its own costs more to make than most texts to match. */
class LazyPlaces implements TextPlaces {
  readonly #view: View;
  #ends: Int32Array | undefined;
  #sentence: Int32Array | undefined;
  #clause: Int32Array | undefined;
  #word: Int32Array | undefined;

  constructor(view: View) {
    this.#view = view;
  }

  get #sentenceEnds(): Int32Array {
    this.#ends ??= sentenceEnds(this.#view);
    return this.#ends;
  }

  get sentence(): Int32Array {
    this.#sentence ??= sentenceRegions(this.#view, this.#sentenceEnds);
    return this.#sentence;
  }

  get clause(): Int32Array {
    this.#clause ??= clauseRegions(this.#view, this.#sentenceEnds);
    return this.#clause;
  }

  get word(): Int32Array {
    this.#word ??= wordStarts(this.#view);
    return this.#word;
  }
}

/** The places of a text's units. */
export function placesOf(view: View): TextPlaces {
  return new LazyPlaces(view);
}
