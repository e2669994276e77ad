import type { Channel, Facts, Jurisdiction, Speaker } from "@tactful/domain";
import type { Audience } from "../packs/rule.ts";

/** All that a rule may ask about the moment at which something is said. */
export interface Speech {
  readonly speaker: Speaker;
  /** Whether the text stands alone, or is a turn of a conversation. */
  readonly setting: "alone" | "conversation";
  readonly channel?: Channel;
  readonly jurisdiction: Jurisdiction;
  readonly audience: Audience;
  readonly facts: Facts;
  /** What the other side said just before. */
  readonly context?: string;
  /** Seconds since the conversation began. */
  readonly at?: number;
  /** 0-based number of the turn among the collector's own; 0 for an utterance. */
  readonly ownTurn: number;
  /** Whether a word of a class was heard before, within so many turns. */
  readonly heard: (
    set: number,
    speaker: "collector" | "borrower" | undefined,
    turns: number | undefined,
  ) => boolean;
}
