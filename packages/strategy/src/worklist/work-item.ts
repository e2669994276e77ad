import type { BucketId, ContactChannel, CurrencyCode, IsoTime, LocalizedText } from "@tactful/domain";
import type { Handler, Tone } from "../policy/policy.ts";
import type { DecidedBy } from "../treatment/treatment.ts";
import type { ContactValue } from "../value/contact-value.ts";

/** When a contact may be made today, within the law and the house's hours. */
export interface ContactTime {
  /** The earliest moment, in the borrower's local time. */
  readonly from: IsoTime;
  /** The moment from which it may not be made any more today; a whole hour, or when the house closes. */
  readonly until: IsoTime;
  /** Hour of the borrower's clock, 0 to 23, at which an answer is likeliest; null where the history tells none from another. */
  readonly bestHour: number | null;
}

/** One line of a work list: whom to contact, how, when and why, and what may be offered. */
export interface WorkItem {
  readonly id: string;
  /** From 1. */
  readonly rank: number;
  /** `specialist` holds those whom a stop of the policy took out of collection; they come after all others, by id and not by value. */
  readonly queue: "collection" | "specialist";
  readonly borrowerId?: string;
  readonly product: string;
  readonly currency: CurrencyCode;
  readonly daysPastDue: number;
  readonly bucket: BucketId;
  readonly channel: ContactChannel;
  readonly time: ContactTime;
  readonly handler: Handler;
  readonly tone: Tone;
  /** Best for the borrower first. */
  readonly offers: readonly { readonly id: string; readonly title: LocalizedText }[];
  readonly value: ContactValue;
  readonly grade?: string;
  readonly score?: number;
  readonly reasons: readonly LocalizedText[];
  readonly decidedBy: DecidedBy;
}

/** Why an account is not on the list. */
export type LeftOutId =
  | "stopped"
  | "left-alone"
  | "not-due"
  | "control"
  | "not-allowed"
  | "not-worth-it"
  | "same-borrower"
  | "held-borrower"
  | "no-capacity";

/** Each {@link LeftOutId} in words, as what follows a number of accounts. */
export const leftOut: Readonly<Record<LeftOutId, LocalizedText>> = {
  stopped: { zh: "按政策停止催收", en: "stopped by the policy" },
  "left-alone": { zh: "政策不安排联系", en: "left alone by the policy" },
  "not-due": { zh: "未到下次联系日期", en: "not due for a contact yet" },
  control: { zh: "随机对照组", en: "in the random control group" },
  "not-allowed": { zh: "今天没有可用的合规时段或渠道", en: "no lawful time or channel today" },
  "not-worth-it": { zh: "预期所得不抵联系成本", en: "worth less than the contact costs" },
  "same-borrower": { zh: "同一借款人的另一账户已列入", en: "listed by another account of the borrower" },
  "held-borrower": {
    zh: "同一借款人的另一账户已停止或转专员",
    en: "another account of the borrower is stopped or with a specialist",
  },
  "no-capacity": { zh: "人手或渠道已满", en: "no capacity left" },
};
