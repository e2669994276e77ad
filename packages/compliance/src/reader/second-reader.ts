import type { CategoryId, Channel, Language, Speaker } from "@tactful/domain";

/** A text as the second reader sees it. */
export interface ReaderInput {
  readonly text: string;
  readonly language: Language;
  readonly speaker: Speaker;
  readonly channel?: Channel;
  readonly context?: string;
}

/** What the second reader makes of a passage. */
export interface Judgement {
  readonly category: CategoryId;
  /** That the passage breaks the rules of this category, 0 to 1. */
  readonly probability: number;
  /** UTF-16 offsets into the text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** A reader beside the rules, for phrasing that no list holds: passages and their likeliest categories. */
export interface SecondReader {
  /** Of the same text always the same answer; passages in order, at most one judgement for each. */
  read(input: ReaderInput): readonly Judgement[];
}
