/** The ranges of Han characters of the basic plane, `〇` and the radicals that stand alone included; both ends belong to them. */
export const hanRanges: readonly (readonly [number, number])[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/** Whether a unit lies in `hanRanges`. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
}

/** Whether a unit is a lower-case letter from a to z. */
export function isAsciiLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Whether a unit is a digit from 0 to 9. */
export function isAsciiDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
