import { z } from "zod";
import { Facts } from "../conversation/facts.ts";
import { type Channel, channels } from "../labels/channel.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoTime } from "../values/iso-time.ts";
import { Jurisdiction } from "../values/jurisdiction.ts";
import { TimeZone } from "../values/time-zone.ts";
import { CollectsAs } from "./collects-as.ts";
import { ContactEvent } from "./contact-event.ts";
import { ContactParty } from "./contact-party.ts";

/** A channel by which a person is contacted; court documents ask no permission. */
export type ContactChannel = Exclude<Channel, "court">;

/** Checks a {@link ContactChannel}. */
export const ContactChannel: z.ZodType<ContactChannel> = z.enum(
  Object.keys(channels).filter((channel) => channel !== "court") as ContactChannel[],
);

/** The question: may this person be contacted this way at this moment? */
export interface ContactRequest {
  readonly id: Id;
  readonly jurisdiction: Jurisdiction;
  readonly party: ContactParty;
  readonly channel: ContactChannel;
  /** The moment of the contact. */
  readonly at: IsoTime;
  /** Where the debtor is, or may be. */
  readonly timeZone: TimeZone;
  /** An agency, the stricter, where the input does not say. */
  readonly applies: CollectsAs;
  /** The number or address to be used. */
  readonly number?: string;
  /** Id of the debt. */
  readonly debt?: Id;
  /** Earlier contacts; none where the input does not say. */
  readonly history: readonly ContactEvent[];
  readonly facts?: Facts;
}

/** Reads a {@link ContactRequest}, its defaults filled in. */
export const ContactRequest: z.ZodType<ContactRequest> = inputObject({
  id: Id,
  jurisdiction: Jurisdiction,
  party: ContactParty,
  channel: ContactChannel,
  at: IsoTime,
  timeZone: TimeZone,
  applies: CollectsAs.default("agency"),
  number: z.exactOptional(Id),
  debt: z.exactOptional(Id),
  history: z.array(ContactEvent).default([]),
  facts: z.exactOptional(Facts),
});
