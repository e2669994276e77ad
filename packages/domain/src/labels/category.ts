import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/**
 * What must not be said: one list for every language and jurisdiction, each with its name and its severity
 * where a rule pack sets no other.
 */
export const categories = {
  "threat.violence": { severity: "critical", name: { zh: "暴力威胁", en: "Threat of violence" } },
  "threat.arrest": {
    severity: "critical",
    name: { zh: "刑事恐吓", en: "Threat of arrest or prosecution for a civil debt" },
  },
  "threat.false-legal": {
    severity: "high",
    name: { zh: "虚假法律行动", en: "False threat of legal action" },
  },
  "threat.exposure": { severity: "critical", name: { zh: "曝光威胁", en: "Threat of public shaming" } },
  "threat.visit": { severity: "high", name: { zh: "上门恐吓", en: "Threatening visit" } },
  "threat.harassment": { severity: "high", name: { zh: "骚扰威胁", en: "Threat of harassment" } },
  "abuse.insult": { severity: "high", name: { zh: "辱骂贬损", en: "Insult or contempt" } },
  "abuse.discrimination": { severity: "critical", name: { zh: "歧视", en: "Discrimination" } },
  "impersonation.authority": {
    severity: "critical",
    name: { zh: "冒充公权力", en: "Pretending to be an authority or a lawyer" },
  },
  "deception.identity": {
    severity: "high",
    name: { zh: "身份虚假", en: "False or hidden identity or purpose" },
  },
  "deception.amount": { severity: "high", name: { zh: "金额误导", en: "False amount or invented fee" } },
  "deception.credit": {
    severity: "high",
    name: { zh: "征信误导", en: "False statement about the credit record" },
  },
  "deception.urgency": { severity: "medium", name: { zh: "虚假时限", en: "Invented deadline" } },
  "privacy.third-party": {
    severity: "critical",
    name: { zh: "向第三人泄露", en: "Disclosure to a third party" },
  },
  "privacy.excessive": {
    severity: "high",
    name: { zh: "过度收集信息", en: "Collecting more data than needed" },
  },
  "coercion.third-party-pay": {
    severity: "high",
    name: { zh: "逼迫他人代偿", en: "Pressing others to pay" },
  },
  "coercion.borrow": {
    severity: "high",
    name: { zh: "诱导以贷还贷", en: "Pushing to borrow or to unlawful means" },
  },
  "coercion.vulnerable": {
    severity: "critical",
    name: { zh: "漠视弱势与自伤", en: "Pressure on a vulnerable person" },
  },
  "payment.diversion": {
    severity: "critical",
    name: { zh: "收款违规", en: "Payment outside official channels" },
  },
  "promise.unauthorised": { severity: "medium", name: { zh: "违规承诺", en: "Promise without authority" } },
  "rights.denial": { severity: "high", name: { zh: "剥夺权利", en: "Denial of the borrower's rights" } },
  "automation.opacity": {
    severity: "high",
    name: { zh: "智能不透明", en: "Hidden automation or no human review" },
  },
} as const;

/** The id of one of {@link categories}. */
export type CategoryId = keyof typeof categories;

/** Checks a {@link CategoryId}. */
export const CategoryId: z.ZodType<CategoryId> = idSchema<CategoryId>(categories);
