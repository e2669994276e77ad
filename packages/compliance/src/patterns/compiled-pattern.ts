/** A pattern ready for matching: sets of words in order, with the gaps between them. */
export interface CompiledPattern {
  readonly source: string;
  /** One set a step. */
  readonly sets: readonly number[];
  /** `gaps[i]`: most units between step i - 1 and step i; `gaps[0]` is 0. */
  readonly gaps: readonly number[];
  /** What gaps are counted in. */
  readonly unit: "character" | "word";
}
