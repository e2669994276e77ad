import type { Automaton } from "../automaton/automaton.ts";
import { syllableTable } from "./syllable-table.ts";

/**
 * An automaton over syllables made to read Han characters, each as its syllable: what it finds in a view without pinyin is what the first
 * one finds in the view of its sounds, at the same places.
 */
export function readingHan(overSyllables: Automaton): Automaton {
  const { ofUnit } = syllableTable();
  const { columns } = overSyllables;
  return { ...overSyllables, columns: ofUnit.map((syllable) => columns[syllable] ?? 0) };
}
