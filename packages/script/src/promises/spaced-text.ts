import { foldPlain } from "@tactful/text";

/** A folded text in which pauses are still to be seen, and where each of its units stands in the source. */
export interface SpacedText {
  readonly text: string;
  /** First source offset of each unit. */
  readonly start: readonly number[];
  /** Source offset after each unit. */
  readonly end: readonly number[];
}

/** Folds a text, with a space wherever folding has dropped one: 八百 十五号 must not become one number. */
export function spacedText(source: string): SpacedText {
  const view = foldPlain(source);
  const units: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (let at = 0; at < view.length; at++) {
    const begin = view.start[at] ?? 0;
    const before = end.at(-1) ?? begin;
    if (begin > before && /^\s+$/.test(source.slice(before, begin))) {
      units.push(0x20);
      start.push(before);
      end.push(begin);
    }
    units.push(view.units[at] ?? 0);
    start.push(begin);
    end.push(view.end[at] ?? begin);
  }
  return { text: units.map((unit) => String.fromCharCode(unit)).join(""), start, end };
}
