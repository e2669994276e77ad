import type { IsoTime } from "@tactful/domain";

/** Building a formatter is slow, and a portfolio has few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  formatters.set(timeZone, made);
  return made;
}

/** The hour of the day, 0 to 23, that clocks in a zone show at a moment. */
export function localHour(at: IsoTime, timeZone: string): number {
  return Number(formatterOf(timeZone).format(new Date(at)));
}
