import type { LocalizedText } from "@tactful/domain";
import { clockOfMs, dateOfDay, dayMs, weekdayOf } from "./calendar-day.ts";
import type { CompiledContactRule } from "./compile-rule.ts";
import type { ContactCase } from "./contact-case.ts";
import type { CountScope, CountUnit, CountWindow } from "./contact-rule.ts";
import { type CompiledCount, countedDays } from "./count-limit.ts";
import { type CompiledHours, hoursOfDay, isHoliday } from "./hours-limit.ts";
import type { ZoneClock } from "./zone-clock.ts";

const weekdays = [
  { zh: "星期日", en: "a Sunday" },
  { zh: "星期一", en: "a Monday" },
  { zh: "星期二", en: "a Tuesday" },
  { zh: "星期三", en: "a Wednesday" },
  { zh: "星期四", en: "a Thursday" },
  { zh: "星期五", en: "a Friday" },
  { zh: "星期六", en: "a Saturday" },
] as const;

/** HH:MM, with the seconds where there are any. */
function shortClock(ms: number): string {
  return clockOfMs(ms).replace(/:00$/, "");
}

function hoursText(hours: CompiledHours, clock: ZoneClock, at: number): LocalizedText {
  const local = at + clock.offsetAt(at);
  const day = Math.floor(local / dayMs);
  const date = dateOfDay(day);
  const window = hoursOfDay(hours, day);
  if (window !== null) {
    const time = clockOfMs(local - day * dayMs);
    const span = `${shortClock(window.from)}–${shortClock(window.to)}`;
    return {
      zh: `当地时间 ${date} ${time}（${clock.name}），不在允许联系的 ${span} 之内`,
      en: `It is ${date} ${time} in ${clock.name}, outside the permitted ${span}`,
    };
  }
  const name = isHoliday(hours, day) ? hours.calendar?.names.get(day) : undefined;
  const kind = name ?? weekdays[weekdayOf(day)] ?? weekdays[0];
  return {
    zh: `当地日期 ${date}（${clock.name}）是${kind.zh}，当日不得联系`,
    en: `It is ${date} in ${clock.name}, ${name === undefined ? kind.en : `the public holiday ${name.en}`}; no contact is permitted that day`,
  };
}

const units: Readonly<
  Record<CountUnit, { readonly zh: string; readonly one: string; readonly many: string }>
> = {
  connected: { zh: "接通", one: "conversation", many: "conversations" },
  attempt: { zh: "拨打未接通", one: "unanswered attempt", many: "unanswered attempts" },
  contact: { zh: "联系", one: "contact made", many: "contacts made" },
  any: { zh: "联系或尝试联系", one: "contact or attempt", many: "contacts or attempts" },
};

const scopes: Readonly<Record<CountScope, LocalizedText>> = {
  number: { zh: "同一号码", en: "to one number" },
  person: { zh: "同一人", en: "with one person" },
  debt: { zh: "同一笔债务", en: "about one debt" },
  account: { zh: "同一账户", en: "on one account" },
};

function daysText(days: number): LocalizedText {
  return days === 1 ? { zh: "当日", en: "that day" } : { zh: `${days} 日内`, en: `within ${days} days` };
}

function windowText(window: CountWindow): LocalizedText {
  if (window === "ever") return { zh: "此前", en: "so far" };
  if ("days" in window) return daysText(window.days);
  if ("week" in window) {
    return window.week === "any" ? daysText(7) : { zh: "本周", en: "this calendar week" };
  }
  return window.month === "any" ? daysText(31) : { zh: "本月", en: "this calendar month" };
}

function countText(count: CompiledCount, contact: ContactCase, clock: ZoneClock, at: number): LocalizedText {
  const reached = countedDays(count, contact, clock, at).length;
  const unit = units[count.unit];
  const span = windowText(count.window);
  const isAtWork = count.place === "work";
  const scope = {
    zh: count.per.map((one) => scopes[one].zh).join("、"),
    en: count.per.map((one) => scopes[one].en).join(" "),
  };
  return {
    zh: `${span.zh}就${scope.zh}${isAtWork ? "在工作场所" : ""}已${unit.zh} ${reached} 次，上限 ${count.most} 次`,
    en: `${reached} ${reached === 1 ? unit.one : unit.many}${isAtWork ? " at work" : ""} ${scope.en} ${span.en}; the limit is ${count.most}`,
  };
}

function cooldownText(
  count: CompiledCount,
  contact: ContactCase,
  clock: ZoneClock,
  at: number,
): LocalizedText {
  const date = dateOfDay(Math.max(...countedDays(count, contact, clock, at)));
  const days = count.window === "ever" || !("days" in count.window) ? 0 : count.window.days;
  return {
    zh: `${date} 已通话，自当日起 ${days} 日内不得再次拨打`,
    en: `There was a conversation on ${date}; no call is permitted within ${days} days of one, its day included`,
  };
}

/** Says in figures why a rule forbids contact at a moment, by the clock by which it does. */
export function reasonText(
  { rule, hours, count }: CompiledContactRule,
  contact: ContactCase,
  clock: ZoneClock,
  at: number,
): LocalizedText {
  if (hours !== null) return hoursText(hours, clock, at);
  if (count === null) return rule.message ?? rule.title;
  return count.isCooldown ? cooldownText(count, contact, clock, at) : countText(count, contact, clock, at);
}
