import { endsSentence, type View, wordStarts } from "@tactful/text";

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
function countSentences(view: View, counts: Int32Array): void {
  let count = 0;
  for (let at = 0; at <= view.length; at++) {
    counts[at] = count;
    if (at < view.length && endsSentence(view, at)) count++;
  }
}

/** The same for clauses, which end with sentences and at marks inside of them. */
function countClauses(view: View, sentence: Int32Array, counts: Int32Array): void {
  let marks = 0;
  for (let at = 0; at <= view.length; at++) {
    counts[at] = marks + (sentence[at] ?? 0);
    const unit = view.units[at] ?? 0;
    const isInside = at < view.length && sentence[at] === sentence[at + 1];
    if (isInside && !isHanUnit(unit) && clauseMarks.has(unit)) marks++;
  }
}

/** The places of the text that was read last; its arrays are reused from text to text, for making them costs more than filling them. */
export class ReusedPlaces implements TextPlaces {
  #view: View | null = null;
  #sentence = new Int32Array(0);
  #clause = new Int32Array(0);
  #word = new Int32Array(0);
  #isSentenceKnown = false;
  #isClauseKnown = false;
  #isWordKnown = false;

  /** Takes a view to tell the places of. */
  read(view: View): void {
    this.#view = view;
    this.#isSentenceKnown = false;
    this.#isClauseKnown = false;
    this.#isWordKnown = false;
    if (view.length < this.#sentence.length) return;
    const size = Math.max(256, view.length * 2);
    this.#sentence = new Int32Array(size);
    this.#clause = new Int32Array(size);
    this.#word = new Int32Array(size);
  }

  get sentence(): Int32Array {
    if (!this.#isSentenceKnown && this.#view !== null) countSentences(this.#view, this.#sentence);
    this.#isSentenceKnown = true;
    return this.#sentence;
  }

  get clause(): Int32Array {
    if (!this.#isClauseKnown && this.#view !== null) {
      countClauses(this.#view, this.sentence, this.#clause);
    }
    this.#isClauseKnown = true;
    return this.#clause;
  }

  get word(): Int32Array {
    if (!this.#isWordKnown && this.#view !== null) wordStarts(this.#view, this.#word);
    this.#isWordKnown = true;
    return this.#word;
  }
}
