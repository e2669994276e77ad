/** A set of 16-bit units: pairs of first and last unit, ascending, neither touching nor overlapping. */
export type UnitSet = readonly number[];

/** Makes a set of pairs in any order. */
export function unitSet(pairs: readonly (readonly [first: number, last: number])[]): UnitSet {
  const set: number[] = [];
  for (const [first, last] of pairs.toSorted((one, two) => one[0] - two[0])) {
    const end = set.at(-1);
    if (end !== undefined && first <= end + 1) set[set.length - 1] = Math.max(end, last);
    else set.push(first, last);
  }
  return set;
}

/** The pairs of a set. */
export function pairsOf(set: UnitSet): readonly (readonly [first: number, last: number])[] {
  return Array.from({ length: set.length / 2 }, (_, at) => [set[2 * at] ?? 0, set[2 * at + 1] ?? 0] as const);
}

/** All units that a set lacks. */
export function unitsOutside(set: UnitSet): UnitSet {
  const outside: number[] = [];
  let from = 0;
  for (const [first, last] of pairsOf(set)) {
    if (first > from) outside.push(from, first - 1);
    from = last + 1;
  }
  if (from <= 0xffff) outside.push(from, 0xffff);
  return outside;
}

/** Digits 0 to 9. */
export const digitUnits: UnitSet = [0x30, 0x39];

/** Latin letters without accents, digits and the low line: what {@link https://tc39.es/ecma262/#sec-wordcharacters} calls word characters. */
export const wordUnits: UnitSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a];

/** White space and line ends of ECMAScript. */
export const spaceUnits: UnitSet = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
].flat();

/** Whatever is no end of a line. */
export const lineUnits: UnitSet = unitsOutside([0x0a, 0x0a, 0x0d, 0x0d, 0x2028, 0x2029]);
