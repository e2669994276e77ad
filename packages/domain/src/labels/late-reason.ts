import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/** Why the payment is late, as the borrower tells it, each with its name. */
export const lateReasons = {
  "job-loss": { zh: "失业", en: "Loss of work" },
  "income-drop": { zh: "收入下降或欠薪", en: "Lower or unpaid income" },
  illness: { zh: "本人疾病", en: "Own illness" },
  "family-event": { zh: "家庭变故", en: "Family event" },
  "business-failure": { zh: "经营失败", en: "Business failure" },
  disaster: { zh: "灾害或意外", en: "Disaster or accident" },
  "over-indebted": { zh: "多头负债", en: "Too many debts" },
  "fraud-victim": { zh: "被骗或被冒用", en: "Victim of fraud or identity theft" },
  forgot: { zh: "忘记", en: "Forgot" },
  technical: { zh: "还款渠道故障", en: "Payment channel failed" },
  dispute: { zh: "对账有争议", en: "Account in dispute" },
  unwilling: { zh: "不愿还", en: "Unwilling to pay" },
} as const;

/** The id of one of {@link lateReasons}. */
export type LateReasonId = keyof typeof lateReasons;

/** Checks a {@link LateReasonId}. */
export const LateReasonId: z.ZodType<LateReasonId> = idSchema<LateReasonId>(lateReasons);
