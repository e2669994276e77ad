const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const INFINITE = /^([+-]?)(?:inf|infinity|∞)$/i;
const MOST_EXACT_DIGITS = 15;
const LONGEST_NUMBER = 400;

// Powers of ten up to 10^15 are exact doubles, so digits / power is the correctly rounded decimal.
const POWERS = Float64Array.from({ length: MOST_EXACT_DIGITS + 1 }, (_, power) => Number(`1e${power}`));

function parseAnyDecimal(text: string): number {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NUMBER) return Number.NaN;
  if (DECIMAL.test(trimmed)) return Number(trimmed);
  const infinite = INFINITE.exec(trimmed);
  if (infinite === null) return Number.NaN;
  return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/**
 * Reads a decimal number as `Number` does, but only plain digits, a point and an exponent: no hexadecimal, no grouping, no units.
 * NaN where the text is anything else; spellings of infinity give infinity, so that a caller can name that error apart.
 */
export function parseDecimal(text: string): number {
  const length = text.length;
  const first = text.charCodeAt(0);
  const start = first === 45 || first === 43 ? 1 : 0;
  const count = length - start;
  if (count < 1 || count > MOST_EXACT_DIGITS) return parseAnyDecimal(text);
  let digits = 0;
  let point = -1;
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48);
    else if (code === 46 && point < 0 && count > 1) point = at;
    else return parseAnyDecimal(text);
  }
  const size = point < 0 ? digits : digits / (POWERS[length - 1 - point] ?? 1);
  return first === 45 ? -size : size;
}
