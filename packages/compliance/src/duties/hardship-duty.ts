import type { DutyResult } from "@tactful/domain";
import { answeredDuty } from "./answered-duty.ts";
import type { ConversationLog, LoggedTurn } from "./conversation-log.ts";
import { hears } from "./turns.ts";

/** Serious illness by itself asks for care, not for a plan: that is the duty to escalate. */
function isHardship(turn: LoggedTurn): boolean {
  if (hears(turn, "hardship.stated")) return true;
  return hears(turn, "hardship.illness") && !hears(turn, "vulnerability.stated");
}

/** A stated hardship is answered with an option that exists. */
export function hardshipDuty(log: ConversationLog): DutyResult {
  return answeredDuty(log, "duty.hardship-response", { isStated: isHardship, answer: "hardship.options" });
}
