import type {
  BucketId,
  Channel,
  EmotionId,
  IntentId,
  LateReasonId,
  PromiseSignal,
  Signals,
  Situation,
  Turn,
} from "@tactful/domain";
import { bucketOf } from "@tactful/domain";
import type { StageBook } from "./load-stages.ts";
import type { Answerer, ChannelKind } from "./stage-condition.ts";

/**
 * What is known of a conversation when the next words are looked for. Of the account it holds the bucket and how a plan goes, and before
 * verification neither.
 */
export interface Moment {
  readonly verified: boolean;
  readonly crisis: boolean;
  /** Words that may, but need not, tell of self-harm in what was said last. */
  readonly crisisPossible: boolean;
  readonly hours: "open" | "closed";
  readonly started: boolean;
  readonly answered: Answerer;
  readonly channel: ChannelKind;
  readonly intents: readonly IntentId[];
  readonly newReasons: readonly LateReasonId[];
  /** The last reason that was given anywhere. */
  readonly reason: LateReasonId | null;
  readonly emotion: EmotionId | null;
  /** Null before verification. */
  readonly bucket: BucketId | null;
  readonly plan: "none" | "on-track" | "off-track";
  readonly represented: boolean;
  readonly vulnerable: boolean;
  readonly disputed: boolean;
  readonly deceased: boolean;
  readonly disclosed: boolean;
  readonly settled: boolean;
  readonly farewell: boolean;
  /** The last promise that was made; null before verification. */
  readonly promise: PromiseSignal | null;
}

/** What {@link readMoment} reads besides the situation. */
export interface MomentReading {
  readonly book: StageBook;
  /** One for each turn that is not the collector's or a bot's. */
  readonly signals: readonly Signals[];
  readonly hours: "open" | "closed";
  /** Whether the language check heard talk of self-harm. */
  readonly escalated: boolean;
}

const kinds: Readonly<Record<Channel, ChannelKind>> = {
  call: "spoken",
  "ai-call": "spoken",
  visit: "spoken",
  chat: "chat",
  social: "chat",
  sms: "message",
  email: "message",
  letter: "message",
  court: "message",
};

/** How words travel on a channel. */
function channelKind(channel: Channel): ChannelKind {
  return kinds[channel];
}

/** Whether a turn is the collector's side's. */
export function isOurs({ speaker }: Turn): boolean {
  return speaker === "collector" || speaker === "bot" || speaker === "script";
}

/** The indexes of what the other side said last, without a word of ours between. */
function lastOfTheirs(turns: readonly Turn[]): readonly number[] {
  const last = turns.findLastIndex((turn) => !isOurs(turn));
  if (last === -1) return [];
  const before = turns.slice(0, last).findLastIndex(isOurs);
  return Array.from({ length: last - before }, (_, at) => before + 1 + at);
}

/**
 * Who answers. A verified person is the borrower unless a turn is marked as a third party's; before that only words tell, and whoever gave
 * himself out as another stays it until he says that he is the one who is asked for.
 */
function answererOf({ turns, borrower }: Situation, { book, signals }: MomentReading): Answerer {
  const byTurn = new Map(signals.map((one) => [one.turn ?? 0, one]));
  const told = turns.map((turn, index): Answerer | null => {
    if (isOurs(turn)) return null;
    if (book.finds.machine(turn.text)) return "machine";
    if (turn.speaker === "third-party") return "third-party";
    if (borrower.verified) return "borrower";
    const intents = byTurn.get(index)?.intents.map(({ id }) => id) ?? [];
    if (intents.includes("identity.wrong-person") || book.finds.thirdParty(turn.text)) return "third-party";
    return intents.includes("identity.confirm") ? "borrower" : null;
  });
  return told.findLast((one) => one !== null) ?? "borrower";
}

const given: ReadonlySet<IntentId> = new Set(["pay.promise", "pay.now", "plan.accept"]);
const ofDebt = /^(?:debt|pay|plan|fees|hardship|consequence)\./;

function isDisclosed({ turns }: Situation, { book, signals }: MomentReading): boolean {
  const isNamed = turns.some((turn) => isOurs(turn) && book.finds.debt(turn.text));
  return isNamed || signals.some(({ intents }) => intents.some(({ id }) => ofDebt.test(id)));
}

function planOf({ borrower: { planActive } }: Situation): Moment["plan"] {
  if (planActive === undefined) return "none";
  return planActive.onTrack ? "on-track" : "off-track";
}

/** How sure it is that some utterances speak of self-harm, 0 to 1; 0 where none does. */
function selfHarm(signals: readonly Signals[]): number {
  const found = signals.flatMap(({ intents }) => intents.filter(({ id }) => id === "crisis.self-harm"));
  return Math.max(0, ...found.map(({ confidence }) => confidence));
}

/** Reads the moment of a situation. The note is not read: it is free text, and no text of staff may move a stage. */
export function readMoment(situation: Situation, reading: MomentReading): Moment {
  const { turns, borrower, account, channel } = situation;
  const facts = { ...account.facts, ...situation.facts };
  const { book } = reading;
  // A machine promises nothing and is in no danger.
  const signals = reading.signals.filter(({ turn = 0 }) => !book.finds.machine(turns[turn]?.text ?? ""));
  const last = lastOfTheirs(turns);
  const isLast = ({ turn = 0 }: Signals): boolean => last.includes(turn);
  const now = signals.filter(isLast);
  const before = signals.filter((one) => !isLast(one));
  const vulnerability = [...borrower.vulnerability, ...(facts.vulnerability ?? [])];
  const danger = { now: selfHarm(now), earlier: selfHarm(before) };
  const isSelfHarm = danger.now >= book.crisis.now || danger.earlier >= book.crisis.earlier;
  const heard = [...new Set(now.flatMap((one) => one.intents.map(({ id }) => id)))];
  const intents = heard.filter((id) => isSelfHarm || id !== "crisis.self-harm");
  const answered = answererOf(situation, reading);
  return {
    verified: borrower.verified,
    crisis: isSelfHarm || reading.escalated || vulnerability.includes("self-harm"),
    crisisPossible: danger.now > 0,
    hours: reading.hours,
    started: turns.length > 0,
    answered,
    channel: channelKind(channel),
    intents,
    newReasons: now.flatMap(({ reason }) => (reason === null ? [] : [reason.id])),
    reason: signals.findLast(({ reason }) => reason !== null)?.reason?.id ?? null,
    emotion: now.findLast(({ emotion }) => emotion !== null)?.emotion?.id ?? null,
    bucket: borrower.verified ? bucketOf(account.daysPastDue) : null,
    plan: borrower.verified ? planOf(situation) : "none",
    represented: borrower.represented !== undefined || facts.attorney?.known === true,
    vulnerable: vulnerability.length > 0,
    disputed: facts.dispute_open === true,
    deceased: facts.debtor_deceased === true,
    disclosed: borrower.verified && isDisclosed(situation, reading),
    settled: before.some((one) => one.intents.some(({ id }) => given.has(id))),
    farewell: [...last, turns.length - 1].some((index) => book.finds.farewell(turns[index]?.text ?? "")),
    promise: borrower.verified ? (signals.flatMap(({ promises }) => promises).at(-1) ?? null) : null,
  };
}
