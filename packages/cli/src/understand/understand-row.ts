import {
  Conversation,
  errorRecord,
  parseValue,
  type Signals,
  TactfulError,
  Utterance,
} from "@tactful/domain";
import type { Understanding } from "@tactful/script";
import type { InputRow } from "../records/input-row.ts";

/** What came of a record: its signals and the texts they are of, or an error. */
export type UnderstoodRow =
  | {
      readonly kind: "understood";
      readonly isConversation: boolean;
      readonly signals: readonly Signals[];
      readonly texts: readonly string[];
    }
  | { readonly kind: "failed"; readonly error: TactfulError; readonly record: object };

/** Longest text, or sum of turns, that is read in one piece, in UTF-16 units. */
const longestRecord = 1_000_000;

function refuseTooLong(texts: readonly string[], path: string): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length <= longestRecord) return;
  const message = `The record holds ${length} characters of text, more than ${longestRecord}; cut it into utterances or turns of their own records.`;
  throw new TactfulError("RECORD_INVALID", message, { path });
}

function understood(row: InputRow, understanding: Understanding): UnderstoodRow {
  if (row.error !== undefined) throw row.error;
  const fields = { ...row.fields, id: row.id };
  if ((row.fields["turns"] ?? null) === null) {
    const utterance = parseValue(Utterance, fields, "RECORD_INVALID");
    refuseTooLong([utterance.text], "text");
    const signals = [understanding.utterance(utterance)];
    return { kind: "understood", isConversation: false, signals, texts: [utterance.text] };
  }
  const conversation = parseValue(Conversation, fields, "RECORD_INVALID");
  const texts = conversation.turns.map(({ text }) => text);
  refuseTooLong(texts, "turns");
  const signals = understanding.conversation(conversation);
  return { kind: "understood", isConversation: true, signals, texts };
}

/** Understands one record; one that cannot be read becomes an error record. */
export function understandRow(row: InputRow, understanding: Understanding): UnderstoodRow {
  try {
    return understood(row, understanding);
  } catch (error) {
    if (!(error instanceof TactfulError)) throw error;
    return { kind: "failed", error, record: errorRecord(row.id, error, row.line) };
  }
}
