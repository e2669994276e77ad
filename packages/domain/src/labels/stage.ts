import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/**
 * Where a conversation stands, each with its name. Before the right party is verified only the stages with
 * `beforeVerification` are open, and none of their wording mentions a debt.
 */
export const stages = {
  prepare: { beforeVerification: true, name: { zh: "准备", en: "Prepare" } },
  verify: { beforeVerification: true, name: { zh: "核实身份", en: "Verify the party" } },
  disclose: { beforeVerification: false, name: { zh: "告知", en: "Disclose" } },
  remind: { beforeVerification: false, name: { zh: "提醒", en: "Remind" } },
  explore: { beforeVerification: false, name: { zh: "了解原因", en: "Explore the reason" } },
  negotiate: { beforeVerification: false, name: { zh: "协商方案", en: "Negotiate" } },
  hardship: { beforeVerification: false, name: { zh: "困难帮扶", en: "Hardship" } },
  objection: { beforeVerification: false, name: { zh: "处理异议", en: "Objection" } },
  promise: { beforeVerification: false, name: { zh: "确认承诺", en: "Promise to pay" } },
  close: { beforeVerification: true, name: { zh: "结束", en: "Close" } },
  escalate: { beforeVerification: true, name: { zh: "升级处理", en: "Escalate" } },
  "third-party": { beforeVerification: true, name: { zh: "第三人接听", en: "Third party" } },
  voicemail: { beforeVerification: true, name: { zh: "语音留言", en: "Voicemail" } },
} as const;

/** The id of one of {@link stages}. */
export type StageId = keyof typeof stages;

/** Checks a {@link StageId}. */
export const StageId: z.ZodType<StageId> = idSchema<StageId>(stages);
