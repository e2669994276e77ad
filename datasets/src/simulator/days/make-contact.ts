import { logistic } from "../../portfolio/subject.ts";
import { contactsWithin, hourSlots } from "../book/book-view.ts";
import { noiseAt, type Purpose, purposes } from "../book/noise.ts";
import type { PlannedContact } from "../policies/contact-policy.ts";
import { payOwnSize, type RunState } from "./run-state.ts";

/** Days after which a contact no longer weighs on a borrower. */
const fortnight = 14;
const daysToFirstInstalment = 7;

/** Makes one contact: it may be answered, bring a payment or a promise, bring hardship to light, or a complaint. */
export function makeContact(state: RunState, { account, channel, hour }: PlannedContact, day: number): void {
  const { columns, tally } = state;
  const excess = contactsBeyondTolerance(state, account, 1);
  if (excess > 0) tally.burdensome += 1;
  if (columns.hardshipTold[account] === 1 || (columns.promisedFor[account] ?? -1) >= 0) {
    tally.disregarding += 1;
  }
  if (channel === "call") call(state, account, hour, day);
  else message(state, account, day);
  columns.contacts[account] = (columns.contacts[account] ?? 0) + 1;
  columns.lastContact[account] = day;
  columns.recentContacts[account] = (columns.recentContacts[account] ?? 0) | 1;
  complain(state, account, day, excess);
}

/** Contacts of the last fortnight, and `added` more, beyond what the borrower bears. */
function contactsBeyondTolerance({ columns, latent }: RunState, account: number, added: number): number {
  const recent = contactsWithin(columns, account, fortnight) + added;
  return Math.max(0, recent - (latent.tolerance[account] ?? 0));
}

/** Part of reach and self-cure that is left to a borrower whom many contacts put off; 1 for the others. */
export function goodwill(state: RunState, account: number): number {
  if (state.latent.hurt[account] !== 1) return 1;
  return (1 - state.world.avoidance) ** contactsBeyondTolerance(state, account, 0);
}

function happens(state: RunState, account: number, day: number, purpose: Purpose, chance: number): boolean {
  return noiseAt(state.latent.key[account] ?? 0, day, purpose) < chance;
}

function call(state: RunState, account: number, hour: number, day: number): void {
  const { world, columns, latent, tally } = state;
  tally.calls += 1;
  const gain = hour === latent.goodHour[account] ? world.hourEffect : 0;
  const chance = logistic((latent.reachLogit[account] ?? 0) + gain) * goodwill(state, account);
  const place = account * hourSlots + hour;
  columns.callsTried[place] = (columns.callsTried[place] ?? 0) + 1;
  if (!happens(state, account, day, purposes.answer, chance)) return;
  columns.callsAnswered[place] = (columns.callsAnswered[place] ?? 0) + 1;
  converse(state, account, day);
  columns.conversations[account] = (columns.conversations[account] ?? 0) + 1;
  columns.lastConversation[account] = day;
  tally.conversations += 1;
}

function converse(state: RunState, account: number, day: number): void {
  const { world, columns, latent } = state;
  if (columns.planActive[account] === 1 || (columns.promisedFor[account] ?? -1) >= 0) return;
  if (latent.hardship[account] === 1) {
    if (happens(state, account, day, purposes.disclosure, world.disclosure)) {
      tellHardship(state, account, day);
      return;
    }
  } else {
    const earlier = columns.conversations[account] ?? 0;
    const effect = (latent.conversationEffect[account] ?? 0) * wearing(state, account, earlier);
    if (happens(state, account, day, purposes.meantPromise, effect)) {
      promise(state, account, day, 1);
      return;
    }
  }
  if (happens(state, account, day, purposes.emptyPromise, world.emptyPromise))
    promise(state, account, day, 0);
}

/** What earlier contacts have left of an effect. */
function wearing({ world, latent }: RunState, account: number, earlier: number): number {
  if (latent.once[account] === 1) return earlier === 0 ? 1 : 0;
  return world.conversationDecay ** earlier;
}

function promise(state: RunState, account: number, day: number, meant: 0 | 1): void {
  state.columns.promisedFor[account] = day + Math.round(state.world.promiseDays);
  state.promisedOn[account] = day;
  state.meant[account] = meant;
}

function tellHardship(state: RunState, account: number, day: number): void {
  const { world, columns } = state;
  if (columns.hardshipTold[account] === 1) return;
  columns.hardshipTold[account] = 1;
  if (!happens(state, account, day, purposes.planTakeUp, world.planTakeUp)) return;
  columns.planActive[account] = 1;
  state.planNext[account] = day + daysToFirstInstalment;
  state.planMinor[account] = Math.max(1, Math.round((columns.overdueMinor[account] ?? 0) * world.planShare));
}

function message(state: RunState, account: number, day: number): void {
  const { world, columns, latent, tally } = state;
  tally.messages += 1;
  columns.messages[account] = (columns.messages[account] ?? 0) + 1;
  if (!happens(state, account, day, purposes.answer, world.messageRead)) return;
  if (latent.hardship[account] === 1) return;
  const effect =
    (latent.messageEffect[account] ?? 0) * wearing(state, account, columns.contacts[account] ?? 0);
  if (happens(state, account, day, purposes.messageEffect, effect)) payOwnSize(state, account, day);
}

function complain(state: RunState, account: number, day: number, excess: number): void {
  const { world, columns, latent, tally } = state;
  const factor = latent.hurt[account] === 1 ? world.hurtComplaint : 1;
  const chance = (world.complaintBase + world.complaintExcess * excess) * factor;
  if (!happens(state, account, day, purposes.complaint, chance)) return;
  columns.complained[account] = 1;
  tally.complaints += 1;
}
