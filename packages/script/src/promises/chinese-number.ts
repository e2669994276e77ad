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

const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A section below 万; the unit of its last figure lets `两千五` be 2500. */
interface Section {
  readonly value: number;
  /** A last digit without a unit, and what it counts. */
  readonly open: { readonly digit: number; readonly unit: number } | null;
}

function sectionOf(text: string, outerUnit: number): Section {
  let value = 0;
  let digit: number | null = null;
  let last = outerUnit;
  for (const character of text) {
    const unit = units[character];
    if (unit !== undefined) {
      value += (digit ?? 1) * unit;
      digit = null;
      last = unit;
    } else if (character === "零" || character === "〇") {
      // After 零 a digit counts ones: 一千零五 is 1005.
      last = 10;
      digit = digit === null ? null : digit * 10;
    } else {
      digit = (digit ?? 0) * 10 + (digits[character] ?? 0);
    }
  }
  return digit === null ? { value, open: null } : { value, open: { digit, unit: last } };
}

function closed({ value, open }: Section): number {
  if (open === null) return value;
  // 两千五 is 2500, but 二十五 is 25 and 五 alone is 5.
  return value + (open.unit >= 100 && open.digit < 10 ? (open.digit * open.unit) / 10 : open.digit);
}

/** The value of a number in Chinese numerals as it is spoken: 八百, 两千五, 一万二, 十五; null where it is none. */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replaceAll("廿", "二十");
  if (plain === "" || !/^[零〇一幺二两三四五六七八九十百千万]+$/.test(plain)) return null;
  const [whole = "", rest, more] = plain.split("万");
  if (more !== undefined) return null;
  if (rest === undefined) return closed(sectionOf(whole, 1));
  const high = whole === "" ? 1 : closed(sectionOf(whole, 1));
  const low = sectionOf(rest, 10_000);
  return high * 10_000 + closed(low);
}
