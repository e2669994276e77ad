import type {
  CategoryId,
  Channel,
  DutyId,
  FactId,
  Facts,
  Jurisdiction,
  LocalizedText,
  Severity,
  Speaker,
} from "@tactful/domain";

/** How far a disguise may go for a pattern to see through it. */
export type EvasionLevel = "none" | "spelling" | "sound";

/** A pattern as it stands in a rule file: its text alone, or with an evasion level of its own. */
export type PatternSource =
  | string
  | { readonly pattern: string; readonly evasion?: EvasionLevel }
  | { readonly regex: string };

/** What a rule does. */
export type RuleKind = "must-not" | "must" | "order" | "count" | "model";

/** The kinds of context that excuse a hit. */
export const excuseKinds = ["negated", "reported", "recital", "question", "hedged"] as const;

/** One of {@link excuseKinds}. */
export type ExcuseKind = (typeof excuseKinds)[number];

/** Who is being spoken to, as far as speaker, context and facts tell. */
export type Audience = "debtor" | "third-party" | "unknown";

/** Something that was, or was not, heard before. */
export interface Heard {
  /** A word class. */
  readonly class: string;
  readonly speaker?: "collector" | "borrower";
  /** Within so many turns before this one; by default since the start. */
  readonly turns?: number;
}

/** Where in a conversation a rule applies; all that is given must hold. */
export interface RuleCondition {
  readonly audience?: Audience | readonly Audience[];
  readonly first?: { readonly seconds?: number; readonly turns?: number };
  readonly after?: Heard;
  readonly notAfter?: Heard;
  /** Matches what the other side said just before. */
  readonly context?: readonly PatternSource[];
}

/** A fact on which the truth of a sentence hangs, and the value that makes the sentence lawful. */
export interface NeededFact {
  readonly fact: FactId;
  readonly lawful: boolean;
}

/** A sentence that a rule must flag, or must let pass. */
export interface RuleExample {
  readonly text: string;
  readonly context?: string;
  readonly speaker?: Speaker;
  readonly channel?: Channel;
  readonly facts?: Facts;
  readonly status?: "violation" | "needs-fact";
}

/** Wording that may be said instead, by language. */
export interface Rewrites {
  readonly "zh-Hans"?: readonly string[];
  readonly "zh-Hant"?: readonly string[];
  readonly en?: readonly string[];
}

/** One rule of a pack. */
export interface Rule {
  /** `<pack>/<name>`; reports, waivers and statistics key on it, so it is never reused. */
  readonly id: string;
  readonly version: number;
  readonly title: LocalizedText;
  readonly kind: RuleKind;
  readonly category?: CategoryId;
  readonly duty?: DutyId;
  readonly severity?: Severity;
  readonly languages: readonly ("zh" | "en")[];
  /** Absent: everywhere. */
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly channels?: readonly Channel[];
  readonly speakers?: readonly Speaker[];
  /** Ids of citations; the law that supports the category is added to them. */
  readonly citations?: readonly string[];
  readonly when?: RuleCondition;
  readonly any?: readonly PatternSource[];
  readonly all?: readonly (readonly PatternSource[])[];
  readonly none?: readonly PatternSource[];
  readonly antipatterns?: readonly PatternSource[];
  readonly except?: readonly ExcuseKind[];
  /** Of an order rule: one of these must have been said by the collector before. */
  readonly before?: readonly PatternSource[];
  /** Of a count rule: flagged from this many hits in a conversation on. */
  readonly atLeast?: number;
  /** Of a model rule: the least probability at which the classifier's reading counts. */
  readonly threshold?: number;
  readonly needs?: readonly NeededFact[];
  /** `weak`: a hint that proves little by itself; where there is a second reader it must not think the passage harmless. Absent: strong. */
  readonly strength?: "weak";
  readonly message: LocalizedText;
  readonly rewrite?: Rewrites;
  readonly examples: {
    readonly flag: readonly (string | RuleExample)[];
    readonly pass: readonly (string | RuleExample)[];
  };
}
