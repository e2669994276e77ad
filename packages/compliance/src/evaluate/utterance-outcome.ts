import { type Finding, type Language, severities } from "@tactful/domain";
import type { UtteranceLabel } from "./labelled-records.ts";

/** How the check did on one labelled utterance. */
export interface UtteranceOutcome {
  readonly id: string;
  readonly language: Language;
  readonly label: UtteranceLabel;
  /** The findings that count: on a violation only violations, elsewhere all. */
  readonly counted: readonly Finding[];
  /** right: found as it should be; missed; wrong: a clean record that was flagged; quiet: a clean record left alone. */
  readonly verdict: "right" | "missed" | "wrong" | "quiet";
  /** Of what was found: whether the gravest finding names a right category; null where nothing was to be found, or nothing was. */
  readonly isCategoryRight: boolean | null;
}

function byWeight(left: Finding, right: Finding): number {
  return (
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    left.start - right.start ||
    left.end - right.end
  );
}

/** Whether a category is one that the label allows. */
export function isRightCategory(label: UtteranceLabel, category: Finding["category"]): boolean {
  return label.category === category || label.also.includes(category);
}

function verdictOf(label: UtteranceLabel, counted: readonly Finding[]): UtteranceOutcome["verdict"] {
  if (label.expect === "clean") return counted.length > 0 ? "wrong" : "quiet";
  return counted.length > 0 ? "right" : "missed";
}

/**
 * Holds findings against a label. A violation is found by a violation only; what needs a fact is found by either; a clean record is
 * wrongly flagged by either.
 */
export function utteranceOutcome(
  id: string,
  label: UtteranceLabel,
  answer: { readonly language: Language; readonly findings: readonly Finding[] },
): UtteranceOutcome {
  const counted = answer.findings.filter(
    ({ status }) => label.expect !== "violation" || status === "violation",
  );
  const verdict = verdictOf(label, counted);
  const first = counted.toSorted(byWeight)[0];
  const isCategoryRight =
    verdict === "right" && first !== undefined ? isRightCategory(label, first.category) : null;
  return { id, language: answer.language, label, counted, verdict, isCategoryRight };
}
