import type { DutyId, DutyResult } from "@tactful/domain";
import type { ConversationLog, LoggedTurn } from "./conversation-log.ts";
import { hears, isOurs, isViolating } from "./turns.ts";

/**
 * A duty to answer what the other side states: met by the first lawful answer after it, missed in the turn of the
 * statement. A statement after which the collector had no turn left asks for nothing.
 */
export function answeredDuty(
  log: ConversationLog,
  id: DutyId,
  signals: { readonly isStated: (turn: LoggedTurn) => boolean; readonly answer: string },
): DutyResult {
  const last = log.turns.findLastIndex(isOurs);
  const stated = log.turns.findIndex(
    (turn, index) => index < last && !isOurs(turn) && signals.isStated(turn),
  );
  const statement = log.turns[stated];
  if (statement === undefined) return { id, status: "not-applicable" };
  const answer = log.turns
    .slice(stated + 1)
    .find((turn) => isOurs(turn) && hears(turn, signals.answer) && !isViolating(turn));
  return answer === undefined
    ? { id, status: "missed", turn: statement.turn }
    : { id, status: "met", turn: answer.turn };
}
