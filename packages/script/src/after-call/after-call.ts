import type { IsoDate, LocalizedText } from "@tactful/domain";
import type { AfterCallWords, DispositionId } from "./after-call-file.ts";
import { type Disposition, dispositionOf } from "./disposition.ts";
import type { HeardCall } from "./heard-call.ts";
import { keptPromise, type NotedPromise } from "./kept-promise.ts";
import { type NoteField, noteFields } from "./note-fields.ts";
import { type CallQuality, callQuality } from "./quality-score.ts";

/** What is put down after a call. */
export interface CallNote {
  readonly id: string;
  readonly disposition: { readonly id: DispositionId; readonly name: LocalizedText; readonly turn?: number };
  /** Each cites its turn. */
  readonly note: readonly NoteField[];
  readonly promise: NotedPromise | null;
  readonly nextTask: { readonly text: LocalizedText; readonly due: IsoDate; readonly turn?: number };
  readonly quality: CallQuality;
}

const dayLength = 86_400_000;

function daysAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** A promise is looked after from its day on, all else from the day of the call. */
function dueOf({ line }: Disposition, date: IsoDate, promise: NotedPromise | null): IsoDate {
  const from = line.id === "promise" && promise?.date !== undefined ? promise.date : date;
  return daysAfter(from, line.withinDays);
}

/**
 * Writes the note of a call: what was said, each with its turn; how it ended; what was promised; what is to be done next; and how well it was
 * led. Nothing is put down that no turn tells. Null where the words name no disposition.
 */
export function afterCall(call: HeardCall, words: AfterCallWords): CallNote | null {
  const disposition = dispositionOf(call, words);
  if (disposition === null) return null;
  const { line, turn } = disposition;
  const cited = turn === undefined ? {} : { turn };
  const promise = keptPromise(call.signals);
  return {
    id: call.answer.id,
    disposition: { id: line.id, name: line.name, ...cited },
    note: noteFields(call, words),
    promise,
    nextTask: { text: line.task, due: dueOf(disposition, call.date, promise), ...cited },
    quality: callQuality(call.answer, call.tone, words.notice),
  };
}
