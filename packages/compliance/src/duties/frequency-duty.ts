import type { ContactEvent, DutyResult, IsoTime } from "@tactful/domain";
import type { ContactLimits } from "../packs/duty-rule.ts";
import type { ContactLog } from "./conversation-log.ts";
import { isBound, limitsOfPlace } from "./limits-for.ts";
import { daysBetween, type LocalClock, localClocks } from "./local-clock.ts";
import { isAnswered, isCall } from "./turns.ts";

type Count = NonNullable<ContactLimits["counts"]>[number];

/** A contact that is under way: its start and the history before it, on one clock. */
interface Moment {
  readonly startedAt: IsoTime;
  readonly clock: LocalClock;
  readonly history: readonly ContactEvent[];
}

/** Days from an event to the contact at hand, by the calendar of one clock. */
function age(event: ContactEvent, moment: Moment): number {
  return daysBetween(moment.clock(event.at).date, moment.clock(moment.startedAt).date);
}

/**
 * How many events may concern the debt (or number) at hand. Which one it is, a conversation does not say: those without
 * one count, and of the others the largest group.
 */
function mostOfOne(events: readonly ContactEvent[], scope: Count["scope"]): number {
  if (scope === "person") return events.length;
  const groups = new Map<string, number>();
  let common = 0;
  for (const event of events) {
    const key = event[scope];
    if (key === undefined) common++;
    else groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return common + Math.max(0, ...groups.values());
}

/** Where events are not summed, the lender counts its own and an agency all but the lender's. */
function isOwn(event: ContactEvent, applies: ContactLog["applies"]): boolean {
  const isLenders = event.by === "lender";
  return applies === "agency" ? !isLenders : isLenders || event.by === undefined;
}

/** Earlier contacts with the debtor that a limit speaks of. */
function counted(isSummed: boolean, log: ContactLog, moment: Moment): readonly ContactEvent[] {
  const until = Date.parse(moment.startedAt);
  return moment.history.filter(
    (event) =>
      event.party === "debtor" && Date.parse(event.at) <= until && (isSummed || isOwn(event, log.applies)),
  );
}

const messages: ReadonlySet<string> = new Set(["sms", "email", "chat", "social", "letter"]);

function isOfKind(count: Count, kind: "connected" | "attempt", channel: string): boolean {
  if (count.kind === "contact") return kind === "connected" || messages.has(channel);
  return count.kind === "any" || count.kind === kind;
}

function isOfPlace(count: Count, place: "home" | "work" | undefined): boolean {
  return count.place === undefined || (count.place === "work") === (place === "work");
}

/** Whether direct consent, given on one of so many days up to this one, lifts a limit. */
function isLifted(consentDays: number | undefined, log: ContactLog, moment: Moment): boolean {
  const consent = log.facts.direct_prior_consent_at;
  if (consentDays === undefined || consent === undefined) return false;
  if (Date.parse(consent) > Date.parse(moment.startedAt)) return false;
  return daysBetween(moment.clock(consent).date, moment.clock(moment.startedAt).date) < consentDays;
}

/** How many contacts there are with this one, where a limit counts it; 0 where it does not. */
function reached(count: Count, log: ContactLog, moment: Moment): number {
  const kind = isAnswered(log) ? "connected" : "attempt";
  if (!isOfKind(count, kind, log.channel) || !count.channels.includes(log.channel)) return 0;
  if (!isOfPlace(count, log.facts.place) || isLifted(count.consentDays, log, moment)) return 0;
  const earlier = counted(count.isSummed === true, log, moment).filter(
    (event) =>
      event.direction === "outbound" &&
      isOfKind(count, event.kind, event.channel) &&
      isOfPlace(count, event.place) &&
      count.channels.includes(event.channel) &&
      age(event, moment) < count.days,
  );
  return mostOfOne(earlier, count.scope) + 1;
}

/** Days since the last conversation, whoever began it, where it is too recent for a call. */
function tooSoon(limits: ContactLimits, log: ContactLog, moment: Moment): number | undefined {
  const { cooldownDays, consentDays } = limits;
  if (cooldownDays === undefined || !isCall(log.channel)) return undefined;
  if (isLifted(consentDays, log, moment)) return undefined;
  const days = counted(false, log, moment)
    .filter((event) => event.kind === "connected" && isCall(event.channel))
    .map((event) => age(event, moment))
    .filter((days) => days < cooldownDays);
  return days.length === 0 ? undefined : Math.min(...days);
}

/** A limit that a contact goes beyond: too many contacts, or one too soon after a conversation. */
export interface BrokenCount {
  readonly limits: ContactLimits;
  readonly over?: { readonly count: Count; readonly reached: number };
  readonly soon?: { readonly days: number; readonly permitted: number };
}

function brokenAt(limits: ContactLimits, log: ContactLog, moment: Moment): readonly BrokenCount[] {
  const { counts = [], cooldownDays = 0 } = limits;
  const over = counts
    .map((count) => ({ count, reached: reached(count, log, moment) }))
    .filter(({ count, reached }) => reached > count.most);
  const days = tooSoon(limits, log, moment);
  return [
    ...over.map((one) => ({ limits, over: one })),
    ...(days === undefined ? [] : [{ limits, soon: { days, permitted: cooldownDays } }]),
  ];
}

/** The limits of number that a contact goes beyond, on any clock that the borrower may be looking at. */
export function brokenCounts(log: ContactLog): readonly BrokenCount[] {
  const { startedAt, history } = log;
  if (startedAt === undefined || history === undefined) return [];
  const bound = limitsOfPlace(log).filter((limits) => isBound(limits, log));
  return localClocks(startedAt, log.timeZone).flatMap((clock) =>
    bound.flatMap((limits) => brokenAt(limits, log, { startedAt, clock, history })),
  );
}

/**
 * The contact, counted with those before it, keeps within the permitted numbers by local calendar days, on every clock
 * that the borrower may be looking at. Where the place has limits that bind others only, nothing is missed.
 */
export function frequencyDuty(log: ContactLog): DutyResult {
  const id = "duty.frequency";
  const { startedAt, history } = log;
  const limits = limitsOfPlace(log).filter(
    ({ counts, cooldownDays }) => counts !== undefined || cooldownDays !== undefined,
  );
  if (startedAt === undefined || history === undefined || limits.length === 0 || log.channel === "court") {
    return { id, status: "not-applicable" };
  }
  return { id, status: brokenCounts(log).length > 0 ? "missed" : "met" };
}
