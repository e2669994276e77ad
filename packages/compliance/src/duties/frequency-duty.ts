import type { ContactEvent, DutyResult, IsoTime } from "@tactful/domain";
import type { ContactLimits } from "../packs/duty-rule.ts";
import type { ConversationLog } from "./conversation-log.ts";
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

/** Earlier contacts that a limit speaks of; one that binds agencies only does not count the lender's own. */
function counted(limits: ContactLimits, moment: Moment): readonly ContactEvent[] {
  const until = Date.parse(moment.startedAt);
  return moment.history.filter(
    (event) =>
      event.party === "debtor" &&
      Date.parse(event.at) <= until &&
      !(limits.applies === "agency" && event.by === "lender"),
  );
}

function isExceeded(count: Count, limits: ContactLimits, log: ConversationLog, moment: Moment): boolean {
  const kind = isAnswered(log) ? "connected" : "attempt";
  const isOfKind = (one: "connected" | "attempt"): boolean => count.kind === "any" || count.kind === one;
  if (!isOfKind(kind) || !count.channels.includes(log.channel)) return false;
  const earlier = counted(limits, moment).filter(
    (event) =>
      event.direction === "outbound" &&
      isOfKind(event.kind) &&
      count.channels.includes(event.channel) &&
      age(event, moment) < count.days,
  );
  return mostOfOne(earlier, count.scope) + 1 > count.most;
}

/** A call too soon after a conversation, whoever began that one. */
function isTooSoon(limits: ContactLimits, log: ConversationLog, moment: Moment): boolean {
  const { cooldownDays } = limits;
  if (cooldownDays === undefined || !isCall(log.channel)) return false;
  return counted(limits, moment).some(
    (event) => event.kind === "connected" && isCall(event.channel) && age(event, moment) < cooldownDays,
  );
}

function isBroken(limits: ContactLimits, log: ConversationLog, moment: Moment): boolean {
  if (!isBound(limits, log)) return false;
  const { counts = [] } = limits;
  return counts.some((count) => isExceeded(count, limits, log, moment)) || isTooSoon(limits, log, moment);
}

/**
 * The contact, counted with those before it, keeps within the permitted numbers by local calendar days, on every clock
 * that the borrower may be looking at. Where the place has limits that bind others only, nothing is missed.
 */
export function frequencyDuty(log: ConversationLog): DutyResult {
  const id = "duty.frequency";
  const { startedAt, history } = log;
  const limits = limitsOfPlace(log).filter(
    ({ counts, cooldownDays }) => counts !== undefined || cooldownDays !== undefined,
  );
  if (startedAt === undefined || history === undefined || limits.length === 0 || log.channel === "court") {
    return { id, status: "not-applicable" };
  }
  const isMissed = localClocks(startedAt, log.timeZone).some((clock) =>
    limits.some((one) => isBroken(one, log, { startedAt, clock, history })),
  );
  return { id, status: isMissed ? "missed" : "met" };
}
