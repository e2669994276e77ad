import type { CategoryId } from "@tactful/domain";
import type { Judgement, ReaderInput, SecondReader } from "../reader/second-reader.ts";
import type { LawPlace } from "./laws.ts";
import { isMeant, isTaken, type ModelRules } from "./read-again.ts";

/** A passage without a finding, which the second reader found suspicious but not enough. */
export interface BorderlinePassage {
  /** 0-based index of the turn; absent for a single utterance. */
  readonly turn?: number;
  /** The likeliest category, by the second reader. */
  readonly category: CategoryId;
  /** Below the least that makes a finding, 0 to 1. */
  readonly probability: number;
  /** UTF-16 offsets into the text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/**
 * The judgements that reach `share` of what makes a finding and became none. What was found in a passage, and words that a fact has
 * settled, are `taken`: with any of them a passage is not borderline.
 */
export function borderlineJudgements(
  reader: SecondReader,
  rules: ModelRules,
  input: ReaderInput,
  known: {
    readonly taken: readonly { readonly start: number; readonly end: number }[];
    readonly place: LawPlace;
    readonly share: number;
  },
): readonly Judgement[] {
  return reader.read(input, known.share).filter((judgement) => {
    const rule = rules.get(judgement.category);
    if (rule === undefined || judgement.probability < known.share * (rule.placed.rule.threshold ?? 1)) {
      return false;
    }
    return isMeant(rule, input, known.place) && !isTaken(judgement.window, known.taken);
  });
}
