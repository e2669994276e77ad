import type { DutyResult } from "@tactful/domain";
import type { ConversationLog } from "./conversation-log.ts";
import { followParty } from "./party-course.ts";
import { namesDebt } from "./stated-debt.ts";
import { isCall, ourTurns } from "./turns.ts";

/**
 * The debt is named only once the right party has been asked for and confirmed. A message goes to an address that the
 * debtor gave: there it applies where a third party answers, and in a chat where the collector asks.
 */
export function verifyPartyDuty(log: ConversationLog): DutyResult {
  const id = "duty.verify-party";
  const own = ourTurns(log);
  const course = followParty(log);
  const isOpen =
    isCall(log.channel) ||
    course.parties.includes("third-party") ||
    (log.channel === "chat" && course.hasAsked);
  if (own.length === 0 || !isOpen) return { id, status: "not-applicable" };
  const early = own.find(
    (turn) => namesDebt(log, turn) && course.parties[log.turns.indexOf(turn)] !== "debtor",
  );
  if (early !== undefined) return { id, status: "missed", turn: early.turn };
  const { confirmedAt } = course;
  return { id, status: "met", ...(confirmedAt === undefined ? {} : { turn: confirmedAt }) };
}
