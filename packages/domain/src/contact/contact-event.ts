import { z } from "zod";
import { Channel } from "../labels/channel.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoTime } from "../values/iso-time.ts";
import { ContactParty } from "./contact-party.ts";

/** One earlier contact: a line of the `history` that contact rules count. */
export interface ContactEvent {
  readonly at: IsoTime;
  readonly channel: Channel;
  /** `connected` is a conversation; `attempt` an unanswered call or a message sent. */
  readonly kind: "attempt" | "connected";
  /** Outbound where the input does not say. */
  readonly direction: "outbound" | "inbound";
  /** The number or address used. */
  readonly number?: string;
  /** Id of the debt it was about. */
  readonly debt?: Id;
  /** `lender`, or the name of an agency, such as `agency-1`. */
  readonly by?: string;
  /** The debtor where the input does not say. */
  readonly party: ContactParty;
  readonly place?: "home" | "work";
}

/** Reads a {@link ContactEvent}, its defaults filled in. */
export const ContactEvent: z.ZodType<ContactEvent> = inputObject({
  at: IsoTime,
  channel: Channel,
  kind: z.enum(["attempt", "connected"]),
  direction: z.enum(["outbound", "inbound"]).default("outbound"),
  number: z.exactOptional(Id),
  debt: z.exactOptional(Id),
  by: z.exactOptional(Id),
  party: ContactParty.default("debtor"),
  place: z.exactOptional(z.enum(["home", "work"])),
});
