import type { View } from "../views/view.ts";
import { foldRepeats } from "./fold-repeats.ts";
import { joinMarks } from "./join-marks.ts";
import { joinCharacters, joinLetters } from "./join-singles.ts";
import { readDigits } from "./read-digits.ts";
import { readEmoji } from "./read-emoji.ts";
import { readLeet } from "./read-leet.ts";
import { recomposeSplit } from "./recompose-split.ts";
import { suspect, suspicions } from "./suspicions.ts";
import { unalikeLetters } from "./unalike-letters.ts";

type Step = readonly [number, (view: View) => View | null];

/** Each transform with the suspicion that calls for it, in the order in which they build on each other. */
const phases: readonly (readonly Step[])[] = [
  [
    [suspicions.alike, unalikeLetters],
    [suspicions.emoji, readEmoji],
  ],
  [
    [suspicions.singleLetters, joinLetters],
    [suspicions.singleCharacters, joinCharacters],
    [suspicions.marks, joinMarks],
  ],
  [
    [suspicions.digits, readDigits],
    [suspicions.leet, readLeet],
    [suspicions.split, recomposeSplit],
    [suspicions.repeats, foldRepeats],
  ],
];

function runPhase(view: View, suspected: number, steps: readonly Step[]): View {
  let current = view;
  for (const [reason, step] of steps) if ((suspected & reason) !== 0) current = step(current) ?? current;
  return current;
}

/**
 * Undoes evasive spelling in a plain view: signs and emoji between characters, letters spaced out, repeats, digits and signs for letters,
 * look-alikes, accents, split characters, emoji for words, and numbers in disguise. Null where nothing is to be undone.
 */
export function foldCompact(plain: View): View | null {
  let suspected = suspect(plain);
  if (suspected === 0) return null;
  let view = plain;
  for (const steps of phases) {
    const next = runPhase(view, suspected, steps);
    if (next !== view) suspected = suspect(next);
    view = next;
  }
  return view === plain ? null : view;
}
