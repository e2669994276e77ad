import { sentenceEnds, type View, wordStarts } from "@tactful/text";

/** Where the units of a text stand: in which sentence, clause and word. */
export interface TextPlaces {
  /** Number of sentences, clauses and words that began at or before a unit. */
  readonly sentence: Int32Array;
  readonly clause: Int32Array;
  readonly word: Int32Array;
}

const clauseMarks = new Set([..."，,；;：:、—"].map((mark) => mark.charCodeAt(0)));

/** Counts sentences, clauses and words along a text. */
export function placesOf(view: View): TextPlaces {
  const sentence = new Int32Array(view.length + 1);
  const clause = new Int32Array(view.length + 1);
  const ends = sentenceEnds(view);
  let next = 0;
  let sentences = 0;
  let clauses = 0;
  for (let unit = 0; unit <= view.length; unit++) {
    sentence[unit] = sentences;
    clause[unit] = clauses;
    if (next < ends.length && ends[next] === unit) {
      next++;
      sentences++;
      clauses++;
    } else if (clauseMarks.has(view.units[unit] ?? 0)) {
      clauses++;
    }
  }
  return { sentence, clause, word: wordStarts(view) };
}
