import type { DutyResult } from "@tactful/domain";
import { answeredDuty } from "./answered-duty.ts";
import type { ConversationLog } from "./conversation-log.ts";
import { hears, isOurs, isViolating } from "./turns.ts";

/** Whether the collector went on collecting, or broke a rule, after a turn: then what was said there was plainly not taken. */
function isOverridden(log: ConversationLog, statement: number): boolean {
  const after = log.turns.filter((turn) => turn.turn > statement && isOurs(turn));
  return after.some((turn) => hears(turn, "collection.continued") || isViolating(turn));
}

/**
 * A dispute, complaint or request to stop is taken, and what happens next is said. Where the answer is in no words that are known, it is
 * missed only if collection went on as if nothing had been said.
 */
export function disputeDuty(log: ConversationLog): DutyResult {
  const result = answeredDuty(log, "duty.dispute-response", {
    isStated: (turn) => hears(turn, "dispute.stated"),
    answer: "dispute.taken",
    lastTurns: 2,
  });
  if (result.status !== "missed" || result.turn === undefined || isOverridden(log, result.turn))
    return result;
  const reply = log.turns.find((turn) => turn.turn > (result.turn ?? 0) && isOurs(turn));
  return reply === undefined ? result : { id: result.id, status: "met", turn: reply.turn };
}
