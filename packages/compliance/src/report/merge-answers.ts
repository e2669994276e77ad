import { type Citation, type DutyResult, type Finding, type Jurisdiction, severities } from "@tactful/domain";
import type { CheckAnswer } from "../check/checker.ts";

/** A finding, and the jurisdictions under which it was made. */
export interface SharedFinding {
  readonly finding: Finding;
  readonly jurisdictions: ReadonlySet<Jurisdiction>;
}

/** One answer made of those of several jurisdictions. */
export interface MergedAnswer {
  /** The first jurisdiction's, with each duty as the strictest has it. */
  readonly answer: CheckAnswer;
  readonly findings: readonly SharedFinding[];
  readonly duties: readonly { readonly jurisdiction: Jurisdiction; readonly duties: readonly DutyResult[] }[];
}

function keyOf({ rule, status, turn, start, end }: Finding): string {
  return JSON.stringify([rule, status, turn, start, end]);
}

function withCitations(finding: Finding, more: readonly Citation[]): Finding {
  const known = new Set(finding.citations.map((citation) => JSON.stringify(citation)));
  const fresh = more.filter((citation) => !known.has(JSON.stringify(citation)));
  return fresh.length === 0 ? finding : { ...finding, citations: [...finding.citations, ...fresh] };
}

const strictness = ["not-applicable", "met", "missed"] as const;

function strictest(answers: readonly CheckAnswer[]): readonly DutyResult[] {
  const byId = new Map<string, DutyResult>();
  for (const duty of answers.flatMap(({ duties }) => duties)) {
    const known = byId.get(duty.id);
    if (known === undefined || strictness.indexOf(duty.status) > strictness.indexOf(known.status)) {
      byId.set(duty.id, duty);
    }
  }
  return [...byId.values()];
}

function compare({ finding: left }: SharedFinding, { finding: right }: SharedFinding): number {
  return (
    (left.turn ?? 0) - (right.turn ?? 0) ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    left.start - right.start ||
    left.end - right.end
  );
}

/** Lays the answers of several jurisdictions over each other: equal findings become one, which cites the law of all of them. */
export function mergeAnswers(answers: readonly [CheckAnswer, ...CheckAnswer[]]): MergedAnswer {
  const shared = new Map<string, { finding: Finding; jurisdictions: Set<Jurisdiction> }>();
  for (const { findings, jurisdiction } of answers) {
    for (const finding of findings) {
      const key = keyOf(finding);
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { finding, jurisdictions: new Set([jurisdiction]) });
      else {
        known.finding = withCitations(known.finding, finding.citations);
        known.jurisdictions.add(jurisdiction);
      }
    }
  }
  const findings = [...shared.values()].toSorted(compare);
  return {
    answer: {
      ...answers[0],
      findings: findings.map(({ finding }) => finding),
      duties: strictest(answers),
    },
    findings,
    duties: answers.map(({ jurisdiction, duties }) => ({ jurisdiction, duties })),
  };
}
