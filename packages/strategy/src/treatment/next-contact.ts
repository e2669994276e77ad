import type { ContactEvent, IsoDate } from "@tactful/domain";
import { dateOfDay, dayNumber } from "../calendar/day-number.ts";
import type { Cadence, Policy } from "../policy/policy.ts";

/** 1970-01-01 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/**
 * The first day from today on which a cadence allows a contact: `everyDays` after the last one, with fewer than
 * `mostPerWeek` in the seven days that end on it, and a day on which the house works. What counts is every outbound
 * contact with the debtor, answered or not, by the date it is written with.
 */
export function nextContactOn(
  history: readonly ContactEvent[],
  { everyDays, mostPerWeek }: Cadence,
  { days }: Policy["houseHours"],
  today: IsoDate,
): IsoDate {
  const past = history
    .filter(({ direction, party }) => direction === "outbound" && party === "debtor")
    .map(({ at }) => dayNumber(at))
    .toSorted((left, right) => left - right);
  const last = past.at(-1);
  const afterLast = last === undefined ? Number.NEGATIVE_INFINITY : last + everyDays;
  // The week is full until the contact that is `mostPerWeek` back from the last has left it.
  const full = past.at(-mostPerWeek);
  const afterFull = full === undefined ? Number.NEGATIVE_INFINITY : full + 7;
  let day = Math.max(dayNumber(today), afterLast, afterFull);
  while (days === "weekdays" && isWeekend(day)) day += 1;
  return dateOfDay(day);
}
