import { type NamedNumber, numbersIn } from "./numbers-in.ts";

function keyOf({ value, unit }: NamedNumber): string {
  return `${value} ${unit}`;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function amountsOf(numbers: readonly NamedNumber[]): string {
  return distinct(numbers.filter(({ unit }) => unit.startsWith("money")).map(keyOf)).join();
}

/** Whether a text names no number that the approved one does not; those were filled in from case and plan data. */
export function addsNoNumber(text: string, approved: string): boolean {
  const known = new Set(numbersIn(approved).map(keyOf));
  return numbersIn(text).every((one) => known.has(keyOf(one)));
}

/** Whether a text names the numbers of the approved one, all of them and no others, the amounts in the same order. */
export function keepsNumbers(text: string, approved: string): boolean {
  const [own, known] = [numbersIn(text), numbersIn(approved)];
  const isSame = distinct(own.map(keyOf)).toSorted().join() === distinct(known.map(keyOf)).toSorted().join();
  return isSame && amountsOf(own) === amountsOf(known);
}
