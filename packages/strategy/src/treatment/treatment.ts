import type { ContactChannel, IsoDate, LocalizedText, Score, Signals } from "@tactful/domain";
import type { Cadence, Handler, Tone } from "../policy/policy.ts";
import type { Quadrant } from "../willingness/quadrant.ts";

/** What is known beside the account itself when a treatment is chosen. */
export interface TreatmentContext {
  /** The day for which it is chosen. */
  readonly today: IsoDate;
  /** The grade is all that is read of it; without one the account counts as not scored. */
  readonly score?: Score;
  /** Willingness and ability; `unknown` where absent. */
  readonly quadrant?: Quadrant;
  /** Channels that the borrower asked for, most wanted first. */
  readonly preferredChannels?: readonly ContactChannel[];
  /** What the borrower said last; it may stop or soften, and nothing else. */
  readonly signals?: readonly Signals[];
}

/** A channel that was moved or left out, and why. */
export interface ChannelNote {
  readonly channel: ContactChannel;
  readonly why: LocalizedText;
}

/** The line of the policy that decided. */
export interface DecidedBy {
  readonly kind: "stop" | "treatment";
  readonly id: string;
  /** 1-based line of the policy file; null for a policy that was not read from a file. */
  readonly line: number | null;
}

/** What is done with an account. */
export interface Treatment {
  /** `stop`: no contact about money; `redirect`: another handler, gently; `none`: no channel is left, or none is meant. */
  readonly action: "treat" | "stop" | "redirect" | "none";
  readonly tone: Tone;
  /** In order of preference; legal limits on each contact hold besides. */
  readonly channels: readonly ContactChannel[];
  /** Channels that the borrower's choices, consent or answers moved or removed. */
  readonly notes: readonly ChannelNote[];
  /** Null where nobody is contacted. */
  readonly cadence: Cadence | null;
  /** Who looks after the account; null where a stop names nobody. */
  readonly handler: Handler | null;
  /** Ids of offers for this product, best for the borrower first. */
  readonly offers: readonly string[];
  /** First day on which the cadence allows a contact, from today; null where nobody is contacted. */
  readonly nextContactOn: IsoDate | null;
  readonly why: LocalizedText;
  readonly decidedBy: DecidedBy;
}
