import type { IsoDate, IsoTime, LocalTime, TimeZone } from "@tactful/domain";

/** What a calendar and a clock on the wall show. */
export interface LocalMoment {
  readonly date: IsoDate;
  /** HH:MM:SS; as texts they sort in order of time. */
  readonly time: LocalTime;
}

/** Shows a moment on the clocks of one place. */
export type LocalClock = (at: IsoTime) => LocalMoment;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function zoneClock(timeZone: string): LocalClock {
  const formatter = formatterOf(timeZone);
  return (at) => {
    const parts = new Map(formatter.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
    const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
    return {
      date: `${of("year").padStart(4, "0")}-${of("month")}-${of("day")}`,
      time: `${of("hour")}:${of("minute")}:${of("second")}`,
    };
  };
}

/** Minutes by which the offset written in a time is ahead of UTC. */
function offsetOf(at: IsoTime): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -size : size;
}

function offsetClock(minutes: number): LocalClock {
  return (at) => {
    const shifted = new Date(Date.parse(at) + minutes * 60_000).toISOString();
    return { date: shifted.slice(0, 10), time: shifted.slice(11, 19) };
  };
}

/** The clocks that the borrower may be looking at: one a zone, or one by the offset of the start where no zone is known. */
export function localClocks(startedAt: IsoTime, timeZone: TimeZone | undefined): readonly LocalClock[] {
  if (timeZone === undefined) return [offsetClock(offsetOf(startedAt))];
  return (typeof timeZone === "string" ? [timeZone] : timeZone).map(zoneClock);
}

/** Calendar days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
