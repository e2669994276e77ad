import { EmotionId, IntentId, LateReasonId, LocalizedText } from "@tactful/domain";
import { z } from "zod";

/** The groups of situations that practice covers. */
export const scenarioGroups = [
  "payment",
  "wrong-person",
  "hostile",
  "legal",
  "technical",
  "circumstances",
  "agent-challenge",
  "escalation",
  "verification",
  "misc",
  "broken-promise",
  "promise-confirmation",
  "edge",
  "dispute",
] as const;

/** One of {@link scenarioGroups}. */
export type ScenarioGroup = (typeof scenarioGroups)[number];

/** The languages in which borrowers are played. */
export const practiceLanguages = ["zh-Hans", "en"] as const;

/** One of {@link practiceLanguages}. */
export type PracticeLanguage = (typeof practiceLanguages)[number];

/** What a played borrower's words answer to. */
export const replyMoments = [
  "pickup",
  "identity",
  "doubt",
  "claim",
  "reason",
  "guarded",
  "soothed",
  "hurt",
  "agree",
  "too-much",
  "promise",
  "confirm",
  "settled",
  "bye",
  "hangup",
  "other",
] as const;

/** One of {@link replyMoments}. */
export type ReplyMoment = (typeof replyMoments)[number];

/** Lines by moment; one of a moment's lines is taken. */
export type ReplyLines = Readonly<Partial<Record<ReplyMoment, readonly string[]>>>;

/** What the call really needs: money, or one of the acts that come before money. */
export const practiceAims = ["promise", "dispute", "handover", "callback", "stop", "crisis"] as const;

/** One of {@link practiceAims}. */
export type PracticeAim = (typeof practiceAims)[number];

/** Amounts in minor units, by currency. */
export interface PersonaAmounts {
  readonly CNY: number;
  readonly USD: number;
}

/** A borrower that is played: what he says and feels, and how he answers to what is said. Nothing in it is a protected trait's stereotype. */
export interface Persona {
  readonly version: string;
  readonly id: string;
  readonly group: ScenarioGroup;
  readonly name: LocalizedText;
  /** What the collector knows before the call. */
  readonly brief: LocalizedText;
  readonly answers: "borrower" | "third-party";
  readonly aim: PracticeAim;
  /** Why the payment is late; null where whoever answers cannot know. */
  readonly reason: LateReasonId | null;
  readonly attitude: "cooperative" | "guarded" | "evasive" | "hostile";
  readonly emotion: EmotionId;
  /** What the feeling becomes under strain. */
  readonly strained: EmotionId;
  /** 0 to 10. */
  readonly tension: number;
  /** 0 to 10. */
  readonly trust: number;
  readonly daysPastDue: number;
  readonly debtMinor: PersonaAmounts;
  /** What he can pay in a month, in minor units; `whole` where that is all of it at once. */
  readonly ability: PersonaAmounts & { readonly whole: boolean };
  /** What the first answer to the matter means. */
  readonly claims: readonly IntentId[];
  /** What the reason, once told, means. */
  readonly tells: readonly IntentId[];
  readonly lines: Readonly<Record<PracticeLanguage, ReplyLines>>;
}

/** What any played borrower says where its own file has no line. */
export interface CommonLines {
  readonly version: string;
  readonly lines: Readonly<Record<PracticeLanguage, Readonly<Record<ReplyMoment, readonly string[]>>>>;
}

const text = z.string().min(1);
const lines = z.array(text).min(1);
const degree = z.int().min(0).max(10);
const amount = z.int().min(0).max(1e12);
const anyLines: z.ZodType<ReplyLines> = z.partialRecord(z.enum(replyMoments), lines);
const allLines: z.ZodType<CommonLines["lines"]["en"]> = z.record(z.enum(replyMoments), lines);

/** Checks a {@link Persona}; unknown keys are refused. */
export const PersonaFile: z.ZodType<Persona> = z.strictObject({
  version: text,
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, "expected a name such as laid-off"),
  group: z.enum(scenarioGroups),
  name: LocalizedText,
  brief: LocalizedText,
  answers: z.enum(["borrower", "third-party"]),
  aim: z.enum(practiceAims),
  reason: LateReasonId.nullable(),
  attitude: z.enum(["cooperative", "guarded", "evasive", "hostile"]),
  emotion: EmotionId,
  strained: EmotionId,
  tension: degree,
  trust: degree,
  daysPastDue: z.int().min(0),
  debtMinor: z.strictObject({ CNY: amount, USD: amount }),
  ability: z.strictObject({ CNY: amount, USD: amount, whole: z.boolean() }),
  claims: z.array(IntentId),
  tells: z.array(IntentId),
  lines: z.strictObject({ "zh-Hans": anyLines, en: anyLines }),
});

/** Checks {@link CommonLines}. */
export const CommonLinesFile: z.ZodType<CommonLines> = z.strictObject({
  version: text,
  lines: z.strictObject({ "zh-Hans": allLines, en: allLines }),
});
