import type { BucketId, Channel, EmotionId, IntentId, LateReasonId } from "@tactful/domain";
import type { StagedText } from "../library/library.ts";
import type { TextCondition } from "../library/library-text.ts";

/** What texts are held against. */
export interface Fitting {
  readonly intents: readonly IntentId[];
  readonly reason: LateReasonId | null;
  readonly emotion: EmotionId | null;
  readonly bucket: BucketId | null;
  readonly channel: Channel;
  readonly speaker: "collector" | "bot";
  readonly crisis: boolean;
}

/** Channels whose texts may be used where those of the channel itself are too few, nearest first. */
const neighbours: Readonly<Record<Channel, readonly Channel[]>> = {
  call: ["call"],
  "ai-call": ["ai-call", "call"],
  visit: ["visit", "call"],
  chat: ["chat"],
  social: ["social", "chat"],
  sms: ["sms", "chat"],
  email: ["email", "letter", "chat"],
  letter: ["letter", "email", "chat"],
  court: ["court", "letter", "email"],
};

const spoken: readonly Channel[] = ["call", "ai-call", "visit", "chat"];

/** What a text must meet whatever it costs, and what may be let go of, in this order, where too few texts meet it. */
export const relaxations = ["nothing", "emotion", "intent"] as const;

/** One of {@link relaxations}. */
export type Relaxation = (typeof relaxations)[number];

/** How near the channel of a text is: 0 the channel itself, then its neighbours; null where it is none of them. */
export function channelDistance(when: TextCondition, channel: Channel): number | null {
  const own = when.channels ?? spoken;
  const distance = neighbours[channel].findIndex((one) => own.includes(one));
  return distance === -1 ? null : distance;
}

function hits<Value>(wanted: readonly Value[] | undefined, values: readonly (Value | null)[]): boolean {
  return wanted !== undefined && values.some((value) => value !== null && wanted.includes(value));
}

function meets<Value>(wanted: readonly Value[] | undefined, values: readonly (Value | null)[]): boolean {
  return wanted === undefined || hits(wanted, values);
}

/** Talk of self-harm is met by texts written for it and by no others, and they by nothing else. */
function isOfCrisis({ when }: StagedText): boolean {
  return when?.intents?.includes("crisis.self-harm") === true;
}

function meetsFirmly(text: StagedText, fitting: Fitting): boolean {
  const { when = {} } = text;
  return (
    isOfCrisis(text) === fitting.crisis &&
    meets(when.speaker === undefined ? undefined : [when.speaker], [fitting.speaker]) &&
    meets(when.reasons, [fitting.reason]) &&
    meets(when.buckets, [fitting.bucket])
  );
}

/**
 * How well a text fits, above 0; 0 where it does not. A text that names a reason, a bucket or a speaker is said where they hold and nowhere
 * else; one that answers an intent or an emotion counts more where they were heard.
 */
export function textFit(text: StagedText, fitting: Fitting, relaxed: Relaxation): number {
  if (!meetsFirmly(text, fitting)) return 0;
  const { when = {} } = text;
  const hasIntent = fitting.crisis || meets(when.intents, fitting.intents);
  const hasEmotion = meets(when.emotions, [fitting.emotion]);
  if (!hasEmotion && relaxed === "nothing") return 0;
  if (!hasIntent && relaxed !== "intent") return 0;
  const weight = [
    hits(when.intents, fitting.intents) ? 6 : 1,
    hits(when.reasons, [fitting.reason]) ? 4 : 1,
    hits(when.emotions, [fitting.emotion]) ? 2 : 1,
    when.speaker === undefined ? 1 : 2,
  ];
  return weight.reduce((product, factor) => product * factor, 1);
}
