const digits = new Map([..."零一二三四五六七八九"].map((char, value) => [char, value]));
digits.set("〇", 0).set("两", 2).set("俩", 2).set("幺", 1);
const units = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** The value of one run of numerals with units, `一万五千六` being 15,600; null for a run without a unit. */
function sumOf(run: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  let lastUnit = 0;
  let isZero = false;
  for (const char of run) {
    const unit = units.get(char);
    if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      [digit, lastUnit, isZero] = [0, unit, false];
    } else if (char === "万") {
      total += (section + digit) * 10_000;
      [section, digit, lastUnit, isZero] = [0, 0, 10_000, false];
    } else {
      digit = digits.get(char) ?? 0;
      isZero ||= digit === 0;
    }
  }
  if (lastUnit === 0) return null;
  // A last digit without its unit is of the next lower one, unless a zero stands between.
  return total + section + digit * (isZero || lastUnit === 10 ? 1 : lastUnit / 10);
}

/** The numbers that a text spells in Chinese numerals with units, simplified. */
export function numeralsIn(text: string): readonly number[] {
  const runs = text.match(/[零〇一二两俩三四五六七八九幺十百千万]{2,}/g) ?? [];
  return runs.map(sumOf).filter((value) => value !== null);
}
