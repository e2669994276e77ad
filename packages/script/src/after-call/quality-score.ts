import type { CheckAnswer } from "@tactful/compliance";
import { duties, type LocalizedText, type Severity } from "@tactful/domain";
import type { CallTone } from "../tone/call-tone.ts";

/** How well a call was led, for coaching and for choosing calls to review. */
export interface CallQuality {
  /** 0 to 100; at most {@link CallQuality.parts} allow, and below 60 where it did not pass. */
  readonly score: number;
  /** No critical or serious violation, and no critical duty missed: a matter of yes or no, not of degree. */
  readonly passed: boolean;
  /** Each 0 to 1; `duties` is null where none applied. */
  readonly parts: { readonly language: number; readonly duties: number | null; readonly tone: number };
  readonly lost: readonly QualityLoss[];
  /** That it decides nothing about a person. */
  readonly notice: LocalizedText;
}

/** What a call lost points by. */
export interface QualityLoss {
  readonly kind: "violation" | "duty";
  /** Id of the rule or the duty. */
  readonly id: string;
  readonly severity: Severity;
  readonly turn?: number;
}

/** What one violation takes from the language part. Our own figures, for a house to set. */
const taken: Readonly<Record<Severity, number>> = { critical: 1, high: 0.5, medium: 0.2, low: 0.05 };
const weights = { language: 0.5, duties: 0.3, tone: 0.2 };
const highestFailed = 59;

function lossesOf({ findings, duties: results }: CheckAnswer): readonly QualityLoss[] {
  const violations = findings
    .filter(({ status }) => status === "violation")
    .map(({ rule, severity, turn }) => ({
      kind: "violation" as const,
      id: rule,
      severity,
      ...(turn === undefined ? {} : { turn }),
    }));
  const missed = results
    .filter(({ status }) => status === "missed")
    .map(({ id, turn }) => ({
      kind: "duty" as const,
      id,
      severity: duties[id].severity,
      ...(turn === undefined ? {} : { turn }),
    }));
  return [...violations, ...missed];
}

function dutyShare({ duties: results }: CheckAnswer): number | null {
  const due = results.filter(({ status }) => status !== "not-applicable");
  return due.length === 0 ? null : due.filter(({ status }) => status === "met").length / due.length;
}

/** Half for the parts of empathy, half for answering distress, less what was pressed on average. */
function toneShare({ empathy, distress, pressure }: CallTone): number {
  const warmth = (empathy.reaction + empathy.interpretation + empathy.exploration) / 6;
  const answered = distress.turns === 0 ? 1 : distress.answered / distress.turns;
  return ((warmth + answered) / 2) * (1 - pressure.mean);
}

function isFailing({ kind, severity }: QualityLoss): boolean {
  return severity === "critical" || (kind === "violation" && severity === "high");
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Scores a call from what was found, from its duties and its tone. Only words count: no voice, and nothing of the borrower. */
export function callQuality(answer: CheckAnswer, tone: CallTone, notice: LocalizedText): CallQuality {
  const lost = lossesOf(answer);
  const language = lost
    .filter(({ kind }) => kind === "violation")
    .reduce((left, { severity }) => Math.max(0, left - taken[severity]), 1);
  const parts = { language, duties: dutyShare(answer), tone: toneShare(tone) };
  const counted = [
    [parts.language, weights.language],
    [parts.tone, weights.tone],
    ...(parts.duties === null ? [] : [[parts.duties, weights.duties]]),
  ] as const;
  const sum = counted.reduce((total, [share = 0, weight = 0]) => total + share * weight, 0);
  const whole = counted.reduce((total, [, weight = 0]) => total + weight, 0);
  const score = Math.round((100 * sum) / whole);
  const passed = !lost.some(isFailing);
  return {
    score: passed ? score : Math.min(score, highestFailed),
    passed,
    parts: {
      language: rounded(parts.language),
      duties: parts.duties === null ? null : rounded(parts.duties),
      tone: rounded(parts.tone),
    },
    lost,
    notice,
  };
}
