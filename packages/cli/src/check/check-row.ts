import {
  type CheckAnswer,
  type CheckedRecord,
  type Checker,
  type Directive,
  fingerprintOf,
  mergeAnswers,
  type ReportEntry,
  type SharedFinding,
  type SpokenTurn,
  type SuppressedFinding,
  type Suppressor,
  takeDirectives,
} from "@tactful/compliance";
import {
  Conversation,
  errorRecord,
  type Finding,
  type Jurisdiction,
  parseValue,
  TactfulError,
  Utterance,
} from "@tactful/domain";
import type { CheckInputRow } from "./check-input.ts";
import type { FactsById } from "./read-facts.ts";

/** What rows are checked with. */
export interface RowTools {
  readonly checker: Checker;
  /** For records that name none: none asks the checker's default, several ask each. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** For records that name none. */
  readonly speaker?: string;
  readonly channel?: string;
  readonly facts: FactsById;
  readonly suppressor: Suppressor;
  /** Whether the report shows fingerprints, or a baseline is drawn. */
  readonly withFingerprints: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

interface Parsed {
  readonly isConversation: boolean;
  readonly turns: readonly SpokenTurn[];
  readonly directives: readonly (readonly Directive[])[];
  readonly head: Pick<CheckedRecord, "channel" | "context" | "names">;
  readonly jurisdiction?: Jurisdiction;
  readonly check: (jurisdiction: Jurisdiction | undefined) => CheckAnswer;
}

function orDefault(fields: Fields, name: string, value: string | undefined): Fields {
  return value === undefined || (fields[name] ?? null) !== null ? fields : { ...fields, [name]: value };
}

function withFacts(fields: Fields, facts: Fields | undefined): Fields {
  if (facts === undefined) return fields;
  const own = fields["facts"];
  return { ...fields, facts: typeof own === "object" && own !== null ? { ...facts, ...own } : facts };
}

/** Takes the directives out of a text; those of the lines before it count as well. */
function directed(
  text: string,
  lead: string,
): { readonly text: string; readonly directives: readonly Directive[] } {
  const before = lead.split("\n").length - 1;
  const taken = takeDirectives(lead + text);
  return {
    text: taken.text.slice(lead.length),
    directives: taken.directives.map((one) => ({ ...one, lines: one.lines.map((line) => line - before) })),
  };
}

function parseUtterance(row: CheckInputRow, tools: RowTools): Parsed {
  const defaults = orDefault(orDefault(row.fields, "speaker", tools.speaker), "channel", tools.channel);
  const fields = withFacts({ ...defaults, id: row.id }, tools.facts.get(row.id));
  const record = parseValue(Utterance, fields, "RECORD_INVALID");
  const { text, directives } = directed(record.text, row.lead ?? "");
  const { speaker, channel, context, jurisdiction } = record;
  return {
    isConversation: false,
    turns: [{ speaker, text }],
    directives: [directives],
    head: {
      names: [],
      ...(channel === undefined ? {} : { channel }),
      ...(context === undefined ? {} : { context }),
    },
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    check: (asked) =>
      tools.checker.utterance({ ...record, text, ...(asked === undefined ? {} : { jurisdiction: asked }) }),
  };
}

function turnsWithSpeaker(turns: unknown, speaker: string | undefined): unknown {
  if (!Array.isArray(turns) || speaker === undefined) return turns;
  return turns.map((turn: unknown) =>
    typeof turn === "object" && turn !== null && !Array.isArray(turn)
      ? orDefault({ ...turn }, "speaker", speaker)
      : turn,
  );
}

function parseConversation(row: CheckInputRow, tools: RowTools): Parsed {
  const defaults = orDefault(row.fields, "channel", tools.channel);
  const turns = turnsWithSpeaker(defaults["turns"], tools.speaker);
  const fields = withFacts({ ...defaults, turns, id: row.id }, tools.facts.get(row.id));
  const record = parseValue(Conversation, fields, "RECORD_INVALID");
  const taken = record.turns.map((turn) => ({ turn, ...directed(turn.text, "") }));
  const clean = taken.map(({ turn, text }) => ({ ...turn, text }));
  const { channel, jurisdiction } = record;
  const name = record.debtor?.name;
  return {
    isConversation: true,
    turns: clean.map(({ speaker, text, at }) => ({ speaker, text, ...(at === undefined ? {} : { at }) })),
    directives: taken.map(({ directives }) => directives),
    head: { channel, names: name === undefined ? [] : [name] },
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    check: (asked) =>
      tools.checker.conversation({
        ...record,
        turns: clean,
        ...(asked === undefined ? {} : { jurisdiction: asked }),
      }),
  };
}

/** The jurisdictions that a record is held against: its own, else those of the option. */
function askedOf(parsed: Parsed, tools: RowTools): readonly (Jurisdiction | undefined)[] {
  if (parsed.jurisdiction !== undefined) return [parsed.jurisdiction];
  return tools.jurisdictions.length === 0 ? [undefined] : tools.jurisdictions;
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

/** Longest text, or sum of turns, that is checked in one piece, in UTF-16 units: beyond it an answer could outgrow memory. */
const longestRecord = 1_000_000;

function refuseTooLong({ turns, isConversation }: Parsed): void {
  const length = turns.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= longestRecord) return;
  throw new TactfulError(
    "RECORD_INVALID",
    `The record holds ${length} characters of text, more than ${longestRecord}; cut it into messages or turns of their own records.`,
    { path: isConversation ? "turns" : "text" },
  );
}

function checkParsed(row: CheckInputRow, parsed: Parsed, tools: RowTools): CheckedRecord {
  const [first, ...others] = askedOf(parsed, tools).map(parsed.check);
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
    suppressed,
    ...(tools.withFingerprints
      ? { fingerprints: findings.map((finding) => fingerprintOf(finding, textOf(finding))) }
      : {}),
    ...(others.length === 0 ? {} : { under }),
  };
}

/** Checks one record; what is wrong with it becomes an error record in its place. */
export function checkRow(row: CheckInputRow, tools: RowTools): ReportEntry {
  const failed = (error: TactfulError): ReportEntry => ({
    kind: "failed",
    line: row.line,
    error: errorRecord(row.id, error, row.line),
  });
  if (row.error !== undefined) return failed(row.error);
  try {
    const isConversation = (row.fields["turns"] ?? null) !== null;
    const parsed = isConversation ? parseConversation(row, tools) : parseUtterance(row, tools);
    refuseTooLong(parsed);
    return checkParsed(row, parsed, tools);
  } catch (error) {
    if (error instanceof TactfulError) return failed(error);
    throw error;
  }
}
