import type { z } from "zod";
import { idSchema } from "../values/id-schema.ts";

/** What must be said or must happen in a contact, each with its name and its severity where a rule pack sets no other. */
export const duties = {
  "duty.identify": { severity: "high", name: { zh: "表明身份", en: "Say who is calling" } },
  "duty.recording": { severity: "medium", name: { zh: "告知录音", en: "Say that the call is recorded" } },
  "duty.verify-party": {
    severity: "critical",
    name: { zh: "核实本人", en: "Confirm the right party before naming the debt" },
  },
  "duty.debt-disclosure": {
    severity: "medium",
    name: { zh: "告知债务信息", en: "State the debt, the amount and the purpose" },
  },
  "duty.hardship-response": {
    severity: "high",
    name: { zh: "回应困难", en: "Answer a stated hardship with the options" },
  },
  "duty.dispute-response": {
    severity: "high",
    name: { zh: "受理异议", en: "Take a dispute, complaint or request to stop" },
  },
  "duty.vulnerability-escalation": {
    severity: "critical",
    name: { zh: "弱势升级", en: "Stop and hand over where a person is at risk" },
  },
  "duty.hours": {
    severity: "high",
    name: { zh: "联系时段", en: "Contact within the permitted local hours" },
  },
  "duty.frequency": {
    severity: "high",
    name: { zh: "联系频次", en: "Contact no more often than permitted" },
  },
} as const;

/** The id of one of {@link duties}. */
export type DutyId = keyof typeof duties;

/** Checks a {@link DutyId}. */
export const DutyId: z.ZodType<DutyId> = idSchema<DutyId>(duties);
