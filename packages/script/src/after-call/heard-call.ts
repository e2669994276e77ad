import type { CheckAnswer } from "@tactful/compliance";
import type { Conversation, IntentId, IsoDate, LateReasonId, Signals } from "@tactful/domain";
import type { FindWord } from "../stages/word-finder.ts";
import type { CallTone } from "../tone/call-tone.ts";

/** A call that is over, with all that was read of it. */
export interface HeardCall {
  readonly conversation: Conversation;
  /** The borrower's local day of the call. */
  readonly date: IsoDate;
  /** One for each turn that is not ours, with `turn`. */
  readonly signals: readonly Signals[];
  /** The answer of the check to the whole conversation. */
  readonly answer: CheckAnswer;
  readonly tone: CallTone;
  /** Whether words are those of an answering machine. */
  readonly isMachine: FindWord;
}

/** The last turn in which one of some intents was heard. */
export function lastTurnOf(signals: readonly Signals[], wanted: readonly IntentId[]): number | undefined {
  return signals.findLast(({ intents }) => intents.some(({ id }) => wanted.includes(id)))?.turn;
}

/** The last turn in which one of some reasons was given. */
export function lastReasonTurn(
  signals: readonly Signals[],
  wanted: readonly LateReasonId[],
): number | undefined {
  return signals.findLast(({ reason }) => reason !== null && wanted.includes(reason.id))?.turn;
}
