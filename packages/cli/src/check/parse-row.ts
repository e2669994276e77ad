import {
  type CheckAnswer,
  type CheckedRecord,
  type Checker,
  type Directive,
  type MissedDuty,
  type ReviewRecord,
  type SpokenTurn,
  takeDirectives,
} from "@tactful/compliance";
import { Conversation, type Jurisdiction, parseValue, TactfulError, Utterance } from "@tactful/domain";
import type { CheckInputRow } from "./check-input.ts";
import type { FactsById } from "./read-facts.ts";

/** What rows are read with. */
export interface RowReading {
  readonly checker: Checker;
  /** For records that name none: none asks the checker's default, several ask each. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** For records that name none. */
  readonly speaker?: string;
  readonly channel?: string;
  readonly facts: FactsById;
}

type Fields = Readonly<Record<string, unknown>>;

/** A record that was understood, and not checked yet. */
export interface Parsed {
  readonly isConversation: boolean;
  readonly turns: readonly SpokenTurn[];
  readonly directives: readonly (readonly Directive[])[];
  readonly head: Pick<
    CheckedRecord,
    "channel" | "context" | "names" | "startedAt" | "timeZone" | "creditor" | "applies"
  >;
  /** Of a conversation, where and for whom law is looked up. */
  readonly moment: Pick<ReviewRecord, "startedAt" | "applies">;
  readonly jurisdiction?: Jurisdiction;
  readonly check: (jurisdiction: Jurisdiction | undefined) => CheckAnswer;
  /** The duties that one of its answers has missed, with the law that asks for each. */
  readonly missed: (answer: CheckAnswer) => readonly MissedDuty[];
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

function parseUtterance(row: CheckInputRow, tools: RowReading): Parsed {
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
    moment: {},
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    check: (asked) =>
      tools.checker.utterance({ ...record, text, ...(asked === undefined ? {} : { jurisdiction: asked }) }),
    missed: (answer) => tools.checker.missed(record, answer),
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

function parseConversation(row: CheckInputRow, tools: RowReading): Parsed {
  const defaults = orDefault(row.fields, "channel", tools.channel);
  const turns = turnsWithSpeaker(defaults["turns"], tools.speaker);
  const fields = withFacts({ ...defaults, turns, id: row.id }, tools.facts.get(row.id));
  const record = parseValue(Conversation, fields, "RECORD_INVALID");
  const taken = record.turns.map((turn) => ({ turn, ...directed(turn.text, "") }));
  const clean = taken.map(({ turn, text }) => ({ ...turn, text }));
  const { channel, jurisdiction, startedAt, timeZone, applies } = record;
  const { name, creditor } = record.debtor ?? {};
  const moment = { applies, ...(startedAt === undefined ? {} : { startedAt }) };
  return {
    isConversation: true,
    turns: clean.map(({ speaker, text, at }) => ({ speaker, text, ...(at === undefined ? {} : { at }) })),
    directives: taken.map(({ directives }) => directives),
    head: {
      channel,
      names: name === undefined ? [] : [name],
      ...moment,
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(creditor === undefined ? {} : { creditor }),
    },
    moment,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    check: (asked) =>
      tools.checker.conversation({
        ...record,
        turns: clean,
        ...(asked === undefined ? {} : { jurisdiction: asked }),
      }),
    missed: (answer) => tools.checker.missed(record, answer),
  };
}

/** The jurisdictions that a record is held against: its own, else those of the option. */
export function askedOf(parsed: Parsed, tools: RowReading): readonly (Jurisdiction | undefined)[] {
  if (parsed.jurisdiction !== undefined) return [parsed.jurisdiction];
  return tools.jurisdictions.length === 0 ? [undefined] : tools.jurisdictions;
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

/** Reads one record. Throws RECORD_INVALID. */
export function parseRow(row: CheckInputRow, tools: RowReading): Parsed {
  const isConversation = (row.fields["turns"] ?? null) !== null;
  const parsed = isConversation ? parseConversation(row, tools) : parseUtterance(row, tools);
  refuseTooLong(parsed);
  return parsed;
}
