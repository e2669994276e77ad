import type { Finding } from "@tactful/domain";
import type { ReaderInput, SecondReader } from "../reader/second-reader.ts";
import { type KnownPassage, type ModelRules, readAgain } from "./read-again.ts";

/** The second reader, and what the packs say of it. */
export interface SecondOpinion {
  readonly reader: SecondReader | undefined;
  readonly rules: ModelRules;
  /** Ids of the rules whose findings need its consent. */
  readonly weakRules: ReadonlySet<string>;
  /** The share of a threshold from which on a passage without finding is borderline; absent: nobody asks. */
  readonly borderline?: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Least probabilities, by the second reader: at which a weak rule's violation stands, any other rule's, and its own. In texts that are sent
 * in to be checked many are wrong; of the turns of a call nearly all are fine, so that more is asked for there.
 */
const leastBelief = {
  alone: { weak: 0.2, strong: 0.05, own: 0 },
  conversation: { weak: 0.4, strong: 0.12, own: 0.95 },
} as const;

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/**
 * Weighs the rules' findings in a passage against the second reader. Where it is sure that a passage is harmless, a violation falls, and a
 * weak rule's falls already where it has its doubts. Where only weak rules spoke and it is sure of another category, its word counts. What
 * only a fact can decide is left to the fact. Spans are offsets into the input's text.
 */
export function weighFindings(
  findings: readonly Finding[],
  settled: readonly Span[],
  input: ReaderInput,
  second: SecondOpinion & { readonly reader: SecondReader },
  known: Omit<KnownPassage, "taken" | "least">,
): readonly Finding[] {
  const belief = leastBelief[known.speech.setting];
  const isWeak = (finding: Finding): boolean =>
    finding.status === "violation" && second.weakRules.has(finding.rule);
  const isBelieved = (finding: Finding): boolean => {
    if (finding.status !== "violation") return true;
    const least = isWeak(finding) ? belief.weak : belief.strong;
    return (second.reader.probabilityAt(input, finding) ?? 1) >= least;
  };
  const believed = findings.filter(isBelieved);
  const strong = believed.filter((finding) => !isWeak(finding));
  let weak = believed.filter(isWeak);
  const added: Finding[] = [];
  for (const { finding, window } of readAgain(second.reader, second.rules, input, {
    ...known,
    least: belief.own,
    taken: [...strong, ...settled],
  })) {
    const here = weak.filter((one) => overlaps(one, window));
    const isSaid = here.some(({ category }) => category === finding.category);
    weak = weak.filter((one) => !here.includes(one) || (isSaid && one.category === finding.category));
    if (!isSaid) added.push(finding);
  }
  return [...strong, ...weak, ...added];
}
