import type { IsoDate } from "@tactful/domain";
import {
  addDays,
  addMonths,
  dayInMonth,
  nextDayOfMonth,
  nextDayOfYear,
  nextWeekday,
  weekdayInWeek,
} from "./calendar.ts";
import { numberWords, ordinalWords, parseEnglishNumber, parseOrdinal } from "./english-number.ts";
import { type FoundDate, withoutOverlap } from "./found-part.ts";

/** How a date in figures is read: `12/3` is the third of December in America, the twelfth of March elsewhere. */
export type DayOrder = "month-first" | "day-first";

type Resolve = (match: RegExpMatchArray, today: IsoDate, order: DayOrder) => IsoDate | null;

const monthNames =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const monthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayNames =
  "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const dayStarts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ordinal = `(\\d{1,2}(?:st|nd|rd|th)|${ordinalWords})`;
const count = `(\\d{1,2}|a couple(?: of)?|an?|${numberWords})`;

function monthOf(name = ""): number {
  return monthStarts.indexOf(name.slice(0, 3)) + 1;
}

function weekdayOf(name = ""): number {
  return dayStarts.indexOf(name.slice(0, 3)) + 1;
}

function countOf(text = ""): number {
  return /^\d/.test(text) ? Number(text) : (parseEnglishNumber(text) ?? 1);
}

function inYear(today: IsoDate, month: number, day: number | null): IsoDate | null {
  return day === null ? null : nextDayOfYear(today, month, day);
}

const forms: readonly { readonly pattern: RegExp; readonly resolve: Resolve }[] = [
  { pattern: /\b(?:today|tonight|this (?:afternoon|evening|morning))\b/g, resolve: (_match, today) => today },
  { pattern: /\b(?:tomorrow|tmrw|tmr|tomorow)\b/g, resolve: (_match, today) => addDays(today, 1) },
  { pattern: /\bday after tomorrow\b/g, resolve: (_match, today) => addDays(today, 2) },
  {
    pattern: new RegExp(`\\b(${monthNames})\\.? (?:the )?(\\d{1,2}(?:st|nd|rd|th)?|${ordinalWords})\\b`, "g"),
    resolve: ([, month, day = ""], today) => inYear(today, monthOf(month), parseOrdinal(day)),
  },
  {
    pattern: new RegExp(`\\b(?:the )?${ordinal} (?:of )?(${monthNames})\\b`, "g"),
    resolve: ([, day = "", month], today) => inYear(today, monthOf(month), parseOrdinal(day)),
  },
  {
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g,
    resolve: ([, year = "", month, day]) => nextDayOfYear(`${year}-01-01`, Number(month), Number(day)),
  },
  {
    pattern: /\b(\d{1,2})\/(\d{1,2})\b/g,
    resolve: ([, first, second], today, order) => {
      const [month, day] = order === "month-first" ? [first, second] : [second, first];
      return nextDayOfYear(today, Number(month), Number(day));
    },
  },
  {
    pattern: new RegExp(`\\b(?:the )?${ordinal} (?:of )?next month\\b`, "g"),
    resolve: ([, day = ""], today) => dayInMonth(today, 1, parseOrdinal(day) ?? 1),
  },
  {
    pattern: new RegExp(
      `\\b(?:the (?:${ordinalWords})|(?:the )?\\d{1,2}(?:st|nd|rd|th))\\b(?! (?:time|call|party|payment|one|thing|half))`,
      "g",
    ),
    resolve: ([whole], today) => nextDayOfMonth(today, parseOrdinal(whole.replace(/^the /, "")) ?? 0),
  },
  { pattern: /\bfirst of the month\b/g, resolve: (_match, today) => nextDayOfMonth(today, 1) },
  {
    pattern: /\b(?:(?:the )?end of (?:the |this )?month|month ?end|eom)\b/g,
    resolve: (_match, today) => dayInMonth(today, 0, 31),
  },
  { pattern: /\b(?:the )?end of next month\b/g, resolve: (_match, today) => dayInMonth(today, 1, 31) },
  {
    pattern: new RegExp(`\\bnext (${dayNames})\\b`, "g"),
    resolve: ([, day], today) => weekdayInWeek(today, 1, weekdayOf(day)),
  },
  {
    pattern: new RegExp(`\\b(?:this (?:coming )?)?(${dayNames})(?: next week)\\b`, "g"),
    resolve: ([, day], today) => weekdayInWeek(today, 1, weekdayOf(day)),
  },
  {
    pattern: new RegExp(`\\b(?:this (?:coming )?)?(${dayNames})\\b`, "g"),
    resolve: ([, day], today) => nextWeekday(today, weekdayOf(day)),
  },
  {
    pattern: new RegExp(`\\b(?:in|within) ${count} (day|week|month)s?\\b`, "g"),
    resolve: ([, number, unit], today) =>
      unit === "month"
        ? addMonths(today, countOf(number))
        : addDays(today, countOf(number) * (unit === "week" ? 7 : 1)),
  },
  {
    pattern: new RegExp(`\\b${count} (day|week|month)s? from (?:now|today)\\b`, "g"),
    resolve: ([, number, unit], today) =>
      unit === "month"
        ? addMonths(today, countOf(number))
        : addDays(today, countOf(number) * (unit === "week" ? 7 : 1)),
  },
];

/** The days that a folded English text names, in order, seen from a day. */
export function englishDates(text: string, today: IsoDate, order: DayOrder): readonly FoundDate[] {
  const found = forms.flatMap(({ pattern, resolve }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly FoundDate[] => {
      if (/\b(?:last|every|each|ago|since) (?:the )?$/.test(text.slice(0, match.index))) return [];
      const date = resolve(match, today, order);
      return date === null ? [] : [{ start: match.index, end: match.index + match[0].length, date }];
    }),
  );
  return withoutOverlap(found);
}
