const spoken: Readonly<Record<string, string>> = {
  零: "0",
  〇: "0",
  幺: "1",
  一: "1",
  二: "2",
  两: "2",
  兩: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/** A text unit by unit, with full-width letters and digits as half width and spoken Chinese digits as digits; as long as the original. */
export function foldDigits(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000零〇幺一二两兩三四五六七八九]/g, (unit) => {
    const digit = spoken[unit];
    if (digit !== undefined) return digit;
    return unit === "\u3000" ? " " : String.fromCharCode(unit.charCodeAt(0) - 0xfee0);
  });
}
