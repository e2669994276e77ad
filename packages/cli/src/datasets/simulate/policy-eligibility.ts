import { type BookView, contactsWithin, type Eligibility, type OpenChannels } from "@tactful/datasets";
import type { ContactChannel } from "@tactful/domain";
import { chooseTreatment, type Policy, type Treatment } from "@tactful/strategy";
import { accountReader } from "./simulated-account.ts";

/** What a house adds to its policy file: limits gentler than the file's cadence. */
export interface Courtesy {
  readonly mostPerFortnight: number;
  /** Days without contact after a conversation. */
  readonly quietAfterConversation: number;
}

/** What a treatment means for the simulator's two channels. */
interface ContactTerms {
  readonly open: OpenChannels;
  readonly everyDays: number;
  readonly mostPerWeek: number;
}

const spoken: readonly ContactChannel[] = ["call", "ai-call"];
const written: readonly ContactChannel[] = ["sms", "email", "chat", "letter"];
const neither: OpenChannels = { call: false, message: false };

/**
 * Whom a policy file lets be contacted, and through what: its stops, the line that decides, its channels and cadence. An
 * account with an open promise waits for its date; one that the policy redirects goes to the specialist, not on the list.
 */
export function policyEligibility(policy: Policy, courtesy: Courtesy): Eligibility {
  const reader = accountReader(policy);
  const decided = new Map<number, ContactTerms | null>();
  const termsFor = (view: BookView, account: number): ContactTerms | null => {
    const key = reader.caseKey(view, account);
    const known = decided.get(key);
    if (known !== undefined) return known;
    const treatment = chooseTreatment(reader.state(view, account), policy, reader.context(view, account));
    const terms = termsOf(treatment);
    decided.set(key, terms);
    return terms;
  };
  return (view, account, day) => {
    if ((view.promisedFor[account] ?? -1) >= 0 || !isCourteous(view, account, day, courtesy)) return neither;
    const terms = termsFor(view, account);
    return terms !== null && isDue(view, account, day, terms) ? terms.open : neither;
  };
}

function termsOf({ action, channels, cadence }: Treatment): ContactTerms | null {
  if (action !== "treat" || cadence === null) return null;
  const open = {
    call: channels.some((channel) => spoken.includes(channel)),
    message: channels.some((channel) => written.includes(channel)),
  };
  return { open, everyDays: cadence.everyDays, mostPerWeek: cadence.mostPerWeek };
}

function isCourteous(view: BookView, account: number, day: number, courtesy: Courtesy): boolean {
  const spoke = view.lastConversation[account] ?? -1;
  if (spoke >= 0 && day - spoke < courtesy.quietAfterConversation) return false;
  return contactsWithin(view, account, 14) < courtesy.mostPerFortnight;
}

function isDue(
  view: BookView,
  account: number,
  day: number,
  { everyDays, mostPerWeek }: ContactTerms,
): boolean {
  const last = view.lastContact[account] ?? -1;
  if (last >= 0 && day - last < everyDays) return false;
  return contactsWithin(view, account, 7) < mostPerWeek;
}
