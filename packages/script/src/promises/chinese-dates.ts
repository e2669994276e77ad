import type { IsoDate } from "@tactful/domain";
import { parseChineseNumber } from "../numerals/chinese-number.ts";
import {
  addDays,
  addMonths,
  dayInMonth,
  nextDayOfMonth,
  nextDayOfYear,
  nextWeekday,
  weekdayInWeek,
} from "./calendar.ts";
import { type FoundDate, withoutOverlap } from "./found-part.ts";

type Resolve = (match: RegExpMatchArray, today: IsoDate) => IsoDate | null;

const number = "(\\d{1,2}|[一二两三四五六七八九十廿]{1,3})";
const weekdays = "一二三四五六日";

function numberOf(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  return /^\d/.test(text) ? Number(text) : (parseChineseNumber(text) ?? 0);
}

function weekdayOf(sign: string | undefined): number {
  if (sign === "天" || sign === "日") return 7;
  return sign === "末" ? 6 : weekdays.indexOf(sign ?? "") + 1;
}

const nearDays: Readonly<Record<string, number>> = { 今: 0, 明: 1, 听: 1, 后: 2, 大后: 3 };
const weeks = "(?:周|星期|礼拜)";

/** The forms in which days are named; of two that begin at one place the longer counts. */
const forms: readonly { readonly pattern: RegExp; readonly resolve: Resolve }[] = [
  {
    pattern: /(大后|今|明|听|后)(?:天|日|儿|早|晚|夜)/g,
    resolve: ([, near = ""], today) => addDays(today, nearDays[near] ?? 0),
  },
  {
    pattern: new RegExp(`(下个?月|下月|这个?月|本月|今个?月)${number}(?:号|日)?`, "g"),
    resolve: ([, month = "", day], today) => dayInMonth(today, month.startsWith("下") ? 1 : 0, numberOf(day)),
  },
  {
    pattern: new RegExp(`${number}月(?:份)?${number}(?:号|日)?`, "g"),
    resolve: ([, month, day], today) => nextDayOfYear(today, numberOf(month), numberOf(day)),
  },
  {
    pattern: /(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?/g,
    resolve: ([, year = "", month, day]) => nextDayOfYear(`${year}-01-01`, numberOf(month), numberOf(day)),
  },
  {
    pattern: new RegExp(`${number}(?:号|日)(?!线|楼|店|院|内|之内|以内|后|之后|以后|机)`, "g"),
    resolve: ([, day], today) => nextDayOfMonth(today, numberOf(day)),
  },
  {
    pattern: /(下个?|下)?(?:这个?|本)?月(?:底|末|尾)/g,
    resolve: ([, next], today) => dayInMonth(today, next === undefined ? 0 : 1, 31),
  },
  {
    pattern: new RegExp(`(下{1,2})个?${weeks}([一二三四五六日天末])`, "g"),
    resolve: ([, next = "", day], today) => weekdayInWeek(today, next.length, weekdayOf(day)),
  },
  {
    pattern: new RegExp(`(?:这个?|本)?${weeks}([一二三四五六日天末])`, "g"),
    resolve: ([, day], today) => nextWeekday(today, weekdayOf(day)),
  },
  {
    pattern: new RegExp(`${number}(?:天|日)(?:之后|以后|后|之内|以内|内)`, "g"),
    resolve: ([, count], today) => addDays(today, numberOf(count)),
  },
  {
    pattern: new RegExp(`${number}个?${weeks}(?:之后|以后|后|之内|以内|内)`, "g"),
    resolve: ([, count], today) => addDays(today, 7 * numberOf(count)),
  },
  {
    pattern: new RegExp(`(半|${number})个月(?:之后|以后|后|之内|以内|内)`, "g"),
    resolve: ([, count = ""], today) =>
      count === "半" ? addDays(today, 15) : addMonths(today, numberOf(count)),
  },
  { pattern: /年底/g, resolve: (_match, today) => nextDayOfYear(today, 12, 31) },
  { pattern: /元旦/g, resolve: (_match, today) => nextDayOfYear(today, 1, 1) },
];

/** The days that a folded Chinese text names, in order, seen from a day. */
export function chineseDates(text: string, today: IsoDate): readonly FoundDate[] {
  const found = forms.flatMap(({ pattern, resolve }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly FoundDate[] => {
      // 上个月十五号 and 每个月十五号 name no day to come.
      if (/(?:上个?月?|每个?月?|前|\d)$/.test(text.slice(0, match.index))) return [];
      const date = resolve(match, today);
      return date === null ? [] : [{ start: match.index, end: match.index + match[0].length, date }];
    }),
  );
  return withoutOverlap(found);
}
