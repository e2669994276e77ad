import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/** How the borrower feels, each with its name; a feeling may only soften, slow or stop what is said. */
export const emotions = {
  calm: { zh: "平静", en: "Calm" },
  anxious: { zh: "焦虑", en: "Anxious" },
  angry: { zh: "愤怒", en: "Angry" },
  despairing: { zh: "绝望", en: "Despairing" },
  evasive: { zh: "回避", en: "Evasive" },
} as const;

/** The id of one of {@link emotions}. */
export type EmotionId = keyof typeof emotions;

/** Checks an {@link EmotionId}. */
export const EmotionId: z.ZodType<EmotionId> = idSchema<EmotionId>(emotions);
