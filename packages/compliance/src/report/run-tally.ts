import {
  type CategoryId,
  type DutyId,
  duties,
  type Finding,
  type Severity,
  severities,
} from "@tactful/domain";
import type { IdleSuppression } from "../suppress/suppressor.ts";
import { type CheckedRecord, collectorSpeakers, type ReportEntry } from "./report-entry.ts";

/** What a run has found so far, in numbers. */
export interface RunFigures {
  readonly records: number;
  readonly failed: number;
  readonly conversations: number;
  readonly turns: number;
  /** Turns of the borrower or of others, which are heard but never judged. */
  readonly turnsNotJudged: number;
  readonly flaggedRecords: number;
  readonly violations: number;
  readonly needsFact: number;
  readonly missedDuties: number;
  readonly dutiesNotApplicable: number;
  readonly suppressed: { readonly directive: number; readonly file: number; readonly baseline: number };
  /** Open violations and missed duties by severity. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly byCategory: ReadonlyMap<CategoryId, number>;
  readonly byRule: ReadonlyMap<string, number>;
  readonly byDuty: ReadonlyMap<
    DutyId,
    { readonly missed: number; readonly met: number; readonly notApplicable: number }
  >;
  /** Records in which a borrower spoke of self-harm. */
  readonly escalated: number;
  readonly chinese: number;
}

/** Counts the entries of a run; it keeps numbers only. */
export interface RunTally {
  add(entry: ReportEntry): void;
  figures(): RunFigures;
}

/** All that a report says at its end. */
export interface RunSummary {
  readonly figures: RunFigures;
  /** Suppressions that have expired, or were of no use. */
  readonly idle: readonly IdleSuppression[];
}

type Counts = { -readonly [Key in keyof RunFigures]: RunFigures[Key] };

/** Begins a {@link RunTally}. */
export function createRunTally(): RunTally {
  const suppressed = { directive: 0, file: 0, baseline: 0 };
  const bySeverity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0 };
  const byCategory = new Map<CategoryId, number>();
  const byRule = new Map<string, number>();
  const byDuty = new Map<DutyId, { missed: number; met: number; notApplicable: number }>();
  const counts: Counts = {
    records: 0,
    failed: 0,
    conversations: 0,
    turns: 0,
    turnsNotJudged: 0,
    flaggedRecords: 0,
    violations: 0,
    needsFact: 0,
    missedDuties: 0,
    dutiesNotApplicable: 0,
    suppressed,
    bySeverity,
    byCategory,
    byRule,
    byDuty,
    escalated: 0,
    chinese: 0,
  };
  const addFinding = ({ status, severity, category, rule }: Finding): void => {
    byCategory.set(category, (byCategory.get(category) ?? 0) + 1);
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    if (status === "needs-fact") counts.needsFact++;
    else {
      counts.violations++;
      bySeverity[severity]++;
    }
  };
  const addDuties = (entry: CheckedRecord): void => {
    for (const { id, status } of entry.answer.duties) {
      const known = byDuty.get(id) ?? { missed: 0, met: 0, notApplicable: 0 };
      if (status === "missed") {
        known.missed++;
        counts.missedDuties++;
        bySeverity[duties[id].severity]++;
      } else if (status === "met") known.met++;
      else {
        known.notApplicable++;
        counts.dutiesNotApplicable++;
      }
      byDuty.set(id, known);
    }
  };
  const addChecked = (entry: CheckedRecord): void => {
    const { answer, turns } = entry;
    if (entry.isConversation) counts.conversations++;
    counts.turns += turns.length;
    counts.turnsNotJudged += turns.filter(({ speaker }) => !collectorSpeakers.has(speaker)).length;
    for (const finding of answer.findings) addFinding(finding);
    for (const { by } of entry.suppressed) suppressed[by.kind]++;
    addDuties(entry);
    const isMissing = answer.duties.some(({ status }) => status === "missed");
    if (answer.findings.length > 0 || isMissing) counts.flaggedRecords++;
    if (answer.escalations !== undefined) counts.escalated++;
    if (answer.language !== "en") counts.chinese++;
  };
  return {
    add: (entry) => {
      counts.records++;
      if (entry.kind === "failed") counts.failed++;
      else addChecked(entry);
    },
    figures: () => counts,
  };
}

/** Whether open violations or missed duties reach a severity; what needs a fact never does. */
export function reaches({ bySeverity }: RunFigures, least: Severity): boolean {
  return severities.slice(0, severities.indexOf(least) + 1).some((severity) => bySeverity[severity] > 0);
}
