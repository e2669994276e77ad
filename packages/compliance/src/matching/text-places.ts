import { sentenceEnds, type View, wordStarts } from "@tactful/text";

/** Where the units of a text stand: in which sentence, clause and word; each is worked out when first asked for. */
export interface TextPlaces {
  /** Number of sentences, clauses and words that began at or before a unit. */
  readonly sentence: Int32Array;
  readonly clause: Int32Array;
  readonly word: Int32Array;
}

const clauseMarks = new Set([..."，,；;：:、—"].map((mark) => mark.charCodeAt(0)));

/** Counts along a text; a unit that ends a region still belongs to it. */
function regions(view: View, ends: Int32Array, marks: ReadonlySet<number>): Int32Array {
  const counts = new Int32Array(view.length + 1);
  let next = 0;
  let count = 0;
  for (let unit = 0; unit <= view.length; unit++) {
    counts[unit] = count;
    if (next < ends.length && ends[next] === unit) {
      next++;
      count++;
    } else if (marks.has(view.units[unit] ?? 0)) {
      count++;
    }
  }
  return counts;
}

const noMarks: ReadonlySet<number> = new Set();

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
    this.#sentence ??= regions(this.#view, this.#sentenceEnds, noMarks);
    return this.#sentence;
  }

  get clause(): Int32Array {
    this.#clause ??= regions(this.#view, this.#sentenceEnds, clauseMarks);
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
