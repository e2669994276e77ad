import type { LateBook } from "../book/late-book.ts";
import type { RunRecord } from "../days/run-days.ts";
import type { ContactCosts } from "../policies/plain-policies.ts";

/** Figures of one policy in one world. Money is in fen, shares are of the accounts. */
export interface PolicyOutcome {
  /** Owed on day 0. */
  readonly owedMinor: number;
  readonly collectedMinor: number;
  /** Collected less the cost of the contacts. */
  readonly netMinor: number;
  /** Net as a share of what was owed. */
  readonly netShare: number;
  readonly contacts: number;
  readonly calls: number;
  readonly messages: number;
  readonly conversations: number;
  readonly complaints: number;
  /** Accounts that owe nothing at the end. */
  readonly curedShare: number;
  /** Accounts with a plan for hardship. */
  readonly planShare: number;
  /** Accounts in hardship of which nobody has heard. */
  readonly unheardShare: number;
  readonly brokenPromises: number;
  /** Contacts beyond what the borrower bears, and contacts despite an open promise or told hardship. */
  readonly burdensome: number;
  readonly disregarding: number;
  /** Share of the contacts that were with borrowers who pay all they owe if nobody contacts them. */
  readonly needlessShare: number;
}

/** Names of the figures of an outcome. */
export type OutcomeFigure = keyof PolicyOutcome;

/** Reads the figures of a run; `alone` is the same book with nobody contacted. */
export function outcomeOf(
  book: LateBook,
  run: RunRecord,
  alone: RunRecord,
  costs: ContactCosts,
): PolicyOutcome {
  const { tally, final } = run;
  const { accounts, overdueMinor } = book.columns;
  let [owedMinor, cured, plans, unheard, needless] = [0, 0, 0, 0, 0];
  for (let account = 0; account < accounts; account += 1) {
    owedMinor += overdueMinor[account] ?? 0;
    if (final.open[account] === 0) cured += 1;
    if (final.planActive[account] === 1) plans += 1;
    const told = final.hardshipTold[account] === 1;
    if (book.latent.hardship[account] === 1 && !told) unheard += 1;
    if (alone.final.open[account] === 0) needless += final.contacts[account] ?? 0;
  }
  const contacts = tally.calls + tally.messages;
  const netMinor = tally.collectedMinor - tally.calls * costs.call - tally.messages * costs.message;
  return {
    owedMinor,
    collectedMinor: tally.collectedMinor,
    netMinor,
    netShare: netMinor / owedMinor,
    contacts,
    calls: tally.calls,
    messages: tally.messages,
    conversations: tally.conversations,
    complaints: tally.complaints,
    curedShare: cured / accounts,
    planShare: plans / accounts,
    unheardShare: unheard / accounts,
    brokenPromises: tally.brokenPromises,
    burdensome: tally.burdensome,
    disregarding: tally.disregarding,
    needlessShare: contacts === 0 ? 0 : needless / contacts,
  };
}
