import type { Account, ContactChannel, Score } from "@tactful/domain";
import {
  amountAtStake,
  assumedNextChannelShare,
  type ContactEffect,
  type ContactOption,
  type ControlShare,
  chooseTreatment,
  contactFeatures,
  grossValue,
  type Handler,
  isControl,
  type LeftOutId,
  optionValue,
  type Policy,
  type ProbabilityGain,
  probabilityGain,
  quadrantOf,
  type StopCause,
  type Treatment,
  type WorkLimits,
} from "@tactful/strategy";
import { type ContactTimes, type Opening, openHours } from "./contact-times.ts";

/** All that decides about accounts on one day. */
export interface WorkDay {
  readonly policy: Policy;
  readonly times: ContactTimes;
  /** YYYY-MM-DD by the clock of the house. */
  readonly today: string;
  /** How far the clock of the house is ahead of UTC, in milliseconds. */
  readonly houseOffset: number;
  readonly effect: ContactEffect;
  readonly control: ControlShare;
  readonly limits: WorkLimits;
}

/** One way to contact an account, and when it opens. */
export interface Way {
  readonly option: ContactOption;
  readonly opening: Opening;
}

/** What becomes of an account. */
export type Decision =
  | {
      readonly kind: "candidate";
      readonly queue: "collection" | "specialist";
      readonly treatment: Treatment;
      readonly ways: readonly Way[];
      readonly gain: ProbabilityGain;
      readonly stakeMinor: number;
      /** Value before the cost of contact, in minor units. */
      readonly gross: number;
    }
  | { readonly kind: "left-out"; readonly why: LeftOutId; readonly detail: string };

/** Stops that hold for a person, whichever account told of them. */
const personalStops: readonly StopCause[] = [
  "self-harm",
  "deceased",
  "attorney",
  "cease-request",
  "hardship",
  "vulnerable",
];

/** Whether what was decided for an account holds for all accounts of its borrower. */
export function holdsForBorrower(policy: Policy, { decidedBy }: Treatment): boolean {
  if (decidedBy.kind !== "stop") return false;
  const stop = policy.stops.find(({ id }) => id === decidedBy.id);
  return stop !== undefined && personalStops.includes(stop.cause);
}

function leftOut(why: LeftOutId, detail = ""): Decision {
  return { kind: "left-out", why, detail };
}

const hourMs = 3_600_000;

/** Whether a later channel, or the hour, may matter for what can be done today. */
function isPinned({ channels, handlers }: WorkLimits): boolean {
  return channels === undefined && handlers === undefined;
}

function countsHours({ handlers = {} }: WorkLimits, handler: string): boolean {
  return Object.entries(handlers).some(
    ([name, limit]) => name === handler && limit.contactsPerHour !== undefined,
  );
}

interface Found {
  readonly ways: readonly Way[];
  /** The rule that closed the first channel. */
  readonly closedBy: string;
}

/** Who makes a contact: what no machine can do falls to a collector. */
function workerOf(handler: Handler, channel: ContactChannel): Handler {
  return handler === "automated" && (channel === "call" || channel === "visit") ? "collector" : handler;
}

/** The ways of contacting an account on the day, in the policy's order; only the first where no limit makes others matter. */
function waysOf(day: WorkDay, account: Account, treatment: Treatment): Found {
  const { limits, policy, times } = day;
  const { handler } = treatment;
  if (handler === null) return { ways: [], closedBy: "" };
  const ways: Way[] = [];
  let closedBy = "";
  let share = 1;
  for (const channel of treatment.channels) {
    const answer = times.find(account, channel);
    if (answer.kind === "closed") {
      closedBy ||= answer.reasons[0]?.rule ?? "house-hours";
      continue;
    }
    const worker = workerOf(handler, channel);
    const option: ContactOption = {
      channel,
      handler: worker,
      costMinor: policy.costs[channel] ?? 0,
      minutes: limits.minutes?.[channel] ?? 0,
      share,
    };
    const { opening } = answer;
    if (countsHours(limits, worker)) ways.push(...hourlyWays(day, account, option, opening));
    else ways.push({ option, opening });
    if (isPinned(limits)) break;
    share *= limits.nextChannelShare ?? assumedNextChannelShare;
  }
  return { ways, closedBy };
}

/** One way for each hour of the house's clock in which the contact may be made. */
function hourlyWays(
  { times, houseOffset }: WorkDay,
  account: Account,
  option: ContactOption,
  opening: Opening,
): readonly Way[] {
  const channel: ContactChannel = option.channel;
  return openHours(times, account, channel, opening).map((at) => {
    const hour = Math.floor((at + houseOffset) / hourMs) % 24;
    return { option: { ...option, hour }, opening: { ...opening, at } };
  });
}

function dateAt(day: WorkDay, at: number): string {
  return new Date(at + day.houseOffset).toISOString().slice(0, 10);
}

/** Whether the cadence allows a contact by the day on which it would be made. */
function isDue(day: WorkDay, treatment: Treatment, at: number): boolean {
  return treatment.nextContactOn !== null && treatment.nextContactOn <= dateAt(day, at);
}

/** What the policy does with an account on the day, by its facts, its history and the grade of its score. */
export function treatmentOf(day: WorkDay, account: Account, score: Score): Treatment {
  const { policy, today } = day;
  return chooseTreatment(account, policy, { today, score, quadrant: quadrantOf({ today, account }) });
}

/**
 * Decides about one account: stops and redirections first, then the treatment, the control group, the law and the house's hours, and
 * what the contact is worth. The score's probability enters only the value; facts about the person never do. Throws what
 * `chooseTreatment` throws for accounts that the policy is not for, and HOLIDAYS_UNCOVERED.
 */
export function decideAccount(
  day: WorkDay,
  account: Account,
  score: Score,
  treatment: Treatment = treatmentOf(day, account, score),
): Decision {
  const { decidedBy } = treatment;
  if (treatment.action === "stop") return leftOut("stopped", decidedBy.id);
  if (treatment.action === "none") return leftOut("left-alone", decidedBy.id);
  const isRedirected = treatment.action === "redirect";
  if (treatment.channels.length === 0) return leftOut(isRedirected ? "stopped" : "left-alone", decidedBy.id);
  if (!isRedirected && isControl(account.borrowerId ?? account.id, day.control)) return leftOut("control");
  const { ways, closedBy } = waysOf(day, account, treatment);
  const [first] = ways;
  if (first === undefined) return leftOut("not-allowed", closedBy);
  if (!isDue(day, treatment, first.opening.at)) return leftOut("not-due", decidedBy.id);
  const { amountMinor: stakeMinor } = amountAtStake(account);
  const probability = score.probability ?? 0;
  const gain = probabilityGain(day.effect, probability, contactFeatures(account, stakeMinor, probability));
  const gross = grossValue(probability, stakeMinor, gain);
  // Those in a specialist's hands are not weighed by what they bring.
  if (!isRedirected && optionValue(gross, first.option) <= 0) return leftOut("not-worth-it");
  const queue = isRedirected ? "specialist" : "collection";
  return { kind: "candidate", queue, treatment, ways, gain, stakeMinor, gross };
}
