import { type DutyId, type DutyResult, duties } from "@tactful/domain";
import type { ConversationLog } from "./conversation-log.ts";
import { debtDisclosureDuty } from "./debt-disclosure-duty.ts";
import { disputeDuty } from "./dispute-duty.ts";
import { frequencyDuty } from "./frequency-duty.ts";
import { hardshipDuty } from "./hardship-duty.ts";
import { hoursDuty } from "./hours-duty.ts";
import { identifyDuty } from "./identify-duty.ts";
import { recordingDuty } from "./recording-duty.ts";
import { verifyPartyDuty } from "./verify-party-duty.ts";
import { vulnerabilityDuty } from "./vulnerability-duty.ts";

const judges: Readonly<Record<DutyId, (log: ConversationLog) => DutyResult>> = {
  "duty.identify": identifyDuty,
  "duty.recording": recordingDuty,
  "duty.verify-party": verifyPartyDuty,
  "duty.debt-disclosure": debtDisclosureDuty,
  "duty.hardship-response": hardshipDuty,
  "duty.dispute-response": disputeDuty,
  "duty.vulnerability-escalation": vulnerabilityDuty,
  "duty.hours": hoursDuty,
  "duty.frequency": frequencyDuty,
};

/** The answer for each duty of a conversation, in the order of the domain's list. */
export function evaluateDuties(log: ConversationLog): readonly DutyResult[] {
  return (Object.keys(duties) as DutyId[]).map((id) => judges[id](log));
}
