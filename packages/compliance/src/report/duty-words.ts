import type { DutyId, LocalizedText } from "@tactful/domain";
import type { MissedDuty } from "../duties/missed-duty.ts";
import { type CheckedRecord, collectorSpeakers } from "./report-entry.ts";

/** What is expected for each duty, in one sentence. */
export const expectedWords: Readonly<Record<DutyId, LocalizedText>> = {
  "duty.identify": {
    zh: "开头就说明自己是谁、代表哪家机构，且在提到债务之前。",
    en: "Say at the beginning who is calling and for whom, before the debt is named.",
  },
  "duty.recording": {
    zh: "告诉对方通话正在录音。",
    en: "Tell the other side that the call is recorded.",
  },
  "duty.verify-party": {
    zh: "先核实对方就是债务人本人，再提债务。",
    en: "Confirm that this is the debtor before the debt is named.",
  },
  "duty.debt-disclosure": {
    zh: "说清是哪笔债务、欠多少、这次联系是为了催收。",
    en: "State which debt it is, how much is owed, and that the contact is to collect it.",
  },
  "duty.hardship-response": {
    zh: "对方说明困难后，告知确实可以申请的处理方案。",
    en: "Answer a stated hardship with an option that exists.",
  },
  "duty.dispute-response": {
    zh: "对方提出异议、投诉或要求停止联系后，当场受理并说明下一步。",
    en: "Take a dispute, complaint or request to stop, and say what happens next.",
  },
  "duty.vulnerability-escalation": {
    zh: "对方提到自伤、重病或生命危险后，立即停止催收并转交人工处理。",
    en: "On talk of self-harm, serious illness or risk to life, stop collecting and hand over to a person.",
  },
  "duty.hours": {
    zh: "只在对方当地允许的时段内联系。",
    en: "Contact people only within the hours permitted where they are.",
  },
  "duty.frequency": {
    zh: "联系次数和间隔不超过允许的限度。",
    en: "Keep within the permitted number of contacts and the time between them.",
  },
};

const inMessage: LocalizedText = { zh: "这条信息里没有。", en: "It is not in this message." };

const atTurn: Readonly<Partial<Record<DutyId, LocalizedText>>> = {
  "duty.identify": {
    zh: "这里已提到债务，此前没有说明身份。",
    en: "The debt is named here, before it was said who is calling.",
  },
  "duty.verify-party": {
    zh: "这里提到债务时，对方是否本人还没有核实。",
    en: "The debt is named here, before the person was confirmed.",
  },
  "duty.debt-disclosure": {
    zh: "从这里提到债务起，金额或联系目的始终没有说清。",
    en: "The debt is named here; its amount or the purpose of the contact is never stated.",
  },
  "duty.hardship-response": {
    zh: "对方在这里说明困难，其后没有给出方案。",
    en: "The hardship is stated here; no option follows.",
  },
  "duty.dispute-response": {
    zh: "对方在这里提出，其后没有受理。",
    en: "It is raised here; nobody takes it up.",
  },
  "duty.vulnerability-escalation": {
    zh: "对方在这里说明情况，其后没有停止并转交人工。",
    en: "The person speaks of it here; nobody stopped and handed over.",
  },
};

const wentOn: LocalizedText = {
  zh: "对方说明情况后，这里仍像在继续催收。",
  en: "The person has spoken of it; here collecting seems to go on.",
};

const nowhere: Readonly<Partial<Record<DutyId, LocalizedText>>> = {
  "duty.identify": {
    zh: "催收方的前三句里都没有如实说明身份。",
    en: "None of the collector's first three turns says truthfully who is calling.",
  },
  "duty.recording": { zh: "整通电话都没有告知录音。", en: "It is said nowhere in the call." },
  "duty.debt-disclosure": {
    zh: "整段对话都没有说明债务。",
    en: "The debt is stated nowhere in the conversation.",
  },
};

/** Why a duty counts as missed: the figures of a limit, or what was not said and where. */
export function missedReasons(duty: MissedDuty, entry: CheckedRecord): readonly LocalizedText[] {
  const { id, turn, figures } = duty;
  if (figures.length > 0) return figures;
  if (!entry.isConversation) return [inMessage];
  if (turn === undefined) return reasonList(nowhere[id]);
  const isTheirs = !collectorSpeakers.has(entry.turns[turn]?.speaker ?? "borrower");
  return reasonList(id === "duty.vulnerability-escalation" && !isTheirs ? wentOn : atTurn[id]);
}

function reasonList(reason: LocalizedText | undefined): readonly LocalizedText[] {
  return reason === undefined ? [] : [reason];
}
