import { z } from "zod";
import { CollectsAs } from "../contact/collects-as.ts";
import { ContactEvent } from "../contact/contact-event.ts";
import { Channel } from "../labels/channel.ts";
import { CurrencyCode } from "../money/currency-code.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoTime } from "../values/iso-time.ts";
import { Jurisdiction } from "../values/jurisdiction.ts";
import { Language } from "../values/language.ts";
import { TimeZone } from "../values/time-zone.ts";
import { Facts } from "./facts.ts";
import { Turn } from "./turn.ts";

/** What a call system knows of the debt that a conversation is about. */
export interface Debtor {
  readonly name?: string;
  readonly creditor?: string;
  readonly currency?: CurrencyCode;
  /** In major units (8088.5), as call systems export it: the one sum that is not in minor units. */
  readonly amountDue?: number;
}

/** A call, a chat or a thread of messages, turn by turn. */
export interface Conversation {
  /** Absent where the reader of the file has yet to give it one. */
  readonly id?: Id;
  readonly language?: Language;
  readonly jurisdiction?: Jurisdiction;
  readonly channel: Channel;
  /** Its offset is the borrower's where `timeZone` is absent. */
  readonly startedAt?: IsoTime;
  readonly timeZone?: TimeZone;
  readonly debtor?: Debtor;
  /** An agency, the stricter, where the input does not say. */
  readonly applies: CollectsAs;
  /** Earlier contacts; absent is not known, which is not the same as none. */
  readonly history?: readonly ContactEvent[];
  readonly turns: readonly Turn[];
  readonly facts?: Facts;
}

/** Reads a {@link Debtor}. */
export const Debtor: z.ZodType<Debtor> = inputObject({
  name: z.exactOptional(z.string()),
  creditor: z.exactOptional(z.string()),
  currency: z.exactOptional(CurrencyCode),
  amountDue: z.exactOptional(z.number().min(0)),
});

/** Reads a {@link Conversation}, its defaults filled in. */
export const Conversation: z.ZodType<Conversation> = inputObject({
  id: z.exactOptional(Id),
  language: z.exactOptional(Language),
  jurisdiction: z.exactOptional(Jurisdiction),
  channel: Channel,
  startedAt: z.exactOptional(IsoTime),
  timeZone: z.exactOptional(TimeZone),
  debtor: z.exactOptional(Debtor),
  applies: CollectsAs.default("agency"),
  history: z.exactOptional(z.array(ContactEvent)),
  turns: z.array(Turn),
  facts: z.exactOptional(Facts),
});
