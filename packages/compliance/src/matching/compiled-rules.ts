import type { CompiledRegex } from "@tactful/text";
import type { Cue } from "../packs/cue.ts";
import type { ExcuseKind } from "../packs/rule.ts";
import type { PlacedRule, RuleBook } from "../packs/rule-book.ts";
import type { CompiledPattern } from "../patterns/compiled-pattern.ts";
import type { Announcements } from "./announcements.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Lists } from "./lists.ts";
import type { RuleScope } from "./rule-scope.ts";

/** What a rule looks for, by numbers of patterns; a pattern's optional parts make several numbers of one. */
export interface CompiledRule {
  readonly placed: PlacedRule;
  readonly scope: RuleScope;
  readonly any: readonly number[];
  readonly all: readonly (readonly number[])[];
  readonly none: readonly number[];
  readonly antipatterns: readonly number[];
  readonly context: readonly number[];
  readonly before: readonly number[];
  readonly regexes: readonly CompiledRegex[];
  readonly except: ReadonlySet<ExcuseKind>;
}

/** A cue by numbers of sets. */
export interface CompiledCue {
  readonly cue: Cue;
  readonly before: number;
  readonly after: number;
  readonly notBeside: readonly number[];
  /** -1 where there are none. */
  readonly notAfter: number;
}

/** Packs ready for matching. */
export interface CompiledRules extends Announcements {
  readonly book: RuleBook;
  readonly lexicon: Lexicon;
  readonly patterns: readonly CompiledPattern[];
  readonly rules: readonly CompiledRule[];
  readonly cues: readonly CompiledCue[];
  /** Each word class with its set, for the second reader. */
  readonly readerSets: readonly (readonly [string, number])[];
  /** The set of a word class, for conditions on what was heard. */
  readonly classSets: ReadonlyMap<string, number>;
  /** For each pattern, the rules that look for it under `any`. */
  readonly rulesOfPattern: Lists;
  /** Rules with a regular expression, which no word announces. */
  readonly regexRules: readonly number[];
  /** Duty signals by name: their patterns. */
  readonly signalPatterns: ReadonlyMap<string, readonly SignalPatterns[]>;
}

/** The patterns of one duty signal. */
export interface SignalPatterns {
  readonly speaker: "collector" | "borrower";
  readonly any: readonly number[];
  readonly antipatterns: readonly number[];
}
