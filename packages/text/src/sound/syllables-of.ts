import { foldPlain } from "../folding/fold-plain.ts";
import { syllableTable } from "./syllable-table.ts";

/** The syllables of a literal, one number for each unit of its plain fold; 0 where a unit is no Han character. */
export function syllablesOf(text: string): Uint16Array {
  const { ofUnit } = syllableTable();
  return foldPlain(text).units.map((unit) => ofUnit[unit] ?? 0);
}

/** The same syllables with each replaced by the one that stands for all that are easily confused with it, as in `SoundView.loose`. */
export function looseSyllables(syllables: Uint16Array): Uint16Array {
  const { loose } = syllableTable();
  return syllables.map((syllable) => loose[syllable] ?? 0);
}
