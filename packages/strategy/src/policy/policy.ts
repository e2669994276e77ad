import type {
  BucketId,
  Citation,
  CollectsAs,
  ContactChannel,
  CurrencyCode,
  IsoDate,
  Jurisdiction,
  LocalizedText,
} from "@tactful/domain";
import type { Quadrant } from "../willingness/quadrant.ts";
import type { Offer } from "./offer.ts";

/** How an account is spoken to; each is firmer than the one before, and none is unkind. */
export const tones = ["gentle", "neutral", "firm"] as const;

/** One of {@link tones}. */
export type Tone = (typeof tones)[number];

/** Who works an account. `specialist` is a person trained for hardship and vulnerability. */
export const handlers = ["automated", "collector", "senior", "specialist", "field", "legal"] as const;

/** One of {@link handlers}. */
export type Handler = (typeof handlers)[number];

/** What stops or redirects an account before any score is looked at. */
export const stopCauses = [
  "self-harm",
  "deceased",
  "attorney",
  "cease-request",
  "dispute",
  "plan-active",
  "hardship",
  "vulnerable",
] as const;

/** One of {@link stopCauses}. */
export type StopCause = (typeof stopCauses)[number];

/** A line that stops or redirects; the first whose cause holds decides. */
export interface StopLine {
  readonly id: string;
  /** 1-based line of the file it stands in; set by `loadPolicy`. */
  readonly line?: number;
  readonly cause: StopCause;
  /** `stop`: no contact about money. `redirect`: another handler takes it, with what it may offer. */
  readonly action: "stop" | "redirect";
  readonly handler?: Handler;
  readonly channels?: readonly ContactChannel[];
  readonly offers?: readonly string[];
  /** How often a redirected account may be contacted; once a week where absent. */
  readonly cadence?: Cadence;
  readonly why: LocalizedText;
  /** The law it rests on; absent where it is the house's own rule. */
  readonly citation?: Citation;
}

/** A stretch of whole numbers, [from, below); a side that is left out is open. */
export interface Stretch {
  readonly from?: number;
  readonly below?: number;
}

/** Which accounts a treatment line is for; what is left out holds for all. */
export interface TreatmentCondition {
  readonly bucket?: readonly BucketId[];
  /** Overdue amount, in minor units of the policy's currency. */
  readonly overdueMinor?: Stretch;
  readonly product?: readonly string[];
  /** Grade of the score; `none` where the account has no score. */
  readonly grade?: readonly string[];
  readonly quadrant?: readonly Quadrant[];
  readonly brokenPromises?: Stretch;
  /**
   * Whether the borrower has yet to be reached about these arrears: since the day they began there was no conversation
   * and no written message. Unanswered calls do not reach anybody; a history that is not known counts as none.
   */
  readonly firstContact?: boolean;
}

/** How often an account may be contacted under a line; legal limits hold besides. */
export interface Cadence {
  /** Whole days from one contact to the next. */
  readonly everyDays: number;
  readonly mostPerWeek: number;
}

/** One line of the treatment table. */
export interface TreatmentLine {
  readonly id: string;
  /** 1-based line of the file it stands in; set by `loadPolicy`. */
  readonly line?: number;
  readonly when: TreatmentCondition;
  /** Ids of lines that this one takes the place of where both hold. Every other overlap is an error. */
  readonly over?: readonly string[];
  readonly tone: Tone;
  /** In order of preference; `[]` leaves the account alone. */
  readonly channels: readonly ContactChannel[];
  readonly cadence: Cadence;
  readonly handler: Handler;
  /** Ids of offers, best for the borrower first. */
  readonly offers: readonly string[];
  readonly why: LocalizedText;
}

/** What a role may grant; shares are of what is owed of each part, 0 to 1. */
export interface Authority {
  readonly role: string;
  readonly title: LocalizedText;
  readonly maxDiscount: number;
  readonly feesShare: number;
  readonly interestShare: number;
  readonly principalShare: number;
  /** Longest plan the role grants, in months. */
  readonly maxMonths: number;
}

/** What a figure or rule of the policy rests on. */
export interface PolicySource {
  /** What it supports, in words. */
  readonly about: LocalizedText;
  readonly citation: Citation;
}

/** What a lender does with late accounts: a file that a collections manager reads, changes and signs. */
export interface Policy {
  /** The file it was read from; set by `loadPolicy`. */
  readonly file?: string;
  readonly policy: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly owner: string;
  readonly jurisdiction: Jurisdiction;
  readonly applies: CollectsAs;
  readonly currency: CurrencyCode;
  readonly effectiveFrom: IsoDate;
  /** Products that the policy is for; an account of another one is refused. */
  readonly products: readonly string[];
  /** Grades of the score that lines may name, best first. */
  readonly grades: readonly string[];
  /** The house's own working hours, narrower than the law's; never part of a contact answer. */
  readonly houseHours: { readonly from: string; readonly to: string; readonly days: "every" | "weekdays" };
  /** Cost of one contact by channel, in minor units. */
  readonly costs: Readonly<Partial<Record<ContactChannel, number>>>;
  /** Roles, lowest first: the first decides alone, those above are asked. */
  readonly authority: readonly Authority[];
  /** Limits of law and house on what a plan may cost and how long it may run. */
  readonly caps: {
    readonly lender: "licensed" | "private";
    /** Highest all-in yearly rate, as a decimal. */
    readonly annualRate: number;
    /** Longest plan by product, in months. */
    readonly maxMonths: Readonly<Record<string, number>>;
  };
  /** Channels used only at a time that the borrower agreed to, with evidence. */
  readonly byAppointment: readonly ContactChannel[];
  readonly sources: readonly PolicySource[];
  /** One line for each cause, those that stop before those that redirect, self-harm before all. */
  readonly stops: readonly StopLine[];
  readonly offers: readonly Offer[];
  readonly treatments: readonly TreatmentLine[];
}
