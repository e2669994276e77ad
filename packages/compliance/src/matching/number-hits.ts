import type { View } from "@tactful/text";

/** Calls visit for every number of a text, and tells whether a currency word or sign stands beside it. */
export function visitNumbers(
  view: View,
  visit: (start: number, end: number, isMoney: boolean) => void,
): void {
  const { units, length } = view;
  let unit = 0;
  while (unit < length) {
    const kind = numberKind[units[unit] ?? 0] ?? 0;
    if (kind === 0 || kind === 3) {
      unit++;
      continue;
    }
    const start = unit;
    unit++;
    while (unit < length && isInside(units, unit, length)) unit++;
    visit(start, unit, isMoney(units, start, unit, length));
  }
}

/** By unit: 1 an ASCII digit, 2 a Han numeral, 3 a sign that may stand inside a number. */
const numberKind: Uint8Array = makeKinds();

function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(65536);
  for (const digit of "0123456789") kinds[digit.charCodeAt(0)] = 1;
  for (const numeral of "零一二两三四五六七八九十百千万亿几俩仨廿卅") kinds[numeral.charCodeAt(0)] = 2;
  for (const sign of ".,") kinds[sign.charCodeAt(0)] = 3;
  return kinds;
}

function isInside(units: Uint16Array, unit: number, length: number): boolean {
  const kind = numberKind[units[unit] ?? 0] ?? 0;
  if (kind === 3) return unit + 1 < length && numberKind[units[unit + 1] ?? 0] === 1;
  return kind !== 0;
}

const before = new Set([..."$¥￥£€"].map((sign) => sign.charCodeAt(0)));
const after = new Set([..."元块圆刀镑蚊"].map((sign) => sign.charCodeAt(0)));
const words: readonly string[] = ["dollar", "buck", "grand", "rupee", "pound", "quid", "usd", "rmb", "hkd", "yuan", "k "];

function isMoney(units: Uint16Array, start: number, end: number, length: number): boolean {
  if (start > 0 && before.has(units[start - 1] ?? 0)) return true;
  if (end < length && after.has(units[end] ?? 0)) return true;
  const tail = String.fromCharCode(...units.subarray(end, Math.min(length, end + 8))).trimStart();
  return words.some((word) => tail.startsWith(word));
}
