import type { Finding } from "@tactful/domain";
import type { CheckAnswer } from "../check/checker.ts";

/** Words of which the readers before were in doubt. */
export interface DoubtfulPlace {
  readonly turn?: number;
  readonly start: number;
  readonly end: number;
  /** By the second reader, where nothing was found; absent where a finding is in doubt. */
  readonly probability?: number;
}

/** Whether a finding rests on a classifier, or on a rule that proves little by itself. What a fact decides is in nobody's doubt. */
export function isDoubtful(finding: Finding, weakRules: ReadonlySet<string>): boolean {
  if (finding.status !== "violation" || finding.reader === "llm") return false;
  return finding.reader === "classifier" || weakRules.has(finding.rule);
}

/** One key for the same words of a record, whatever is said of them. */
export function placeKey({ turn, start, end }: Pick<DoubtfulPlace, "turn" | "start" | "end">): string {
  return `${turn ?? 0}:${start}:${end}`;
}

/** The doubtful places of a record's answers, each once. */
export function doubtfulPlaces(
  answers: readonly CheckAnswer[],
  weakRules: ReadonlySet<string>,
): ReadonlyMap<string, DoubtfulPlace> {
  const places = new Map<string, DoubtfulPlace>();
  for (const { borderline = [], findings } of answers) {
    for (const passage of borderline) places.set(placeKey(passage), passage);
    for (const finding of findings.filter((one) => isDoubtful(one, weakRules))) {
      const { turn, start, end } = finding;
      const key = placeKey(finding);
      if (!places.has(key)) places.set(key, { ...(turn === undefined ? {} : { turn }), start, end });
    }
  }
  return places;
}

/** Order of asking: passages without a finding, the likeliest first, then findings: a budget should go where it may find something. */
export function compareDoubt(left: DoubtfulPlace, right: DoubtfulPlace): number {
  return (right.probability ?? -1) - (left.probability ?? -1);
}
