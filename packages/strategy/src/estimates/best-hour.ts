import type { ContactEvent } from "@tactful/domain";
import { assumedRightParty } from "./assumed-priors.ts";
import { type BetaPrior, betaRate, type RateEstimate } from "./beta-rate.ts";
import { localHour } from "./local-hour.ts";
import { callsTo, isRightParty, rightPartyContact } from "./right-party-contact.ts";

/** How likely a call at one hour reaches the right person. */
export interface HourRate extends RateEstimate {
  /** Hour of the borrower's clock, 0 to 23. */
  readonly hour: number;
}

/** The hour at which a call is likeliest to reach the right person. */
export interface BestHour {
  /** Null where no hour is allowed, or where no hour was tried: then none is better than another. */
  readonly hour: number | null;
  /** Every allowed hour, in the order given. */
  readonly rates: readonly HourRate[];
  readonly assumption: boolean;
}

/** How the search is bounded. */
export interface BestHourOptions {
  /** IANA zone of the borrower's clock. */
  readonly timeZone: string;
  /** Whole hours that law and house allow, 0 to 23; others are never proposed. */
  readonly allowedHours: readonly number[];
  /** Calls whose weight the account's own rate has in each hour; 4 where absent, an assumption. */
  readonly strength?: number;
  readonly prior?: BetaPrior;
}

/**
 * The allowed hour with the best rate of answered calls. Each hour's calls are pulled towards the account's own overall rate,
 * which is itself pulled towards the prior ({@link betaRate} twice), so that one lucky call does not make an hour the best.
 * Of equal hours the one tried more wins, then the first given.
 */
export function bestHour(history: readonly ContactEvent[], options: BestHourOptions): BestHour {
  const { timeZone, allowedHours, strength = 4, prior = assumedRightParty } = options;
  const own = rightPartyContact(history, prior).value;
  const hourPrior: BetaPrior = { ...prior, alpha: own * strength, beta: (1 - own) * strength };
  const calls = callsTo(history).map((event) => ({
    hour: localHour(event.at, timeZone),
    isRight: isRightParty(event),
  }));
  const rates = allowedHours.map((hour): HourRate => {
    const tried = calls.filter((call) => call.hour === hour);
    return { hour, ...betaRate(tried.filter(({ isRight }) => isRight).length, tried.length, hourPrior) };
  });
  const ranked = rates
    .filter(({ trials }) => trials > 0)
    .toSorted((left, right) => right.value - left.value || right.trials - left.trials);
  // An hour that was tried in vain is worse than one that was never tried.
  const best = ranked.find(({ value }) => value >= own);
  return { hour: best?.hour ?? null, rates, assumption: !prior.fitted };
}
