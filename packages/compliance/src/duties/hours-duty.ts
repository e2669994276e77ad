import type { DutyResult } from "@tactful/domain";
import type { ContactLimits, OpenHours } from "../packs/duty-rule.ts";
import type { ContactLog } from "./conversation-log.ts";
import { isBound, limitsOfPlace } from "./limits-for.ts";
import { type LocalMoment, localClocks } from "./local-clock.ts";

function isWithin(moment: LocalMoment, hours: { readonly from: string; readonly to: string }): boolean {
  const seconds = (clock: string): string => (clock.length === 5 ? `${clock}:00` : clock);
  return seconds(hours.from) <= moment.time && moment.time < seconds(hours.to);
}

function hoursOf(moment: LocalMoment, hours: NonNullable<ContactLimits["hours"]>): OpenHours {
  const weekday = new Date(`${moment.date}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return isWeekend ? (hours.weekend ?? hours) : hours;
}

/** A clock that showed a time at which the law permits no contact. */
export interface BrokenHours {
  readonly moment: LocalMoment;
  readonly permitted: OpenHours;
  readonly limits: ContactLimits;
}

function momentsOf({ startedAt, timeZone }: ContactLog): readonly LocalMoment[] {
  return startedAt === undefined ? [] : localClocks(startedAt, timeZone).map((clock) => clock(startedAt));
}

/** The permitted hours that the start of a contact lies outside of, on any clock that the borrower may be looking at. */
export function brokenHours(log: ContactLog): readonly BrokenHours[] {
  const bound = limitsOfPlace(log).filter((limits) => isBound(limits, log));
  return momentsOf(log).flatMap((moment) =>
    bound.flatMap((limits) => {
      if (limits.hours === undefined) return [];
      const permitted = hoursOf(moment, limits.hours);
      return isWithin(moment, permitted) ? [] : [{ moment, permitted, limits }];
    }),
  );
}

function isAgreed(log: ContactLog, moments: readonly LocalMoment[]): boolean {
  const agreed = log.facts.agreed_window;
  if (agreed?.evidence === undefined || agreed.evidence === "") return false;
  return moments.every((moment) => moment.date === agreed.date && isWithin(moment, agreed));
}

/**
 * The contact began within the permitted hours, on every clock that the borrower may be looking at. Where the place has
 * limits that bind others only, nothing is missed.
 */
export function hoursDuty(log: ContactLog): DutyResult {
  const id = "duty.hours";
  const limits = limitsOfPlace(log).filter(({ hours }) => hours !== undefined);
  const isUntimed = log.channel === "letter" || log.channel === "court";
  if (log.startedAt === undefined || limits.length === 0 || isUntimed)
    return { id, status: "not-applicable" };
  const isOpen = brokenHours(log).length === 0;
  return { id, status: isOpen || isAgreed(log, momentsOf(log)) ? "met" : "missed" };
}
