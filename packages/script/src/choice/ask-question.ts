import { type CheckWording, isRepeated, type SaidBefore } from "./say-texts.ts";
import { stableHash } from "./stable-hash.ts";

/** What {@link askQuestion} chooses by. */
export interface AskRules {
  readonly check: CheckWording;
  readonly before: SaidBefore;
  readonly seed: string;
}

/** One question of a stage that was not asked before and has no finding; undefined where none is left. */
export function askQuestion(
  questions: readonly string[],
  { check, before, seed }: AskRules,
): string | undefined {
  const drawn = questions.toSorted(
    (left, right) => stableHash(`${seed} ${left}`) - stableHash(`${seed} ${right}`),
  );
  return drawn.find((question) => !isRepeated(question, before) && check(question).length === 0);
}
