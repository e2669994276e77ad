import type { CompiledRegex } from "./compile-regex.ts";
import { gapBits } from "./set-steps.ts";

/** Gives the symbol of each place in a text, 0 to `length`: what holds at the gap before the unit, and the unit's class. */
export function textSymbols(
  { classes, hasGaps, wordClasses }: CompiledRegex,
  units: Uint16Array,
  length: number,
): (at: number) => number {
  const { offsets, pages, count } = classes;
  const classAt = (at: number): number => {
    if (at === length) return count;
    const unit = units[at] as number;
    return pages[(offsets[unit >> 8] as number) + (unit & 255)] as number;
  };
  if (!hasGaps) return classAt;
  const isWord = (at: number): number => (at < 0 || at === length ? 0 : (wordClasses[classAt(at)] as number));
  return (at) => {
    let gap = isWord(at - 1) === isWord(at) ? 0 : gapBits.edge;
    if (at === 0) gap |= gapBits.start;
    if (at === length) gap |= gapBits.end;
    return gap * (count + 1) + classAt(at);
  };
}
