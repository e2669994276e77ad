import { isAsciiLetter, isHan } from "../folding/is-han.ts";
import { finishedView, freshUnits, type GrowingView, growingView, pushUnit } from "../views/growing-view.ts";
import { markOf } from "../views/transforms.ts";
import type { View } from "../views/view.ts";
import { findPinyin, type PinyinRun } from "./pinyin-runs.ts";
import { type SyllableTable, syllableTable } from "./syllable-table.ts";

/** A text as it sounds: units are toneless syllables, numbered from 1, and 0 for what is none. */
export interface SoundView extends View {
  /** The Han character that a syllable was read from, 0 where it was spelled in letters or is no syllable. */
  readonly han: Uint16Array;
  /** For each unit, one syllable that stands for all that dialects and speech recognition confuse with it. */
  readonly loose: Uint16Array;
}

const homophone = markOf("homophone");
const pinyin = markOf("pinyin");

interface Writing {
  readonly out: GrowingView;
  readonly han: Uint16Array;
  readonly view: View;
  readonly table: SyllableTable;
}

/** Writes the units of `view` from `from` to `to`, which hold no pinyin. */
function writeHan({ out, han, view, table }: Writing, from: number, to: number): void {
  const { ofUnit } = table;
  const { units, start, end, marks } = out;
  let { at } = out;
  for (let index = from; index < to; index += 1, at += 1) {
    const unit = view.units[index] ?? 0;
    const syllable = ofUnit[unit] ?? 0;
    units[at] = syllable;
    start[at] = view.start[index] ?? 0;
    end[at] = view.end[index] ?? 0;
    marks[at] = (view.marks[index] ?? 0) | (syllable === 0 ? 0 : homophone);
    han[at - out.base] = isHan(unit) ? unit : 0;
  }
  out.at = at;
}

function writePinyin({ out, view, table }: Writing, run: PinyinRun): void {
  let from = run.from;
  for (const syllable of run.syllables) {
    const to = from + (table.names[syllable]?.length ?? 1);
    let mark = pinyin;
    for (let at = from; at < to; at += 1) mark |= view.marks[at] ?? 0;
    pushUnit(out, syllable, view.start[from] ?? 0, view.end[to - 1] ?? 0, mark);
    from = to;
  }
}

/** Which bits of letters there are: 1 for Han characters, 2 for Latin letters. */
function lettersOf({ units, length }: View): number {
  let found = 0;
  for (let at = 0; at < length && found < 3; at += 1) {
    const unit = units[at] ?? 0;
    if (isAsciiLetter(unit)) found |= 2;
    else if (isHan(unit)) found |= 1;
  }
  return found;
}

function soundView({ out, han, table }: Writing): SoundView {
  const { units, length, start, end, marks } = finishedView(out);
  const loose = freshUnits(length);
  for (let at = 0; at < length; at += 1) loose[at] = table.loose[units[at] ?? 0] ?? 0;
  return { units, length, start, end, marks, han: han.subarray(0, length), loose };
}

/** Whether a view holds letters that are read as pinyin. */
export function hasPinyin(view: View): boolean {
  return (lettersOf(view) & 2) !== 0 && findPinyin(view).length > 0;
}

/**
 * Reads a view by sound: Han characters, and runs of Latin letters that are pinyin from end to end and no English word.
 * What stands between two such runs, or between one and a Han character, and is one space, hyphen or apostrophe, is skipped.
 * Null when the view has neither Han characters nor pinyin.
 */
export function foldSound(view: View): SoundView | null {
  const letters = lettersOf(view);
  if (letters === 0) return null;
  const table = syllableTable();
  const runs = (letters & 2) === 0 ? [] : findPinyin(view);
  if (runs.length === 0 && (letters & 1) === 0) return null;
  const writing: Writing = { out: growingView(view.length), han: freshUnits(view.length), view, table };
  let from = 0;
  for (const run of runs) {
    writeHan(writing, from, run.skipFrom);
    writePinyin(writing, run);
    from = run.skipTo;
  }
  writeHan(writing, from, view.length);
  return soundView(writing);
}
