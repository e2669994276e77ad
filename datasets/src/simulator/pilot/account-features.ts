import { type BookView, hourSlots } from "../book/book-view.ts";

/** Numbers a lender's records hold of an account, the intercept first. */
export const featureCount = 7;

/**
 * Writes the numbers from which a lender can learn who pays and whom contact helps: the score and its square, the bucket,
 * broken and kept promises, the share of calls answered, conversations so far.
 */
export function writeFeatures(view: BookView, account: number, into: Float64Array, start: number): void {
  const score = view.score[account] ?? 0;
  let [tried, answered] = [0, 0];
  for (let slot = account * hourSlots; slot < (account + 1) * hourSlots; slot += 1) {
    tried += view.callsTried[slot] ?? 0;
    answered += view.callsAnswered[slot] ?? 0;
  }
  into[start] = 1;
  into[start + 1] = score;
  into[start + 2] = Math.min(4, score * score) - 1;
  into[start + 3] = Math.min(4, Math.ceil((view.daysPastDue[account] ?? 1) / 30)) - 1;
  into[start + 4] =
    Math.min(3, view.brokenPromises[account] ?? 0) - Math.min(3, view.keptPromises[account] ?? 0);
  into[start + 5] = 4 * ((answered + 1) / (tried + 3) - 1 / 3);
  into[start + 6] = Math.min(3, view.conversations[account] ?? 0);
}
