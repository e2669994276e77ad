import { type CategoryId, type Finding, severities } from "@tactful/domain";

/** Order of findings: by turn, then gravest first, then by place. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    (left.turn ?? 0) - (right.turn ?? 0) ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    left.start - right.start ||
    left.end - right.end ||
    (left.rule < right.rule ? -1 : 1)
  );
}

/** Which of two findings of one category on the same words says most: a violation, then the gravest, then the longest. */
function compareWeight(left: Finding, right: Finding): number {
  return (
    Number(left.status === "needs-fact") - Number(right.status === "needs-fact") ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    right.end - right.start - (left.end - left.start) ||
    compareFindings(left, right)
  );
}

/** Of findings of one category on overlapping words keeps the one that says most; the rest in order. */
export function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const sorted = findings.toSorted((left, right) => left.start - right.start || left.end - right.end);
  const kept: Finding[] = [];
  const lastOf = new Map<CategoryId, number>();
  for (const finding of sorted) {
    const index = lastOf.get(finding.category);
    const last = index === undefined ? undefined : kept[index];
    if (index !== undefined && last !== undefined && finding.start < last.end) {
      if (compareWeight(finding, last) < 0) kept[index] = finding;
      continue;
    }
    lastOf.set(finding.category, kept.push(finding) - 1);
  }
  return kept.sort(compareFindings);
}
