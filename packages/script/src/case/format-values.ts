import {
  type CurrencyCode,
  countryOf,
  formatMoney,
  type IsoDate,
  type Jurisdiction,
  type Language,
} from "@tactful/domain";

/** What amounts are called after their number in Chinese; others stand with their code. */
const chineseUnits: Readonly<Record<string, string>> = {
  CNY: "元",
  HKD: "港元",
  TWD: "元",
  USD: "美元",
  EUR: "欧元",
  GBP: "英镑",
  JPY: "日元",
  SGD: "新加坡元",
  AUD: "澳元",
  MOP: "澳门元",
};

const traditionalUnits: Readonly<Record<string, string>> = { EUR: "歐元", GBP: "英鎊", MOP: "澳門元" };

/** Where and in which language something is written. */
export interface WritingPlace {
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
}

const englishLocales: Readonly<Record<string, string>> = {
  US: "en-US",
  AU: "en-AU",
  IN: "en-IN",
  SG: "en-SG",
};

function localeOf({ language, jurisdiction }: WritingPlace): string {
  if (language === "zh-Hans") return "zh-CN";
  if (language === "zh-Hant") return countryOf(jurisdiction) === "TW" ? "zh-TW" : "zh-HK";
  return englishLocales[countryOf(jurisdiction)] ?? "en-GB";
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Building a formatter costs much more than using it. */
function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  make: () => Format,
): Format {
  const known = formats.get(key);
  if (known !== undefined) return known as Format;
  const made = make();
  formats.set(key, made);
  return made;
}

/** An amount in words of its language: `8,088.5元`, `$8,088.50`; whole amounts without decimals. */
export function writeAmount(amountMinor: number, currency: CurrencyCode, place: WritingPlace): string {
  const decimal = formatMoney({ amountMinor, currency }) as Intl.StringNumericLiteral;
  if (place.language === "en") {
    const locale = localeOf(place);
    return kept(
      `${locale} ${currency}`,
      () =>
        new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" }),
    ).format(decimal);
  }
  const traditional = place.language === "zh-Hant" ? traditionalUnits[currency] : undefined;
  const unit = traditional ?? chineseUnits[currency] ?? ` ${currency}`;
  return `${decimal.replace(/\.0+$/, "")}${unit}`;
}

/** A day in words of its language, with the year where it is another than today's: `11月15日`, `15 November`. */
export function writeDay(day: IsoDate, today: IsoDate, place: WritingPlace): string {
  const locale = localeOf(place);
  const isSameYear = day.slice(0, 4) === today.slice(0, 4);
  const format = kept(`${locale} day ${isSameYear}`, () => {
    const year = isSameYear ? {} : ({ year: "numeric" } as const);
    return new Intl.DateTimeFormat(locale, { ...year, month: "long", day: "numeric", timeZone: "UTC" });
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The day some days before another. */
export function daysBefore(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
