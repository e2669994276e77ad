import { BucketId, EmotionId, IntentId, LateReasonId } from "@tactful/domain";
import { z } from "zod";

/** Who answers: the borrower where nothing tells otherwise. */
export const answerers = ["borrower", "third-party", "machine"] as const;

/** One of {@link answerers}. */
export type Answerer = (typeof answerers)[number];

/** How words travel: spoken or typed live, or in a message that is written whole. */
export const channelKinds = ["spoken", "chat", "message"] as const;

/** One of {@link channelKinds}. */
export type ChannelKind = (typeof channelKinds)[number];

/** What is asked of a moment; what is left out is not asked, and a list asks for one of its words. */
export interface StageCondition {
  readonly verified?: boolean;
  /** Talk of self-harm, or it stands in the facts. */
  readonly crisis?: boolean;
  /** Words that may, but need not, tell of self-harm in what was said last. */
  readonly crisisPossible?: boolean;
  /** Closed: outside the permitted hours, in a conversation that the borrower did not open. */
  readonly hours?: readonly ("open" | "closed")[];
  /** Whether anything was said yet. */
  readonly started?: boolean;
  readonly answered?: readonly Answerer[];
  readonly channel?: readonly ChannelKind[];
  /** Of what the other side said last. */
  readonly intents?: readonly IntentId[];
  /** Reasons given in what the other side said last. */
  readonly newReasons?: readonly LateReasonId[];
  /** The last reason that was given anywhere. */
  readonly reasons?: readonly LateReasonId[];
  readonly emotions?: readonly EmotionId[];
  readonly buckets?: readonly BucketId[];
  readonly plan?: readonly ("none" | "on-track" | "off-track")[];
  readonly represented?: boolean;
  readonly vulnerable?: boolean;
  /** Whether a dispute is open by the creditor's own systems. */
  readonly disputed?: boolean;
  /** Whether the borrower is known to have died. */
  readonly deceased?: boolean;
  /** Whether the debt was named after verification. */
  readonly disclosed?: boolean;
  /** Whether a reason was given anywhere. */
  readonly reasonKnown?: boolean;
  /** Whether a promise or an accepted plan came before what was said last. */
  readonly settled?: boolean;
  /** Whether what the other side said last shows no intent. */
  readonly silent?: boolean;
  readonly farewell?: boolean;
}

const flag = z.exactOptional(z.boolean());

function anyOf<Value>(schema: z.ZodType<Value>) {
  return z.exactOptional(z.array(schema).min(1));
}

/** Checks a {@link StageCondition}. */
export const StageCondition: z.ZodType<StageCondition> = z.strictObject({
  verified: flag,
  crisis: flag,
  crisisPossible: flag,
  hours: anyOf(z.enum(["open", "closed"])),
  started: flag,
  answered: anyOf(z.enum(answerers)),
  channel: anyOf(z.enum(channelKinds)),
  intents: anyOf(IntentId),
  newReasons: anyOf(LateReasonId),
  reasons: anyOf(LateReasonId),
  emotions: anyOf(EmotionId),
  buckets: anyOf(BucketId),
  plan: anyOf(z.enum(["none", "on-track", "off-track"])),
  represented: flag,
  vulnerable: flag,
  disputed: flag,
  deceased: flag,
  disclosed: flag,
  reasonKnown: flag,
  settled: flag,
  silent: flag,
  farewell: flag,
});
