import type { LateReasonId } from "@tactful/domain";
import { isOurs } from "../stages/moment.ts";
import type { AfterCallWords, DispositionId, DispositionLine } from "./after-call-file.ts";
import { type HeardCall, lastReasonTurn, lastTurnOf } from "./heard-call.ts";
import { keptPromise } from "./kept-promise.ts";

/** How a call ended, with the turn that tells; no turn where nothing does. */
export interface Disposition {
  readonly line: DispositionLine;
  readonly turn?: number;
}

const hardship: readonly LateReasonId[] = [
  "job-loss",
  "income-drop",
  "illness",
  "family-event",
  "business-failure",
  "disaster",
  "over-indebted",
];

/** Whoever gave himself out as another stays it until he says that he is the one who is asked for. */
function thirdPartyTurn({ signals, conversation }: HeardCall): number | undefined {
  const marked = conversation.turns.findIndex(({ speaker }) => speaker === "third-party");
  const told = lastTurnOf(signals, ["identity.wrong-person"]) ?? (marked === -1 ? undefined : marked);
  const confirmed = lastTurnOf(signals, ["identity.confirm"]);
  return told !== undefined && (confirmed === undefined || confirmed < told) ? told : undefined;
}

function machineTurn({ conversation, isMachine }: HeardCall): number | undefined {
  const turn = conversation.turns.findIndex((one) => !isOurs(one) && isMachine(one.text));
  return turn === -1 ? undefined : turn;
}

/** The turn of an agreement that was not taken back later. */
function agreedTurn({ signals }: HeardCall): number | undefined {
  const agreed = lastTurnOf(signals, ["plan.accept"]);
  const refused = lastTurnOf(signals, ["plan.reject", "pay.refuse"]);
  return agreed !== undefined && (refused === undefined || refused < agreed) ? agreed : undefined;
}

function turnsThatTell(call: HeardCall): Readonly<Record<DispositionId, number | undefined>> {
  const { signals, answer } = call;
  return {
    crisis: lastTurnOf(signals, ["crisis.self-harm"]) ?? answer.escalations?.[0],
    voicemail: machineTurn(call),
    "third-party": thirdPartyTurn(call),
    dispute: lastTurnOf(signals, ["debt.dispute"]) ?? lastReasonTurn(signals, ["dispute", "fraud-victim"]),
    "already-paid": lastTurnOf(signals, ["debt.already-paid"]),
    "stop-contact": lastTurnOf(signals, ["contact.stop"]),
    complaint: lastTurnOf(signals, ["complaint.threaten"]),
    "plan-agreed": agreedTurn(call),
    promise: keptPromise(signals)?.turn ?? lastTurnOf(signals, ["pay.now"]),
    hardship: lastTurnOf(signals, ["hardship.state"]) ?? lastReasonTurn(signals, hardship),
    handover: lastTurnOf(signals, ["human.request"]),
    "call-back": lastTurnOf(signals, ["contact.busy"]),
    refused: lastTurnOf(signals, ["pay.refuse"]),
    "no-result": undefined,
  };
}

/** How a call ended: the first disposition of the file that a turn tells; else the last one, which takes the rest. */
export function dispositionOf(call: HeardCall, { dispositions }: AfterCallWords): Disposition | null {
  const turns = turnsThatTell(call);
  const told = dispositions.find(({ id }) => turns[id] !== undefined);
  const line = told ?? dispositions.at(-1);
  if (line === undefined) return null;
  const turn = turns[line.id];
  return { line, ...(turn === undefined ? {} : { turn }) };
}
