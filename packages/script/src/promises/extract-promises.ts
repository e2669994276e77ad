import { type CurrencyCode, type IsoDate, minorUnitDigits, type PromiseSignal } from "@tactful/domain";
import { scriptOf } from "@tactful/text";
import { chineseAmounts } from "./chinese-amounts.ts";
import { chineseDates } from "./chinese-dates.ts";
import { englishAmounts } from "./english-amounts.ts";
import { type DayOrder, englishDates } from "./english-dates.ts";
import type { SaidAmount } from "./found-part.ts";
import { endOf, type PairedParts, pairParts, startOf } from "./pair-parts.ts";
import { paymentMethod } from "./payment-methods.ts";
import { spacedText } from "./spaced-text.ts";

/** What amounts and days of a promise are worked out from. */
export interface PromiseFrame {
  /** The day on which it is said, on the borrower's calendar. */
  readonly today: IsoDate;
  readonly currency: CurrencyCode;
  /** All that is due, in minor units: half of it and the rest of it can then be told. */
  readonly dueMinor?: number;
  readonly dayOrder: DayOrder;
}

/** What is over, and what will not be: no promise stands right before or behind such words. */
const notPromised = {
  zh: {
    before:
      /(?:昨天|前天|上个?月|上周|已经|早就|刚才|不可能|没法|没办法|拿不出|凑不出|不会|不能|还不了|没有|你让我|你们让我|要我|每个?月)[^,。]{0,4}$/,
    after:
      /^.{0,2}(?:已经|早就)|^(?:前|之前)?(?:我)?(?:就|都|也|已经|早|就已经)?(?:还|付|转|缴|交|打|存|汇)?(?:过了|了(?:$|啊|呀|的|嘛)|完了|不了|不起|不上|不出|没有|也没|都没|拿不|还不|也不|都不)/,
  },
  en: {
    before:
      /\b(?:paid|sent|made|cant|cannot|wont|dont have|not|couldnt|didnt|unable to|already|told)\b.{0,18}$/,
    after: /^ ?(?:ago|already|was|went|cleared)\b/,
  },
} as const;

function minorOf(amount: SaidAmount, frame: PromiseFrame, promised: number): number | null {
  const { dueMinor } = frame;
  if (amount.kind === "amount") {
    const minor = Math.round(amount.major * 10 ** minorUnitDigits[frame.currency]);
    return Number.isSafeInteger(minor) && minor > 0 ? minor : null;
  }
  if (dueMinor === undefined) return null;
  if (amount.kind === "half") return Math.ceil(dueMinor / 2);
  const left = dueMinor - (amount.kind === "rest" ? promised : 0);
  return left > 0 ? left : null;
}

function isPromised(text: string, parts: PairedParts, language: "zh" | "en"): boolean {
  const { before, after } = notPromised[language];
  return !before.test(text.slice(0, startOf(parts))) && !after.test(text.slice(endOf(parts)));
}

/** Whether a part says enough: a day, or an amount other than a bare "all". */
function isTelling({ amount, date }: PairedParts): boolean {
  return date !== undefined || (amount !== undefined && amount.amount.kind !== "all");
}

/**
 * The payments that a text promises: amounts in minor units, days seen from `today`, the way of paying where one is named. Numerals are read as
 * they are spoken (八百, 两千五, 1.2万, two hundred); an amount or a day that is over or denied is none. Whether the speaker means it as a promise,
 * the intents tell.
 */
export function extractPromises(text: string, frame: PromiseFrame): readonly PromiseSignal[] {
  const { text: folded, start, end } = spacedText(text);
  const language = scriptOf(text) === "en" ? "en" : "zh";
  const amounts = language === "en" ? englishAmounts(folded) : chineseAmounts(folded);
  const dates =
    language === "en" ? englishDates(folded, frame.today, frame.dayOrder) : chineseDates(folded, frame.today);
  const method = paymentMethod(folded);
  let promised = 0;
  return pairParts(folded, amounts, dates)
    .filter((parts) => isTelling(parts) && isPromised(folded, parts, language))
    .map((parts): PromiseSignal => {
      const minor = parts.amount === undefined ? null : minorOf(parts.amount.amount, frame, promised);
      promised += minor ?? 0;
      return {
        ...(parts.date === undefined ? {} : { date: parts.date.date }),
        ...(minor === null ? {} : { amountMinor: minor }),
        ...(method === null ? {} : { method }),
        start: start[startOf(parts)] ?? 0,
        end: end[endOf(parts) - 1] ?? text.length,
      };
    });
}
