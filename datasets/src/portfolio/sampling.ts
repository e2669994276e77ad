import { type AccountHistory, daysPastDue } from "./account-history.ts";
import { bucketOf } from "./calendar.ts";
import type { SampleParameters } from "./parameters.ts";

/**
 * Whether an account enters the collections sample: each bucket at its own fraction, decided by the account's lot, and of
 * the current accounts only those with the early-warning sign.
 */
export function entersSample(history: AccountHistory, sample: SampleParameters): boolean {
  const bucket = bucketOf(daysPastDue(history));
  return history.lot < sample.fraction[bucket] && (bucket !== "M0" || showsWarning(history, sample));
}

function showsWarning(history: AccountHistory, sample: SampleParameters): boolean {
  let late = 0;
  for (const cycle of history.cycles.slice(1, 7)) {
    const missed = cycle.paid === 0 || cycle.paymentOffset >= sample.warningLateDays;
    if (cycle.owed > 0 && missed) late += 1;
  }
  return late >= sample.warningLateCount;
}
