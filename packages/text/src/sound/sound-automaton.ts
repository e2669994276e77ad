import type { Automaton } from "../automaton/automaton.ts";
import { syllableTable } from "./syllable-table.ts";

/**
 * An automaton over syllables made to read Han characters, each as its syllable: what it finds in a view without pinyin is what the first
 * one finds in the view of its sounds, at the same places.
 */
export function readingHan(overSyllables: Automaton): Automaton {
  const { ofUnit } = syllableTable();
  const columns = new Uint16Array(ofUnit.length);
  for (let unit = 0; unit < columns.length; unit += 1) {
    columns[unit] = overSyllables.columns[ofUnit[unit] ?? 0] ?? 0;
  }
  return { ...overSyllables, columns };
}
