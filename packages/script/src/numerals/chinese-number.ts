const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  幺: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const groups: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Characters of which Chinese numerals are made, in simplified script. */
export const chineseNumeral = "[零〇一幺二两三四五六七八九十百千万亿]";

function isSpelledOut(text: string): boolean {
  return [...text].every((sign) => sign in digits);
}

/** The value of a Chinese numeral: 八千一百二 is 8120, 三十五 is 35, 二零二六 is 2026. */
export function chineseValue(text: string): number {
  if (isSpelledOut(text)) return Number([...text].map((sign) => digits[sign]).join(""));
  let [total, section, digit, last] = [0, 0, 0, 1];
  let isAfterZero = false;
  for (const sign of text) {
    const power = powers[sign];
    const group = groups[sign];
    if (power !== undefined) {
      section += (digit === 0 ? 1 : digit) * power;
      [digit, last, isAfterZero] = [0, power, false];
    } else if (group !== undefined) {
      // 万 by itself is one of them.
      total = (total + section + digit || 1) * group;
      [section, digit, last, isAfterZero] = [0, 0, group, false];
    } else {
      digit = digits[sign] ?? 0;
      isAfterZero ||= digit === 0;
    }
  }
  // 八千一百二 leaves the last power out, 八千零二 does not.
  return total + section + (last > 10 && !isAfterZero ? digit * (last / 10) : digit);
}

/** The value of a number in Chinese numerals as it is spoken, at most one 万 in it: 八百, 两千五, 一万二, 廿五; null where it is none. */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replaceAll("廿", "二十");
  if (!/^[零〇一幺二两三四五六七八九十百千]*万?[零〇一幺二两三四五六七八九十百千]*$/.test(plain)) return null;
  return plain === "" ? null : chineseValue(plain);
}
