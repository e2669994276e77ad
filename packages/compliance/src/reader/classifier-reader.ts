import { CategoryId } from "@tactful/domain";
import { type Classification, foldCompact, foldPlain, type TextClassifier, type View } from "@tactful/text";
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

function likeliest(categories: readonly (CategoryId | null)[], margins: Float64Array): CategoryId | null {
  let best = 0;
  for (let label = 1; label < margins.length; label++) {
    if ((margins[label] ?? 0) > (margins[best] ?? 0)) best = label;
  }
  return categories[best] ?? null;
}

/** The category of each label; null for a label that names none. */
function categoriesOf({ labels }: TextClassifier): readonly (CategoryId | null)[] {
  return labels.map((label) => {
    const parsed = CategoryId.safeParse(label);
    return parsed.success ? parsed.data : null;
  });
}

function sideOf({ language }: ReaderInput): "zh" | "en" {
  return language === "en" ? "en" : "zh";
}

/** Classifies stretches of one text, working the labels out where the probability reaches `least`. */
type Classify = (stretch: Stretch, least: number) => Classification;

/** A stretch as it was read last: it is read for what the rules' findings are worth, and then for its own. */
interface LastRead {
  readonly text: string;
  readonly input: Pick<ReaderInput, "speaker" | "context" | "tagger">;
  readonly answer: Classification;
}

function isSameRead(last: LastRead, text: string, input: ReaderInput, least: number): boolean {
  const { speaker, context, tagger } = last.input;
  if (last.text !== text || speaker !== input.speaker || context !== input.context) return false;
  return tagger === input.tagger && (last.answer.probability < least || last.answer.margins.length > 0);
}

function classifyingWith(classifier: TextClassifier): (input: ReaderInput) => Classify {
  let last: LastRead | undefined;
  return (input) => {
    let context: View | undefined;
    return (stretch, least) => {
      const text = input.text.slice(stretch.start, stretch.end);
      if (last !== undefined && isSameRead(last, text, input, least)) return last.answer;
      if (input.context !== undefined) context ??= folded(input.context);
      const answer = classifier.classify(
        {
          view: input.viewAtHand?.(text) ?? folded(text),
          tags: readerTags(input.speaker),
          codes: input.tagger?.(text) ?? [],
          ...(context === undefined ? {} : { context }),
        },
        least,
      );
      last = { text, input, answer };
      return answer;
    };
  };
}

/** What is made of a reader once: how it classifies, and the categories of its labels. */
function prepared(reader: LanguageReader | undefined) {
  if (reader === undefined) return undefined;
  const { classifier, least } = reader;
  return {
    classifier,
    least,
    categories: categoriesOf(classifier),
    classifying: classifyingWith(classifier),
  };
}

/** Makes the second reader of one classifier a language; a text of another language is not read. */
export function createClassifierReader(readers: {
  readonly zh?: LanguageReader;
  readonly en?: LanguageReader;
}): SecondReader {
  const bySide = { zh: prepared(readers.zh), en: prepared(readers.en) };
  return {
    read: (input, share = 1) => {
      const reader = bySide[sideOf(input)];
      if (reader === undefined) return [];
      const { classifier, categories } = reader;
      const least = reader.least * share;
      const classify = reader.classifying(input);
      return windowsOf(input.text, sideOf(input)).flatMap((stretch): readonly Judgement[] => {
        const { probability, margins } = classify(stretch, least);
        if (probability < least) return [];
        const category = likeliest(categories, margins);
        if (category === null) return [];
        return [{ category, probability, ...heaviest(classifier, input.text, stretch), window: stretch }];
      });
    },
    probabilityAt: (input, span) => {
      const reader = bySide[sideOf(input)];
      if (reader === undefined) return null;
      const around = windowsOf(input.text, sideOf(input)).filter(
        ({ start, end }) => start < span.end && span.start < end,
      );
      const classify = reader.classifying(input);
      // A probability above 1 is asked for, so that the labels are not worked out.
      return Math.max(0, ...around.map((stretch) => classify(stretch, 2).probability));
    },
  };
}
