import type { FallbackReason } from "../fallback-reason.ts";
import { type AnswerForm, answerForms } from "./chat-port.ts";

/** Which form a service can hold its model to, as far as it has shown. */
export interface AnswerLadder {
  form(): AnswerForm;
  /** The next form below, where a call in a form failed for it; null where there is none or the form was not at fault. */
  below(form: AnswerForm, reason: FallbackReason | null): AnswerForm | null;
  /** Remembers a form in which the service answered. */
  keep(form: AnswerForm): void;
}

/** Begins at the strictest form. A service that does not know a form answers 400, or 422. */
export function createAnswerLadder(): AnswerLadder {
  let known: AnswerForm = answerForms[0];
  return {
    form: () => known,
    below: (form, reason) =>
      reason === "http-400" || reason === "http-422"
        ? (answerForms[answerForms.indexOf(form) + 1] ?? null)
        : null,
    keep: (form) => {
      known = form;
    },
  };
}
