import { CategoryId } from "@tactful/domain";
import { foldCompact, foldPlain, type TextClassifier, type View } from "@tactful/text";
import type { Judgement, ReaderInput, SecondReader } from "./second-reader.ts";
import { sentencesOf, type Stretch, windowsOf } from "./text-windows.ts";

/** A classifier of one language, and the least probability that is worth a judgement. */
export interface LanguageReader {
  readonly classifier: TextClassifier;
  readonly least: number;
}

function folded(text: string): View {
  const plain = foldPlain(text);
  return foldCompact(plain) ?? plain;
}

function tagsOf(input: ReaderInput): readonly string[] {
  return input.speaker === "bot" ? ["speaker:bot"] : [];
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

/** Makes the second reader of one classifier a language; a text of another language is not read. */
export function createClassifierReader(readers: {
  readonly zh?: LanguageReader;
  readonly en?: LanguageReader;
}): SecondReader {
  return {
    read: (input) => {
      const reader = input.language === "en" ? readers.en : readers.zh;
      if (reader === undefined) return [];
      const { classifier, least } = reader;
      const context = input.context === undefined ? {} : { context: folded(input.context) };
      return windowsOf(input.text).flatMap((stretch): readonly Judgement[] => {
        const view = folded(input.text.slice(stretch.start, stretch.end));
        const { probability, margins } = classifier.classify({ view, tags: tagsOf(input), ...context }, least);
        if (probability < least) return [];
        const category = likeliest(classifier, margins);
        if (category === null) return [];
        return [{ category, probability, ...heaviest(classifier, input.text, stretch) }];
      });
    },
  };
}
