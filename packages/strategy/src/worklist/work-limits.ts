import { ContactChannel } from "@tactful/domain";
import { z } from "zod";
import { type Handler, handlers } from "../policy/policy.ts";

/** What one kind of handler can do today. */
export interface HandlerLimit {
  /** Contacts in all. */
  readonly contacts?: number;
  /** Minutes in all, for all handlers of the kind together. */
  readonly minutes?: number;
  /** Contacts in one hour of the clock. */
  readonly contactsPerHour?: number;
}

/** What a day's work may come to: a file that a team lead writes. */
export interface WorkLimits {
  /** Contacts in all. */
  readonly contacts?: number;
  readonly channels?: Readonly<Partial<Record<ContactChannel, number>>>;
  readonly handlers?: Readonly<Partial<Record<Handler, HandlerLimit>>>;
  /** How long a contact takes, by channel, in minutes; 0 where it is not named. */
  readonly minutes?: Readonly<Partial<Record<ContactChannel, number>>>;
  /** What the next channel in the policy's order is assumed to bring of what the one before it brings, 0 to 1; 0.5 where it is not given. */
  readonly nextChannelShare?: number;
}

const count = z.int().min(0);

/** Checks {@link WorkLimits}: unknown keys are refused. */
export const WorkLimits: z.ZodType<WorkLimits> = z.strictObject({
  contacts: z.exactOptional(count),
  channels: z.exactOptional(
    z.partialRecord(ContactChannel as z.ZodType<ContactChannel> & z.core.$ZodRecordKey, count),
  ),
  handlers: z.exactOptional(
    z.partialRecord(
      z.enum(handlers),
      z.strictObject({
        contacts: z.exactOptional(count),
        minutes: z.exactOptional(z.number().min(0)),
        contactsPerHour: z.exactOptional(count),
      }),
    ),
  ),
  minutes: z.exactOptional(
    z.partialRecord(ContactChannel as z.ZodType<ContactChannel> & z.core.$ZodRecordKey, z.number().min(0)),
  ),
  nextChannelShare: z.exactOptional(z.number().min(0).max(1)),
});

/** The share that a later channel is assumed to bring, where the limits do not say: an assumption, not a measurement. */
export const assumedNextChannelShare = 0.5;
