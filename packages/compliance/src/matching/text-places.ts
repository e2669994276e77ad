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

/** The places of a text's units. */
export function placesOf(view: View): TextPlaces {
  let ends: Int32Array | undefined;
  let sentence: Int32Array | undefined;
  let clause: Int32Array | undefined;
  let word: Int32Array | undefined;
  const sentences = (): Int32Array => {
    ends ??= sentenceEnds(view);
    return ends;
  };
  return {
    get sentence() {
      sentence ??= regions(view, sentences(), noMarks);
      return sentence;
    },
    get clause() {
      clause ??= regions(view, sentences(), clauseMarks);
      return clause;
    },
    get word() {
      word ??= wordStarts(view);
      return word;
    },
  };
}
