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

const currencies =
  "(?:块|圆|刀|镑|蚊|元|人民币|(?:美|港|台|新台|欧|日|澳|新|新加坡)(?:元|币|刀)|英镑|卢比|dollar|buck|grand\\b|lakh|crore|rupee|pound|quid|euro|yuan|usd|rmb|cny|hkd|twd|gbp|eur|inr|aud|sgd|k\\b|[$¥￥£€₹])";
const before =
  /(?:[$¥￥£€₹]|人民币|(?:美|港|欧|新台|台)(?:元|币)|(?:^|[^a-z])(?:usd|rmb|cny|hkd|twd|gbp|eur|inr|aud|sgd|rs\.?))\s?$/;
const after = new RegExp(`^\\s?(?:多|余|来)?\\s?${currencies}`);
/** How far a currency is looked for. */
const reach = 10;

/** Units that a currency behind a number may begin with, and those that one before it may end with: most numbers stand beside neither. */
const firstUnits: ReadonlySet<number> = unitsOfCurrencies("块圆刀镑蚊元人美港台新欧日澳英卢多余来");
const lastUnits: ReadonlySet<number> = unitsOfCurrencies("币元.");

function unitsOfCurrencies(more: string): ReadonlySet<number> {
  return new Set([..." $¥￥£€₹abcdefghijklmnopqrstuvwxyz", ...more].map((sign) => sign.charCodeAt(0)));
}

function isMoney(units: Uint16Array, start: number, end: number, length: number): boolean {
  if (end < length && firstUnits.has(units[end] ?? 0)) {
    const tail = String.fromCharCode(...units.subarray(end, Math.min(length, end + reach)));
    if (after.test(tail)) return true;
  }
  if (start === 0 || !lastUnits.has(units[start - 1] ?? 0)) return false;
  return before.test(String.fromCharCode(...units.subarray(Math.max(0, start - reach), start)));
}
