import { z } from "zod";
import { Channel } from "../labels/channel.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoTime } from "../values/iso-time.ts";

/** What borrowers complain of, each with its name. The list is open: a complaint may name another category. */
export const complaintCategories = {
  "too-often": { zh: "联系过于频繁", en: "Contacted too often" },
  hours: { zh: "联系时间不当", en: "Contacted at a wrong time" },
  rude: { zh: "态度粗暴或辱骂", en: "Rude or abusive" },
  threat: { zh: "威胁或恐吓", en: "Threatened" },
  misled: { zh: "误导或虚假陈述", en: "Misled" },
  "third-party": { zh: "骚扰或告知第三人", en: "Others were contacted or told" },
  "wrong-person": { zh: "找错人", en: "Wrong person" },
  privacy: { zh: "泄露个人信息", en: "Personal data disclosed" },
  amount: { zh: "金额有误或收费争议", en: "Amount or fees disputed" },
  payment: { zh: "还款未入账", en: "Payment not credited" },
  hardship: { zh: "困难未予考虑", en: "Hardship not considered" },
  other: { zh: "其他", en: "Other" },
} as const;

/** A complaint about a contact or a treatment, as it was taken in. */
export interface Complaint {
  readonly id: Id;
  readonly account?: Id;
  readonly at: IsoTime;
  /** How the contact was made that is complained of. */
  readonly channel?: Channel;
  /** One of the ids of {@link complaintCategories}, or another. */
  readonly category: string;
  /** The collector or agency it is about. */
  readonly about?: Id;
  /** Id of the treatment that the account was under. */
  readonly treatment?: Id;
  /** Whether it was found to be right; absent until that is decided. */
  readonly upheld?: boolean;
  /** In the borrower's words; never read by a model or a rule. */
  readonly text?: string;
}

/** Reads a {@link Complaint}. */
export const Complaint: z.ZodType<Complaint> = inputObject({
  id: Id,
  account: z.exactOptional(Id),
  at: IsoTime,
  channel: z.exactOptional(Channel),
  category: z.string().min(1),
  about: z.exactOptional(Id),
  treatment: z.exactOptional(Id),
  upheld: z.exactOptional(z.boolean()),
  text: z.exactOptional(z.string()),
});
