import { noiseAt, purposes } from "../book/noise.ts";
import { goodwill } from "./make-contact.ts";
import { payAmount, payOwnSize, type RunState } from "./run-state.ts";

const fortnightBits = (1 << 14) - 1;
const daysBetweenInstalments = 30;

/** The end of a day for every account that owes: payments unasked, promises that fall due, instalments, one day more. */
export function endDay(state: RunState, day: number): void {
  const { columns } = state;
  for (let account = 0; account < columns.accounts; account += 1) {
    if (columns.open[account] === 0) continue;
    if (columns.planActive[account] === 1) payInstalment(state, account, day);
    else if (state.latent.hardship[account] === 0) payUnasked(state, account, day);
    if (columns.promisedFor[account] === day) settlePromise(state, account, day);
    columns.recentContacts[account] = ((columns.recentContacts[account] ?? 0) << 1) & fortnightBits;
    columns.daysPastDue[account] = (columns.daysPastDue[account] ?? 0) + 1;
  }
}

function payUnasked(state: RunState, account: number, day: number): void {
  const { world, columns, latent } = state;
  const noise = noiseAt(latent.key[account] ?? 0, day, purposes.payment);
  const rate = latent.cureRate[account] ?? 0;
  // A chance of 1 - exp(-rate) lies below the rate, and the rate only falls: most days end here.
  if (noise >= rate) return;
  const deeper = Math.ceil((columns.daysPastDue[account] ?? 1) / 30) - 1;
  const left = rate * world.cureBucketFactor ** deeper * goodwill(state, account);
  if (noise < 1 - Math.exp(-left)) payOwnSize(state, account, day);
}

function payInstalment(state: RunState, account: number, day: number): void {
  if (state.planNext[account] !== day) return;
  state.planNext[account] = day + daysBetweenInstalments;
  const paid = noiseAt(state.latent.key[account] ?? 0, day, purposes.planKept) < state.world.planKept;
  if (paid) payAmount(state, account, day, state.planMinor[account] ?? 0);
}

/** A promise is kept where something was paid since it was made, or where it was meant and is kept today. */
function settlePromise(state: RunState, account: number, day: number): void {
  const { world, columns, latent, tally } = state;
  columns.promisedFor[account] = -1;
  const paidSince = (columns.lastPayment[account] ?? -1) >= (state.promisedOn[account] ?? 0);
  const pays =
    !paidSince &&
    state.meant[account] === 1 &&
    noiseAt(latent.key[account] ?? 0, day, purposes.promiseKept) < world.promiseKept;
  if (pays) payOwnSize(state, account, day);
  const kept = paidSince || pays;
  const promises = kept ? columns.keptPromises : columns.brokenPromises;
  promises[account] = (promises[account] ?? 0) + 1;
  if (kept) tally.keptPromises += 1;
  else tally.brokenPromises += 1;
}
