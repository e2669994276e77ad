import type { DutyResult } from "@tactful/domain";
import type { ConversationLog } from "./conversation-log.ts";
import { hears, isCall, ourTurns } from "./turns.ts";

/** Says that the call is recorded; for calls only. */
export function recordingDuty(log: ConversationLog): DutyResult {
  const id = "duty.recording";
  const own = ourTurns(log);
  if (!isCall(log.channel) || own.length === 0) return { id, status: "not-applicable" };
  const said = own.find((turn) => hears(turn, "recording.notice"));
  return said === undefined ? { id, status: "missed" } : { id, status: "met", turn: said.turn };
}
