import { type FeatureInput, factCode, foldCompact, foldPlain, pairCode, type View } from "@tactful/text";
import { type CueReading, findCues } from "../cues/find-cues.ts";
import type { CueBook } from "../cues/load-cues.ts";
import { crisisLabel } from "./signal-label.ts";

/** One thing said, as the readers of this package take it. */
export interface Said {
  readonly text: string;
  /** What was said just before. */
  readonly context?: string;
}

/** A text as the classifier reads it, and the cues that were found in it. */
export interface ReadText {
  readonly input: FeatureInput;
  readonly cues: CueReading;
}

function folded(text: string): View {
  const plain = foldPlain(text);
  return foldCompact(plain) ?? plain;
}

/** Lengths, in folded UTF-16 units, at which a text counts as longer. */
const lengthSteps = [2, 4, 8, 14, 24, 40, 80];

function lengthCode(length: number): number {
  return factCode(`length:${lengthSteps.filter((step) => length > step).length}`);
}

/** A cue speaks by itself, and for its label with all others of that label. */
function cueCodes({ hits, contexts }: CueReading): readonly number[] {
  const labels = [...new Set(hits.map(({ cue }) => cue.shows))];
  const crisisCues = hits.filter(({ cue }) => cue.shows === crisisLabel).length;
  return [
    ...Array.from({ length: Math.min(4, crisisCues) }, (_, more) => factCode(`crisis:${more}`)),
    ...hits.map(({ cue }) => factCode(`cue:${cue.id}`)),
    ...labels.flatMap((label) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((part) => factCode(`shows:${label}:${part}`)),
    ),
    ...contexts.map((id) => factCode(`after:${id}`)),
    ...(labels.length === 0 ? [factCode("shows:nothing")] : []),
  ];
}

/** Longest list of classes of which pairs are told; a text with more is long, and its pairs mean little. */
const mostPaired = 12;

/** Word classes by themselves, each two of them, and each with what was said just before. */
function classCodes({ classes, contexts }: CueReading): readonly number[] {
  const codes = classes.map((id) => factCode(`class:${id}`));
  const paired = codes.slice(0, mostPaired);
  const before = contexts.map((id) => factCode(`before:${id}`));
  return [
    ...codes,
    ...classes.map((id) => factCode(`class:${id}:again`)),
    ...paired.flatMap((first, index) => paired.slice(index + 1).map((second) => pairCode(first, second))),
    ...before.flatMap((first) => codes.map((second) => pairCode(first, second))),
  ];
}

/** Reads a text for the classifier: folded, with the cues found in it as facts. */
export function readText(book: CueBook, { text, context }: Said): ReadText {
  const view = folded(text);
  const before = context === undefined ? undefined : folded(context);
  const cues = findCues(book, foldPlain(text), before);
  return {
    cues,
    input: {
      view,
      ...(before === undefined ? {} : { context: before }),
      codes: [...cueCodes(cues), ...classCodes(cues), lengthCode(view.length)],
    },
  };
}
