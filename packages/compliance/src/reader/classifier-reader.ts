import { CategoryId } from "@tactful/domain";
import { foldCompact, foldPlain, type TextClassifier, type View } from "@tactful/text";
import type { Judgement, ReaderInput, SecondReader } from "./second-reader.ts";
import { type Stretch, sentencesOf, windowsOf } from "./text-windows.ts";

/** A classifier of one language, and the least probability that is worth a judgement. */
export interface LanguageReader {
  readonly classifier: TextClassifier;
  readonly least: number;
}

function folded(text: string): View {
  const plain = foldPlain(text);
  return foldCompact(plain) ?? plain;
}

/** The facts of the moment that the models were trained with. */
export function readerTags(speaker: string): readonly string[] {
  return speaker === "bot" ? ["speaker:bot"] : [];
}

/** The sentence of a stretch that weighs most: where it is longer than one, the finding points there. */
function heaviest(classifier: TextClassifier, text: string, stretch: Stretch): Stretch {
  const sentences = sentencesOf(text.slice(stretch.start, stretch.end));
  if (sentences.length <= 1) return stretch;
  let best = stretch;
  let most = -1;
  for (const sentence of sentences) {
    const place = { start: stretch.start + sentence.start, end: stretch.start + sentence.end };
    const { probability } = classifier.classify({ view: folded(text.slice(place.start, place.end)) }, 2);
    if (probability > most) {
      most = probability;
      best = place;
    }
  }
  return best;
}

function likeliest(classifier: TextClassifier, margins: Float64Array): CategoryId | null {
  let best = 0;
  for (let label = 1; label < margins.length; label++) {
    if ((margins[label] ?? 0) > (margins[best] ?? 0)) best = label;
  }
  const parsed = CategoryId.safeParse(classifier.labels[best]);
  return parsed.success ? parsed.data : null;
}

function sideOf({ language }: ReaderInput): "zh" | "en" {
  return language === "en" ? "en" : "zh";
}

/** Makes the second reader of one classifier a language; a text of another language is not read. */
export function createClassifierReader(readers: {
  readonly zh?: LanguageReader;
  readonly en?: LanguageReader;
}): SecondReader {
  const readerOf = (input: ReaderInput): LanguageReader | undefined => readers[sideOf(input)];
  /** Classifies stretches of one text; the context is folded once for all of them. */
  const classifying = ({ classifier }: LanguageReader, input: ReaderInput) => {
    const context = input.context === undefined ? {} : { context: folded(input.context) };
    return (stretch: Stretch, least: number) => {
      const text = input.text.slice(stretch.start, stretch.end);
      const codes = input.tagger?.(text) ?? [];
      return classifier.classify(
        { view: folded(text), tags: readerTags(input.speaker), codes, ...context },
        least,
      );
    };
  };
  return {
    read: (input, share = 1) => {
      const reader = readerOf(input);
      if (reader === undefined) return [];
      const { classifier } = reader;
      const least = reader.least * share;
      const classify = classifying(reader, input);
      return windowsOf(input.text, sideOf(input)).flatMap((stretch): readonly Judgement[] => {
        const { probability, margins } = classify(stretch, least);
        if (probability < least) return [];
        const category = likeliest(classifier, margins);
        if (category === null) return [];
        return [{ category, probability, ...heaviest(classifier, input.text, stretch), window: stretch }];
      });
    },
    probabilityAt: (input, span) => {
      const reader = readerOf(input);
      if (reader === undefined) return null;
      const around = windowsOf(input.text, sideOf(input)).filter(
        ({ start, end }) => start < span.end && span.start < end,
      );
      const classify = classifying(reader, input);
      // A probability above 1 is asked for, so that the labels are not worked out.
      return Math.max(0, ...around.map((stretch) => classify(stretch, 2).probability));
    },
  };
}
