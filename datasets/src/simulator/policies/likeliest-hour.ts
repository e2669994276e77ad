import { type BookView, hourSlots } from "../book/book-view.ts";

/** Tries that the share of the account's answers at any hour is worth beside those of one hour. */
const priorTries = 4;

/** The part of the day in which the borrower has answered most, each hour's share drawn towards the account's own; the earliest of equals. */
export function likeliestHour(view: BookView, account: number): number {
  const start = account * hourSlots;
  let [tried, answered] = [0, 0];
  for (let slot = start; slot < start + hourSlots; slot += 1) {
    tried += view.callsTried[slot] ?? 0;
    answered += view.callsAnswered[slot] ?? 0;
  }
  const usual = (answered + 1) / (tried + 3);
  let [best, bestShare] = [0, -1];
  for (let hour = 0; hour < hourSlots; hour += 1) {
    const slot = start + hour;
    const share =
      ((view.callsAnswered[slot] ?? 0) + usual * priorTries) / ((view.callsTried[slot] ?? 0) + priorTries);
    if (share > bestShare) [best, bestShare] = [hour, share];
  }
  return best;
}
