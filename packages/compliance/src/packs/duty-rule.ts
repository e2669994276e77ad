import { DutyId, type Jurisdiction, Jurisdiction as JurisdictionSchema } from "@tactful/domain";
import { z } from "zod";

/** Whose words a duty signal is looked for in. */
export type DutySpeaker = "collector" | "borrower";

/**
 * Words by which a duty's parts are told in a conversation. What the parts mean is the duty's own: see `src/duties`.
 */
export interface DutySignal {
  /** The part: `identify.name`, `recording.notice`, `hardship.stated` … */
  readonly signal: string;
  readonly speaker: DutySpeaker;
  readonly languages: readonly ("zh" | "en")[];
  readonly any: readonly string[];
  readonly antipatterns?: readonly string[];
  readonly examples: { readonly hit: readonly string[]; readonly miss: readonly string[] };
}

/** A stretch of a day, [from, to). */
export interface OpenHours {
  readonly from: string;
  readonly to: string;
}

/** Limits of contact that a conversation's own times and history can show. */
export interface ContactLimits {
  readonly jurisdiction: Jurisdiction;
  readonly applies?: "first_party" | "agency";
  /** Permitted local hours, [from, to); those of Saturday and Sunday where they differ. */
  readonly hours?: OpenHours & { readonly weekend?: OpenHours };
  /** At most `most` events of a kind within so many local calendar days, the day itself included. */
  readonly counts?: readonly {
    /** `contact` is a conversation or a message sent, but no unanswered call. */
    readonly kind: "connected" | "attempt" | "contact" | "any";
    readonly channels: readonly string[];
    readonly scope: "person" | "debt" | "number";
    readonly days: number;
    readonly most: number;
    /** Whether the lender's and all agencies' events are summed; else each counts its own. */
    readonly isSummed?: boolean;
    /** At work only, or where it is not known to be at work. */
    readonly place?: "home" | "work";
    /** Direct prior consent lifts the limit for so many days, its own being day 1. */
    readonly consentDays?: number;
  }[];
  /** No call within so many days after a conversation, its day being day 1. */
  readonly cooldownDays?: number;
  /** Direct prior consent lifts that for so many days, its own being day 1. */
  readonly consentDays?: number;
  readonly citations: readonly string[];
}

/** Checks a {@link DutySignal}. */
export const DutySignal: z.ZodType<DutySignal> = z.strictObject({
  signal: z.string().regex(/^[a-z]+(?:[.-][a-z]+)*$/),
  speaker: z.enum(["collector", "borrower"]),
  languages: z.array(z.enum(["zh", "en"])).min(1),
  any: z.array(z.string().min(1)).min(1),
  antipatterns: z.exactOptional(z.array(z.string().min(1))),
  examples: z.strictObject({
    hit: z.array(z.string().min(1)).min(1),
    miss: z.array(z.string().min(1)).min(1),
  }),
});

const clock = z.string().regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/, "expected a time such as 08:00");

/** Checks {@link ContactLimits}. */
export const ContactLimits: z.ZodType<ContactLimits> = z.strictObject({
  jurisdiction: JurisdictionSchema,
  applies: z.exactOptional(z.enum(["first_party", "agency"])),
  hours: z.exactOptional(
    z.strictObject({
      from: clock,
      to: clock,
      weekend: z.exactOptional(z.strictObject({ from: clock, to: clock })),
    }),
  ),
  counts: z.exactOptional(
    z.array(
      z.strictObject({
        kind: z.enum(["connected", "attempt", "contact", "any"]),
        channels: z.array(z.string().min(1)).min(1),
        scope: z.enum(["person", "debt", "number"]),
        days: z.int().min(1),
        most: z.int().min(1),
        isSummed: z.exactOptional(z.boolean()),
        place: z.exactOptional(z.enum(["home", "work"])),
        consentDays: z.exactOptional(z.int().min(1)),
      }),
    ),
  ),
  cooldownDays: z.exactOptional(z.int().min(1)),
  consentDays: z.exactOptional(z.int().min(1)),
  citations: z.array(z.string().min(1)),
});

/** The duties that a message of one channel must carry by itself. */
export interface MessageDuty {
  readonly duty: DutyId;
  readonly channels: readonly string[];
  readonly jurisdictions?: readonly Jurisdiction[];
  /** Names of the signals of which one must be there. */
  readonly signals: readonly string[];
}

/** Checks a {@link MessageDuty}. */
export const MessageDuty: z.ZodType<MessageDuty> = z.strictObject({
  duty: DutyId,
  channels: z.array(z.string().min(1)).min(1),
  jurisdictions: z.exactOptional(z.array(JurisdictionSchema)),
  signals: z.array(z.string().min(1)).min(1),
});
