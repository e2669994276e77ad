import { IsoTime, inputObject } from "@tactful/domain";
import { z } from "zod";

/** What became of a case in which a text was shown. */
export interface FeedbackOutcome {
  readonly promised?: boolean;
  readonly paid?: boolean;
  readonly complaint?: boolean;
  /** Whether the check found a violation in the call. */
  readonly violation?: boolean;
}

/** One thing that happened to a suggestion. It holds ids, never words: what was said stays in the call's own record. */
export interface FeedbackEvent {
  /** Id of the case, by which events belong together. */
  readonly id: string;
  readonly at: IsoTime;
  readonly event: "shown" | "used" | "edited" | "dismissed" | "outcome";
  /** Id of the text; absent for an outcome, which is of the whole case. */
  readonly text?: string;
  /** For an edited text: the share of its characters that changed, 0 to 1. */
  readonly edits?: number;
  readonly experiment?: string;
  readonly variant?: string;
  readonly outcome?: FeedbackOutcome;
}

const id = z.string().min(1);
const known = z.exactOptional(z.boolean());

/** Reads a {@link FeedbackEvent}. */
export const FeedbackEvent: z.ZodType<FeedbackEvent> = inputObject({
  id,
  at: IsoTime,
  event: z.enum(["shown", "used", "edited", "dismissed", "outcome"]),
  text: z.exactOptional(id),
  edits: z.exactOptional(z.number().min(0).max(1)),
  experiment: z.exactOptional(id),
  variant: z.exactOptional(id),
  outcome: z.exactOptional(inputObject({ promised: known, paid: known, complaint: known, violation: known })),
}).refine(({ event, text, outcome }) => (event === "outcome" ? outcome !== undefined : text !== undefined), {
  error: "an outcome needs its outcome, and every other event the id of its text",
});
