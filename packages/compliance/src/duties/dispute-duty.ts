import type { DutyResult } from "@tactful/domain";
import { answeredDuty } from "./answered-duty.ts";
import type { ConversationLog } from "./conversation-log.ts";
import { hears } from "./turns.ts";

/** A dispute, complaint or request to stop is taken, and what happens next is said. */
export function disputeDuty(log: ConversationLog): DutyResult {
  return answeredDuty(log, "duty.dispute-response", {
    isStated: (turn) => hears(turn, "dispute.stated"),
    answer: "dispute.taken",
    lastTurns: 2,
  });
}
