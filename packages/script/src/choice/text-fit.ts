import type { BucketId, Channel, EmotionId, IntentId, Jurisdiction, LateReasonId } from "@tactful/domain";
import type { StagedText } from "../library/library.ts";
import type { TextCondition } from "../library/library-text.ts";

/** What texts are held against. */
export interface Fitting {
  readonly intents: readonly IntentId[];
  readonly reason: LateReasonId | null;
  readonly emotion: EmotionId | null;
  readonly bucket: BucketId | null;
  readonly channel: Channel;
  readonly jurisdiction: Jurisdiction;
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

/** How near the channel of a text is: 0 the channel itself, then its neighbours; null where it is none of them. */
export function channelDistance(when: TextCondition, channel: Channel): number | null {
  const own = when.channels ?? spoken;
  const distance = neighbours[channel].findIndex((one) => own.includes(one));
  return distance === -1 ? null : distance;
}

/** Where no feeling was heard a person counts as calm. */
function feeling({ emotion }: Fitting): EmotionId {
  return emotion ?? "calm";
}

function hits<Value>(wanted: readonly Value[] | undefined, values: readonly (Value | null)[]): boolean {
  return wanted !== undefined && values.some((value) => value !== null && wanted.includes(value));
}

function meets<Value>(wanted: readonly Value[] | undefined, values: readonly (Value | null)[]): boolean {
  return wanted === undefined || hits(wanted, values);
}

/** Whether a text is at home somewhere: there itself, or in the country that it belongs to. */
function isAtHome({ when }: StagedText, { jurisdiction }: Fitting): boolean {
  const homes = when?.jurisdictions;
  return (
    homes === undefined || homes.some((home) => home === jurisdiction || jurisdiction.startsWith(`${home}-`))
  );
}

/** Talk of self-harm is met by texts written for it and by no others, and they by nothing else. */
function isOfCrisis({ when }: StagedText): boolean {
  return when?.intents?.includes("crisis.self-harm") === true;
}

/**
 * How well a text fits, above 0; 0 where it does not. What a text names must have been heard: thanking for a reason that was not given, or
 * answering a dispute that nobody raised, would be worse than a plain text. One that names more of what was heard counts more.
 */
export function textFit(text: StagedText, fitting: Fitting): number {
  const { when = {} } = text;
  const isHeard =
    meets(when.intents, fitting.intents) &&
    meets(when.reasons, [fitting.reason]) &&
    meets(when.emotions, [feeling(fitting)]) &&
    meets(when.buckets, [fitting.bucket]);
  // In a crisis a text that stays with the person is never held back for want of another label.
  const isFitting =
    isOfCrisis(text) === fitting.crisis &&
    isAtHome(text, fitting) &&
    meets(when.speaker === undefined ? undefined : [when.speaker], [fitting.speaker]) &&
    (fitting.crisis || isHeard);
  if (!isFitting) return 0;
  const weight = [
    hits(when.intents, fitting.intents) ? 6 : 1,
    hits(when.reasons, [fitting.reason]) ? 4 : 1,
    hits(when.emotions, [feeling(fitting)]) ? 2 : 1,
    when.speaker === "bot" ? 2 : 1,
  ];
  return weight.reduce((product, factor) => product * factor, 1);
}
