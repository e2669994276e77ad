import { z } from "zod";
import { DutyId } from "../labels/duty.ts";
import { Count } from "../values/count.ts";
import { Jurisdiction } from "../values/jurisdiction.ts";
import { Language } from "../values/language.ts";
import { Finding } from "./finding.ts";

/** Whether one duty was met. */
export interface DutyResult {
  readonly id: DutyId;
  readonly status: "met" | "missed" | "not-applicable";
  /** 0-based index of the turn that met or missed it. */
  readonly turn?: number;
}

/** The answer to a language check of an utterance or a conversation. */
export interface CheckResult {
  readonly id: string;
  readonly language: Language;
  readonly jurisdiction: Jurisdiction;
  readonly findings: readonly Finding[];
  /** All duties for a conversation; for an utterance those that a single message must carry. */
  readonly duties: readonly DutyResult[];
}

/** Checks a {@link CheckResult}. */
export const CheckResult: z.ZodType<CheckResult> = z.looseObject({
  id: z.string(),
  language: Language,
  jurisdiction: Jurisdiction,
  findings: z.array(Finding),
  duties: z.array(
    z.strictObject({
      id: DutyId,
      status: z.enum(["met", "missed", "not-applicable"]),
      turn: z.exactOptional(Count),
    }),
  ),
});
