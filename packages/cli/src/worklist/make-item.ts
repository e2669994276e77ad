import { type Account, bucketOf, type Score, type ScoreResult } from "@tactful/domain";
import { bestHour, type ContactTime, contactValue, type Policy, type WorkItem } from "@tactful/strategy";
import type { Chosen } from "./choose-contacts.ts";
import { openHours } from "./contact-times.ts";
import type { Decision, Way, WorkDay } from "./decide-account.ts";
import { itemReasons } from "./item-reasons.ts";
import { localIso } from "./local-iso.ts";

type CandidateDecision = Extract<Decision, { kind: "candidate" }>;

const hourMs = 3_600_000;

/** When the contact may be made: from its opening to the end of the run of lawful hours that begins there. */
function timeOf(day: WorkDay, account: Account, { option, opening }: Way): ContactTime {
  const clocks = day.times.clocksOf(account);
  const [clock] = clocks;
  const offset = clock?.offsetAt(opening.at) ?? 0;
  const nextHour = (at: number): number =>
    Math.min(opening.closes, (Math.floor((at + offset) / hourMs) + 1) * hourMs - offset);
  const hours = openHours(day.times, account, option.channel, opening);
  let until = opening.at;
  for (const start of hours) if (start === until) until = nextHour(start);
  const allowedHours = hours.map((at) => Math.floor((at + offset) / hourMs) % 24);
  const best = bestHour(account.history ?? [], { timeZone: clock?.name ?? "UTC", allowedHours });
  return {
    from: localIso(clock, opening.at),
    until: localIso(clock, Math.max(until, opening.at)),
    bestHour: best.hour,
  };
}

function offersOf(policy: Policy, ids: readonly string[]): WorkItem["offers"] {
  return ids.flatMap((id) => {
    const offer = policy.offers.find((one) => one.id === id);
    return offer === undefined ? [] : [{ id, title: offer.title }];
  });
}

/** What an item is made of. */
export interface ItemParts {
  readonly account: Account;
  readonly score: Score | ScoreResult;
  readonly horizonDays: number | null;
  readonly decision: CandidateDecision;
  readonly chosen: Chosen;
}

/** Writes out one line of the list. */
export function makeItem(
  day: WorkDay,
  { account, score, horizonDays, decision, chosen }: ItemParts,
): WorkItem {
  const { treatment, queue, gain, stakeMinor, ways } = decision;
  const way = ways[chosen.way] ?? ways[0];
  if (way === undefined) throw new RangeError(`Account ${account.id} has no way of being contacted.`);
  const { channel, costMinor, handler, share } = way.option;
  const value = contactValue(score.probability ?? 0, stakeMinor, costMinor, gain, share);
  const time = timeOf(day, account, way);
  const { isUnruled } = way.opening;
  const parts = { account, score, horizonDays, treatment, value, channel, time, isUnruled };
  return {
    id: account.id,
    rank: chosen.rank,
    queue,
    ...(account.borrowerId === undefined ? {} : { borrowerId: account.borrowerId }),
    product: account.product,
    currency: account.currency,
    daysPastDue: account.daysPastDue,
    bucket: bucketOf(account.daysPastDue),
    channel,
    time,
    handler,
    tone: treatment.tone,
    offers: offersOf(day.policy, treatment.offers),
    value,
    ...(score.grade === undefined ? {} : { grade: score.grade }),
    ...(score.score === undefined ? {} : { score: score.score }),
    reasons: itemReasons(parts),
    decidedBy: treatment.decidedBy,
  };
}
