import type { ContactChannel } from "@tactful/domain";
import type { Handler } from "../policy/policy.ts";

/** One way in which an account can be contacted today. */
export interface ContactOption {
  readonly channel: ContactChannel;
  readonly handler: Handler;
  /** In minor units. */
  readonly costMinor: number;
  /** The handler's time that it takes. */
  readonly minutes: number;
  /** What it brings of the account's gross value, 0 to 1; 1 for the channel that the policy prefers. */
  readonly share: number;
  /** Hour of the house's clock, 0 to 23; absent where hours are not counted. */
  readonly hour?: number;
}

/** Accounts that can be contacted in the same ways. */
export interface CandidateGroup {
  /** In order of preference. */
  readonly options: readonly ContactOption[];
  /** Gross values in minor units, before the cost of contact, highest first. */
  readonly gross: Float64Array;
}

/** What an option brings net of its cost, in minor units. */
export function optionValue(gross: number, option: ContactOption): number {
  return gross * option.share - option.costMinor;
}
