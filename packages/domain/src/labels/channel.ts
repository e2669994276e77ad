import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/**
 * The ways to reach a borrower, each with its name. `social` is by the borrower's own consent only; `court`
 * is for letters and filings, which are checked but never asked permission for.
 */
export const channels = {
  call: { zh: "人工电话", en: "Call" },
  "ai-call": { zh: "智能外呼", en: "Automated call" },
  sms: { zh: "短信", en: "Text message" },
  email: { zh: "电子邮件", en: "Email" },
  chat: { zh: "在线会话", en: "Chat" },
  social: { zh: "社交媒体", en: "Social media" },
  letter: { zh: "信函", en: "Letter" },
  visit: { zh: "上门", en: "Visit" },
  court: { zh: "诉讼文书", en: "Court document" },
} as const;

/** The id of one of {@link channels}. */
export type Channel = keyof typeof channels;

/** Checks a {@link Channel}. */
export const Channel: z.ZodType<Channel> = idSchema<Channel>(channels);
