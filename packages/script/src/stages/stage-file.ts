import { DutyId, type Language, LocalizedText, StageId, stages } from "@tactful/domain";
import { z } from "zod";
import { StageCondition } from "./stage-condition.ts";

/** One value for each language of the product. */
export type ByLanguage<Value> = Readonly<Record<Language, Value>>;

/** What a stage is. */
export interface Stage {
  readonly goal: LocalizedText;
  /** What leads into it, for people; the routes decide. */
  readonly entry: LocalizedText;
  /** Duties that are met here. */
  readonly mustSay: readonly DutyId[];
  /** Stages that usually follow. */
  readonly exits: readonly StageId[];
  /** Open questions, of which one at most is asked. */
  readonly questions: ByLanguage<readonly string[]>;
  /** What is said where no text of the library may be. */
  readonly safe: ByLanguage<string>;
}

/** The stage of the moments that its condition fits. */
export interface StageRoute {
  readonly id: string;
  readonly stage: StageId;
  readonly when: StageCondition;
}

/** What must not be said where the condition holds. */
export interface Avoidance {
  readonly when: StageCondition;
  readonly text: ByLanguage<string>;
  readonly why: LocalizedText;
}

/** Why a person with more authority takes over where the condition holds. */
export interface Escalation {
  readonly when: StageCondition;
  readonly why: LocalizedText;
}

/** Words that are looked for in what is said, by what they tell. */
export interface HeardWords {
  readonly machine: readonly string[];
  readonly thirdParty: readonly string[];
  readonly farewell: readonly string[];
  /** No wording of an open stage holds one. */
  readonly debt: readonly string[];
  readonly inbound: readonly string[];
}

/** From which confidence on talk of self-harm stops a conversation, 0 to 1: in what was said last, and in what was said before. */
export interface CrisisCertainty {
  readonly now: number;
  readonly earlier: number;
}

/** The stage machine as its file holds it. */
export interface StageFile {
  readonly version: string;
  readonly heard: HeardWords;
  readonly crisis: CrisisCertainty;
  /** The first that holds decides. */
  readonly routes: readonly StageRoute[];
  readonly stages: Readonly<Record<StageId, Stage>>;
  readonly avoid: readonly Avoidance[];
  /** What is not to be done where a contact is forbidden now. */
  readonly contactNow: ByLanguage<string>;
  readonly escalations: readonly Escalation[];
}

const text = z.string().min(1);

function byLanguage<Value>(schema: z.ZodType<Value>): z.ZodType<ByLanguage<Value>> {
  return z.strictObject({ "zh-Hans": schema, "zh-Hant": schema, en: schema });
}

const stage = z.strictObject({
  goal: LocalizedText,
  entry: LocalizedText,
  mustSay: z.array(DutyId),
  exits: z.array(StageId),
  questions: byLanguage(z.array(text)),
  safe: byLanguage(text),
});

const stageIds = Object.keys(stages) as StageId[];
const words = z.array(text).min(1);

/** Checks a {@link StageFile}. */
export const StageFile: z.ZodType<StageFile> = z.strictObject({
  version: text,
  heard: z.strictObject({
    machine: words,
    thirdParty: words,
    farewell: words,
    debt: words,
    inbound: words,
  }),
  crisis: z.strictObject({ now: z.number().min(0).max(1), earlier: z.number().min(0).max(1) }),
  routes: z.array(z.strictObject({ id: text, stage: StageId, when: StageCondition })).min(1),
  stages: z.strictObject(Object.fromEntries(stageIds.map((id) => [id, stage]))) as unknown as z.ZodType<
    StageFile["stages"]
  >,
  avoid: z.array(z.strictObject({ when: StageCondition, text: byLanguage(text), why: LocalizedText })),
  contactNow: byLanguage(text),
  escalations: z.array(z.strictObject({ when: StageCondition, why: LocalizedText })),
});
