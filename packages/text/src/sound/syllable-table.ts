import { dataRows } from "../views/data-rows.ts";
import { lazy } from "../views/lazy.ts";

/** The syllables of Mandarin without tones, numbered from 1 in alphabetical order. */
export interface SyllableTable {
  /** `names[n]` is syllable `n`; 0 is no syllable. */
  readonly names: readonly string[];
  /** The number of each syllable's name. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The syllable of each of the 65,536 units, 0 where it is no known Han character. */
  readonly ofUnit: Uint16Array;
  /** For each syllable, the number of the one that stands for all that are easily confused with it. */
  readonly loose: Uint16Array;
}

/** One name for what dialects and speech recognition confuse: flat and curled initials, n and l, -n and -ng after e and i. */
export function looseName(name: string): string {
  return name
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/([ei])ng$/, "$1n");
}

/** The table that `data/syllables.tsv` holds. */
export const syllableTable: () => SyllableTable = lazy(() => {
  const names = [""];
  const numbers = new Map<string, number>();
  const ofUnit = new Uint16Array(65_536);
  for (const [name, characters] of dataRows(new URL("../../data/syllables.tsv", import.meta.url))) {
    const number = names.push(name) - 1;
    numbers.set(name, number);
    for (let at = 0; at < characters.length; at += 1) ofUnit[characters.charCodeAt(at)] = number;
  }
  const first = new Map<string, number>();
  const loose = new Uint16Array(names.length);
  for (const [number, name] of names.entries()) {
    const key = looseName(name);
    if (!first.has(key)) first.set(key, number);
    loose[number] = first.get(key) ?? number;
  }
  return { names, numbers, ofUnit, loose };
});
