const residentWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const residentChecks = "10X98765432";

/** Whether the last place of an 18-place resident id is the one that its other places ask for (GB 11643-1999, ISO 7064 MOD 11-2). */
export function isResidentId(id: string): boolean {
  if (!/^\d{17}[\dX]$/i.test(id)) return false;
  const sum = residentWeights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return residentChecks[sum % 11] === id[17]?.toUpperCase();
}

/** Whether digits pass the Luhn test (ISO/IEC 7812-1), as the numbers of payment cards do. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, isSecond = false; index >= 0; index--, isSecond = !isSecond) {
    const digit = Number(digits[index]) * (isSecond ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Two places for the letter of a Taiwanese id, in the order of the alphabet. */
const taiwanLetters = [
  10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31, 33,
];

/** Whether a Taiwanese national id (letter and nine digits) has the right last digit. */
export function isTaiwanId(id: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/i.test(id)) return false;
  const letter = taiwanLetters[id.toUpperCase().charCodeAt(0) - 65] ?? 0;
  const digits = [Math.floor(letter / 10), letter % 10, ...[...id.slice(1)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 10 === 0;
}

/** Whether a Hong Kong id, brackets left out (A1234563), has the right last place. */
export function isHongKongId(id: string): boolean {
  const match = /^([A-Z]{1,2})(\d{6})([\dA])$/i.exec(id);
  if (match === null) return false;
  const [, letters = "", digits = "", check = ""] = match;
  const values = [...letters.toUpperCase().padStart(2, " ")].map((letter) =>
    letter === " " ? 36 : letter.charCodeAt(0) - 55,
  );
  const sum = [...values, ...[...digits].map(Number)].reduce(
    (total, value, index) => total + value * (9 - index),
    0,
  );
  const rest = (11 - (sum % 11)) % 11;
  return (rest === 10 ? "A" : String(rest)) === check.toUpperCase();
}
