import type { DutyId, DutyResult } from "@tactful/domain";
import type { ConversationLog, LoggedTurn } from "./conversation-log.ts";
import { hears, isOurs, isViolating } from "./turns.ts";

/** A civil answer that takes in what was said and asks for no payment. */
function isAccepting(turn: LoggedTurn): boolean {
  return hears(turn, "reply.accepting") && !hears(turn, "collection.continued") && !isViolating(turn);
}

/**
 * A duty to answer what the other side states: met by the first lawful answer after it, missed in the turn of the
 * statement. A statement after which the collector had no turn left asks for nothing; one that came just before the end
 * leaves room for no more than a civil answer.
 */
export function answeredDuty(
  log: ConversationLog,
  id: DutyId,
  signals: {
    readonly isStated: (turn: LoggedTurn) => boolean;
    readonly answer: string;
    readonly lastTurns?: number;
  },
): DutyResult {
  const last = log.turns.findLastIndex(isOurs);
  const stated = log.turns.findIndex(
    (turn, index) => index < last && !isOurs(turn) && signals.isStated(turn),
  );
  const statement = log.turns[stated];
  if (statement === undefined) return { id, status: "not-applicable" };
  const after = log.turns.slice(stated + 1).filter(isOurs);
  const isLastExchange = after.length <= (signals.lastTurns ?? 1);
  const answer =
    after.find((turn) => hears(turn, signals.answer) && !isViolating(turn)) ??
    (isLastExchange && after.every((turn) => !isViolating(turn)) ? after.find(isAccepting) : undefined);
  return answer === undefined
    ? { id, status: "missed", turn: statement.turn }
    : { id, status: "met", turn: answer.turn };
}
