import type { Channel } from "@tactful/domain";
import { isCollectorSide } from "../check/check-speech.ts";
import type { ContactLog, ConversationLog, LoggedTurn } from "./conversation-log.ts";

/** Whether a turn is the collector's side: a person, a bot or a script. */
export function isOurs(turn: Pick<LoggedTurn, "speaker">): boolean {
  return isCollectorSide(turn.speaker);
}

/** The turns of the collector's side, in order. */
export function ourTurns(log: ConversationLog): readonly LoggedTurn[] {
  return log.turns.filter(isOurs);
}

/** Whether the other side said anything. */
export function isAnswered(log: Pick<ContactLog, "turns">): boolean {
  return log.turns.some((turn) => !isOurs(turn));
}

/** Whether a turn holds one of some signals. */
export function hears(turn: LoggedTurn, ...signals: readonly string[]): boolean {
  return signals.some((signal) => turn.signals.has(signal));
}

/** Whether a turn breaks a rule outright: it is then no lawful answer to anything. */
export function isViolating(turn: LoggedTurn): boolean {
  return turn.findings.some(({ status }) => status === "violation");
}

/** Whether people speak with each other by telephone. */
export function isCall(channel: Channel): boolean {
  return channel === "call" || channel === "ai-call";
}
