import {
  type DutyId,
  duties,
  emotions,
  type IntentId,
  intents,
  type LocalizedText,
  lateReasons,
  type Signals,
} from "@tactful/domain";
import type { AfterCallWords, NoteFieldId } from "./after-call-file.ts";
import type { HeardCall } from "./heard-call.ts";

/** One line of a note: every one cites the turn that tells it, and what was said there. */
export interface NoteField {
  readonly field: NoteFieldId;
  readonly label: LocalizedText;
  readonly value: LocalizedText;
  /** 0-based. */
  readonly turn: number;
  /** Words of that turn. */
  readonly quote: string;
}

const longestQuote = 120;

/** Intents that say nothing about how to go on. */
const passing: ReadonlySet<IntentId> = new Set(["identity.confirm", "debt.acknowledge"]);

type Draft = Omit<NoteField, "label" | "quote"> & { readonly start?: number; readonly end?: number };

function dutyDrafts({ answer }: HeardCall): readonly Draft[] {
  const kept: readonly (readonly [DutyId, NoteFieldId])[] = [
    ["duty.verify-party", "verified"],
    ["duty.recording", "recording"],
    ["duty.debt-disclosure", "disclosure"],
  ];
  return kept.flatMap(([duty, field]) => {
    const met = answer.duties.find(({ id, status }) => id === duty && status === "met");
    return met?.turn === undefined ? [] : [{ field, value: duties[duty].name, turn: met.turn }];
  });
}

function emotionDrafts(signals: readonly Signals[]): readonly Draft[] {
  const felt = signals.flatMap(({ emotion, turn = 0 }) =>
    emotion === null ? [] : [{ id: emotion.id, turn }],
  );
  const [first, last] = [felt[0], felt.at(-1)];
  if (first === undefined || last === undefined) return [];
  const one: Draft = { field: "emotion-first", value: emotions[first.id], turn: first.turn };
  return first.turn === last.turn
    ? [one]
    : [one, { field: "emotion-last", value: emotions[last.id], turn: last.turn }];
}

function saidDrafts(signals: readonly Signals[]): readonly Draft[] {
  const last = new Map<IntentId, Draft>();
  for (const { intents: heard, turn = 0 } of signals) {
    for (const { id, start, end } of heard) {
      if (!passing.has(id)) last.set(id, { field: "said", value: intents[id], turn, start, end });
    }
  }
  return [...last.values()];
}

function reasonDrafts(signals: readonly Signals[]): readonly Draft[] {
  const last = signals.findLast(({ reason }) => reason !== null);
  return last?.reason == null
    ? []
    : [{ field: "reason", value: lateReasons[last.reason.id], turn: last.turn ?? 0 }];
}

function quoteOf(text: string, { start, end }: Draft): string {
  const words = start === undefined || end === undefined || start >= end ? text : text.slice(start, end);
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
}

/** The lines of a note, in the order of the call. What no turn tells has no line: a note holds nothing that was not said. */
export function noteFields(call: HeardCall, words: AfterCallWords): readonly NoteField[] {
  const { signals, conversation } = call;
  const drafts = [
    ...dutyDrafts(call),
    ...reasonDrafts(signals),
    ...emotionDrafts(signals),
    ...saidDrafts(signals),
  ];
  return drafts
    .flatMap((draft): readonly NoteField[] => {
      const text = conversation.turns[draft.turn]?.text;
      if (text === undefined) return [];
      const { field, value, turn } = draft;
      return [{ field, label: words.fields[field], value, turn, quote: quoteOf(text, draft) }];
    })
    .toSorted((left, right) => left.turn - right.turn);
}
