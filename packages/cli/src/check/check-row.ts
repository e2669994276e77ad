import {
  type CheckAnswer,
  type CheckedRecord,
  fingerprintOf,
  mergeAnswers,
  mergeMissed,
  type ReportEntry,
  type SharedFinding,
  type SuppressedFinding,
  type Suppressor,
} from "@tactful/compliance";
import { errorRecord, type Finding, TactfulError } from "@tactful/domain";
import type { CheckInputRow } from "./check-input.ts";
import { askedOf, type Parsed, parseRow, type RowReading } from "./parse-row.ts";

/** What rows are checked with. */
export interface RowTools extends RowReading {
  readonly suppressor: Suppressor;
  /** Whether the report shows fingerprints, or a baseline is drawn. */
  readonly withFingerprints: boolean;
}

/** A record with what each jurisdiction makes of it; another reader may still change that. */
export interface OpenRow {
  readonly kind: "open";
  readonly parsed: Parsed;
  /** One at least. */
  readonly answers: readonly CheckAnswer[];
}

interface Sorted {
  readonly open: readonly SharedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
}

function sortOut(findings: readonly SharedFinding[], parsed: Parsed, tools: RowTools): Sorted {
  const byTurn = new Map<number, Finding[]>();
  for (const { finding } of findings) {
    const turn = finding.turn ?? 0;
    const own = byTurn.get(turn) ?? [];
    own.push(finding);
    byTurn.set(turn, own);
  }
  const open = new Set<Finding>();
  const suppressed: SuppressedFinding[] = [];
  for (const [turn, { text }] of parsed.turns.entries()) {
    const own = byTurn.get(turn) ?? [];
    const directives = parsed.directives[turn] ?? [];
    if (own.length === 0 && directives.length === 0) continue;
    const sorted = tools.suppressor.apply(own, text, directives);
    for (const finding of sorted.open) open.add(finding);
    const mark = ({ finding }: SuppressedFinding) =>
      tools.withFingerprints ? { fingerprint: fingerprintOf(finding, text) } : {};
    suppressed.push(...sorted.suppressed.map((one) => ({ ...one, ...mark(one) })));
  }
  return { open: findings.filter(({ finding }) => open.has(finding)), suppressed };
}

/** Merges a record's answers and lets pass what is to be let pass. */
export function closeRow(
  row: CheckInputRow,
  { parsed, answers }: Omit<OpenRow, "kind">,
  tools: RowTools,
): CheckedRecord {
  const [first, ...others] = answers;
  if (first === undefined) throw new TypeError("a record is held against one jurisdiction at least");
  const merged = mergeAnswers([first, ...others]);
  const { open, suppressed } = sortOut(merged.findings, parsed, tools);
  const findings: readonly Finding[] = open.map(({ finding }) => finding);
  const textOf = ({ turn }: Finding): string => parsed.turns[turn ?? 0]?.text ?? "";
  const under = merged.duties.map(({ jurisdiction, duties }) => ({
    jurisdiction,
    findings: open.flatMap(({ jurisdictions }, index) => (jurisdictions.has(jurisdiction) ? [index] : [])),
    duties,
  }));
  return {
    kind: "checked",
    id: row.id,
    line: row.line,
    isConversation: parsed.isConversation,
    turns: parsed.turns,
    ...parsed.head,
    answer: { ...merged.answer, findings },
    missed: mergeMissed(answers.flatMap(parsed.missed)),
    suppressed,
    ...(tools.withFingerprints
      ? { fingerprints: findings.map((finding) => fingerprintOf(finding, textOf(finding))) }
      : {}),
    ...(others.length === 0 ? {} : { under }),
  };
}

/** Reads and checks one record; what is wrong with it becomes an error record in its place. */
export function openRow(row: CheckInputRow, tools: RowReading): OpenRow | ReportEntry {
  const failed = (error: TactfulError): ReportEntry => ({
    kind: "failed",
    line: row.line,
    error: errorRecord(row.id, error, row.line),
  });
  if (row.error !== undefined) return failed(row.error);
  try {
    const parsed = parseRow(row, tools);
    return { kind: "open", parsed, answers: askedOf(parsed, tools).map(parsed.check) };
  } catch (error) {
    if (error instanceof TactfulError) return failed(error);
    throw error;
  }
}

/** Checks one record from beginning to end. */
export function checkRow(row: CheckInputRow, tools: RowTools): ReportEntry {
  const opened = openRow(row, tools);
  return opened.kind === "open" ? closeRow(row, opened, tools) : opened;
}
