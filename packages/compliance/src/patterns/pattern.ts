import type { EvasionLevel } from "../packs/rule.ts";

/** What stands at one place of a pattern: one of some literals, or a word of a class. */
export interface PatternStep {
  /** `class` where at least one of the values names a class. */
  readonly kind: "words" | "class";
  /** Literals, and classes as `<name>`. */
  readonly values: readonly string[];
  readonly isOptional: boolean;
  /** Most units (characters, or words in English) between the step before and this one; 0: directly next to it. */
  readonly gap: number;
}

/** A parsed pattern: steps in order. */
export interface Pattern {
  readonly source: string;
  readonly steps: readonly PatternStep[];
  readonly evasion: EvasionLevel | null;
}
