import type {
  ContactChannel,
  ContactParty,
  FactId,
  IsoDate,
  Jurisdiction,
  LocalizedText,
  LocalTime,
} from "@tactful/domain";

/** Local hours in which contact is open, [from, to); `closed` is the whole day. */
export type DayHours = { readonly from: LocalTime; readonly to: LocalTime } | "closed";

/** Hours of contact by day of the week, on the debtor's clock. */
export interface HoursLimit {
  readonly weekdays: DayHours;
  /** As on weekdays where it is not said. */
  readonly saturday?: DayHours;
  readonly sunday?: DayHours;
  /** National holidays of the country's holiday file; where it is not said, holidays are days like others and are not looked up. */
  readonly holidays?: DayHours;
  /** Whether the law lets the debtor agree to another time: an agreed window with evidence is then open too. */
  readonly agreedWindow: boolean;
}

/**
 * What is counted of earlier outbound events: `attempt` unanswered calls and messages sent, `connected` conversations, `contact`
 * conversations and messages sent but not unanswered calls, `any` every one.
 */
export type CountUnit = "attempt" | "connected" | "contact" | "any";

/** What events must have in common with the contact to be counted: the number, the person, the debt (an account is a debt). */
export type CountScope = "number" | "person" | "debt" | "account";

/**
 * Which days are counted: so many local calendar days, the day itself included; a calendar week from its first day, or month; where the
 * law leaves the start open (`any`) any 7, or any 31 days; `ever` all that is known.
 */
export type CountWindow =
  | { readonly days: number }
  | { readonly week: "monday" | "sunday" | "any" }
  | { readonly month: "calendar" | "any" }
  | "ever";

/** A consent that lifts a limit for so many local calendar days, the day of the consent being day 1. */
export interface LimitLift {
  readonly fact: "direct_prior_consent_at";
  readonly days: number;
}

/** At most `most` events, the contact asked for included. */
export interface CountLimit {
  readonly unit: CountUnit;
  readonly per: readonly CountScope[];
  readonly window: CountWindow;
  readonly most: number;
  /** Whether the lender's and all agencies' events are summed; else each counts its own. */
  readonly isSummed?: boolean;
  readonly liftedBy?: LimitLift;
}

/** No contact within so many local calendar days after a conversation, whoever began it, its day being day 1. */
export interface CooldownLimit {
  readonly days: number;
  readonly per: readonly CountScope[];
  readonly isSummed?: boolean;
  readonly liftedBy?: LimitLift;
}

/** A test of one fact; a fact that is not known passes none. */
export interface FactTest {
  readonly fact: FactId | "attorney.known";
  /** Is this value. */
  readonly is?: boolean | string;
  /** Is a list that holds this word. */
  readonly has?: string;
  /** Is a list that holds the channel asked for. */
  readonly hasChannel?: boolean;
  /** Is a list that holds anything. */
  readonly isFilled?: boolean;
  /** Is a number below this. */
  readonly below?: number;
  /** And this other fact says by what it is shown. */
  readonly evidence?: FactId;
}

/** A condition without a clock: closed unless one test passes, closed if one passes, or closed always. */
export type GateLimit =
  | { readonly unless: readonly FactTest[] }
  | { readonly if: readonly FactTest[] }
  | "closed";

/** A short request that shows a rule at work; what it leaves out is a contact that the rule binds, at noon of a Wednesday in 2026. */
export interface ContactExample {
  readonly at?: string;
  readonly timeZone?: string | readonly string[];
  readonly party?: ContactParty;
  readonly channel?: ContactChannel;
  readonly applies?: "first_party" | "agency";
  readonly number?: string;
  readonly debt?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Events as in a request, each so many times. */
  readonly history?: readonly (Readonly<Record<string, unknown>> & { readonly times?: number })[];
}

/** One rule on whether, when and how often a person may be contacted. It holds exactly one of the four limits. */
export interface ContactRule {
  readonly id: string;
  readonly title: LocalizedText;
  readonly jurisdiction: Jurisdiction;
  /** Whom it binds; by default whom its law binds. */
  readonly applies?: "first_party" | "agency";
  /** Id of the one law of the packs that it rests on. */
  readonly citation: string;
  /** Its own dates, where they are narrower than those of its law. */
  readonly effectiveFrom?: IsoDate;
  readonly effectiveTo?: IsoDate;
  /** Parties whose contact it limits, and whose events it counts; by default all. */
  readonly parties?: readonly ContactParty[];
  /** Channels that it limits, and that it counts; by default all. */
  readonly channels?: readonly ContactChannel[];
  /** `work`: contact at work only; `home`: contact not known to be at work. Its counts take the events of that place. */
  readonly place?: "home" | "work";
  /** Products (`product_type`) that it holds for; one that is not known is none of them. */
  readonly products?: readonly string[];
  readonly hours?: HoursLimit;
  readonly count?: CountLimit;
  readonly cooldown?: CooldownLimit;
  readonly gate?: GateLimit;
  /** What a gate says where it is closed; the other limits say their figures. */
  readonly message?: LocalizedText;
  readonly examples: {
    readonly allowed: readonly ContactExample[];
    readonly refused: readonly ContactExample[];
  };
}
