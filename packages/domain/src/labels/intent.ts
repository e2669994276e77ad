import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/** What a borrower's utterance does, each with its name; an utterance may carry up to two, or none. */
export const intents = {
  "identity.confirm": { zh: "确认本人", en: "Confirms being the right person" },
  "identity.wrong-person": { zh: "非本人接听", en: "Third party or wrong number" },
  "identity.challenge": { zh: "质疑对方身份", en: "Asks the caller to prove who they are" },
  "debt.acknowledge": { zh: "承认欠款", en: "Acknowledges the debt" },
  "debt.unaware": { zh: "不知情或忘记", en: "Did not know or forgot" },
  "debt.dispute": { zh: "异议", en: "Disputes the debt" },
  "debt.already-paid": { zh: "称已还款", en: "Says it is paid" },
  "fees.complain": { zh: "抱怨息费", en: "Complains about interest or fees" },
  "pay.now": { zh: "马上还", en: "Will pay now" },
  "pay.promise": { zh: "承诺日期还", en: "Promises a date or an amount" },
  "pay.vague": { zh: "含糊拖延", en: "Puts it off without a date" },
  "pay.partial": { zh: "部分还款", en: "Offers a part" },
  "pay.refuse": { zh: "拒绝还款", en: "Refuses to pay" },
  "pay.how": { zh: "询问还款方式", en: "Asks how to pay" },
  "plan.request": { zh: "请求分期或延期", en: "Asks for instalments or more time" },
  "plan.waiver": { zh: "请求减免", en: "Asks for a waiver" },
  "plan.accept": { zh: "接受方案", en: "Accepts a plan" },
  "plan.reject": { zh: "拒绝方案", en: "Rejects a plan" },
  "hardship.state": { zh: "陈述困难", en: "States a hardship" },
  "consequence.ask": { zh: "询问后果", en: "Asks what happens next" },
  "contact.busy": { zh: "不便通话", en: "Cannot talk now" },
  "contact.stop": { zh: "要求停止联系", en: "Asks to stop the contact" },
  "complaint.threaten": { zh: "投诉或录音取证", en: "Speaks of a complaint, evidence or a lawyer" },
  "human.request": { zh: "要求转人工", en: "Asks for a person" },
  "crisis.self-harm": { zh: "自伤言语", en: "Talk of self-harm" },
} as const;

/** The id of one of {@link intents}. */
export type IntentId = keyof typeof intents;

/** Checks an {@link IntentId}. */
export const IntentId: z.ZodType<IntentId> = idSchema<IntentId>(intents);
