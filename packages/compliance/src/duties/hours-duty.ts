import type { DutyResult } from "@tactful/domain";
import type { ContactLimits } from "../packs/duty-rule.ts";
import type { ConversationLog } from "./conversation-log.ts";
import { isBound, limitsOfPlace } from "./limits-for.ts";
import { type LocalMoment, localClocks } from "./local-clock.ts";

function isWithin(moment: LocalMoment, hours: { readonly from: string; readonly to: string }): boolean {
  const seconds = (clock: string): string => (clock.length === 5 ? `${clock}:00` : clock);
  return seconds(hours.from) <= moment.time && moment.time < seconds(hours.to);
}

function isOpenAt(moment: LocalMoment, hours: NonNullable<ContactLimits["hours"]>): boolean {
  const weekday = new Date(`${moment.date}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return isWithin(moment, isWeekend ? (hours.weekend ?? hours) : hours);
}

function isAgreed(log: ConversationLog, moments: readonly LocalMoment[]): boolean {
  const agreed = log.facts.agreed_window;
  if (agreed?.evidence === undefined || agreed.evidence === "") return false;
  return moments.every((moment) => moment.date === agreed.date && isWithin(moment, agreed));
}

/**
 * The contact began within the permitted hours, on every clock that the borrower may be looking at. Where the place has
 * limits that bind others only, nothing is missed.
 */
export function hoursDuty(log: ConversationLog): DutyResult {
  const id = "duty.hours";
  const limits = limitsOfPlace(log).filter(({ hours }) => hours !== undefined);
  const isUntimed = log.channel === "letter" || log.channel === "court";
  if (log.startedAt === undefined || limits.length === 0 || isUntimed)
    return { id, status: "not-applicable" };
  const { startedAt } = log;
  const moments = localClocks(startedAt, log.timeZone).map((clock) => clock(startedAt));
  const isOpen = limits.every(
    ({ hours, ...rest }) =>
      hours === undefined || !isBound(rest, log) || moments.every((moment) => isOpenAt(moment, hours)),
  );
  return { id, status: isOpen || isAgreed(log, moments) ? "met" : "missed" };
}
