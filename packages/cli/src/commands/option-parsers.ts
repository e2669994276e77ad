import { IsoDate, quoteValue, TactfulError } from "@tactful/domain";

/** Makes a parser of whole numbers within bounds, both included; it throws OPTION_INVALID with the option's name. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    const message = `${option} must be a whole number from ${least} to ${most}; got ${quoteValue(text)}.`;
    throw new TactfulError("OPTION_INVALID", message);
  };
}

const namedDelimiters: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["\\t", "\t"],
  ["comma", ","],
  ["semicolon", ";"],
]);

/** Reads a delimiter: one character, or `tab`, `comma`, `semicolon`. Throws OPTION_INVALID. */
export function delimiter(text: string): string {
  const value = namedDelimiters.get(text) ?? text;
  if (value.length === 1 && !/["\r\n]/.test(value)) return value;
  const message = `--delimiter must be one character, or the word tab; got ${quoteValue(text)}.`;
  throw new TactfulError("OPTION_INVALID", message);
}

/** Reads a currency code: three letters, in capitals or not. Throws OPTION_INVALID. */
export function currency(text: string): string {
  const value = text.toUpperCase();
  if (/^[A-Z]{3}$/.test(value)) return value;
  const message = `--currency must be a three-letter code such as CNY; got ${quoteValue(text)}.`;
  throw new TactfulError("OPTION_INVALID", message);
}

/** Makes a parser of dates written YYYY-MM-DD; it throws OPTION_INVALID with the option's name. */
export function calendarDate(option: string): (text: string) => string {
  return (text) => {
    if (IsoDate.safeParse(text).success) return text;
    const message = `${option} must be a date such as 2026-03-01; got ${quoteValue(text)}.`;
    throw new TactfulError("OPTION_INVALID", message);
  };
}

/** Makes a parser of months written YYYY-MM; it throws OPTION_INVALID with the option's name. */
export function calendarMonth(option: string): (text: string) => string {
  return (text) => {
    if (IsoDate.safeParse(`${text}-01`).success) return text;
    const message = `${option} must be a month such as 2026-03; got ${quoteValue(text)}.`;
    throw new TactfulError("OPTION_INVALID", message);
  };
}
