import type { CategoryId, Channel, Language, Speaker } from "@tactful/domain";
import type { View } from "@tactful/text";
import type { WordTagger } from "./word-tags.ts";

/** A text as the second reader sees it. */
export interface ReaderInput {
  readonly text: string;
  readonly language: Language;
  readonly speaker: Speaker;
  readonly channel?: Channel;
  readonly context?: string;
  /** Tells the word classes of any part of the text; absent: the reader goes by letters alone. */
  readonly tagger?: WordTagger;
  /** The view of a text with its disguises undone, where it was made before. */
  readonly viewAtHand?: (text: string) => View | undefined;
}

/** What the second reader makes of a passage. */
export interface Judgement {
  readonly category: CategoryId;
  /** That the passage breaks the rules of this category, 0 to 1. */
  readonly probability: number;
  /** The words that weigh most: UTF-16 offsets into the text, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** All that was read together. */
  readonly window: { readonly start: number; readonly end: number };
}

/** A reader beside the rules, for phrasing that no list holds: passages and their likeliest categories. */
export interface SecondReader {
  /**
   * Of the same text always the same answer; passages in order, at most one judgement for each. With a `share` below 1 also those that
   * reach only that share of the least probability worth a judgement.
   */
  read(input: ReaderInput, share?: number): readonly Judgement[];
  /** How likely the passage around some words breaks any rule, 0 to 1; null for a language that it does not read. */
  probabilityAt(input: ReaderInput, span: { readonly start: number; readonly end: number }): number | null;
}
