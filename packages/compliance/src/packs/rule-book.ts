import type { ContactRule } from "../contact/contact-rule.ts";
import type { CategoryRewrites } from "./category-rewrites.ts";
import type { Cue } from "./cue.ts";
import type { ContactLimits, DutySignal, MessageDuty } from "./duty-rule.ts";
import type { Law } from "./law.ts";
import type { PackHead } from "./pack-file.ts";
import type { Rule } from "./rule.ts";
import type { Waiver } from "./waiver.ts";
import type { WordClasses } from "./word-classes.ts";

/** Where something stands in the files of a pack. */
export interface PackPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A rule with the place it was read from. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly pack: string;
  readonly place: PackPlace;
  /** Whether a waiver has silenced it. */
  readonly isSilenced?: boolean;
}

/** All packs laid over each other: plain data, not yet compiled for matching. */
export interface RuleBook {
  readonly packs: readonly PackHead[];
  readonly rules: readonly PlacedRule[];
  readonly classes: WordClasses;
  readonly cues: readonly Cue[];
  readonly laws: readonly Law[];
  readonly rewrites: CategoryRewrites;
  readonly signals: readonly DutySignal[];
  /** Beside signals: where each stands. */
  readonly signalPlaces: readonly PackPlace[];
  readonly messages: readonly MessageDuty[];
  readonly limits: readonly ContactLimits[];
  readonly contact: readonly ContactRule[];
  readonly waivers: readonly Waiver[];
}
