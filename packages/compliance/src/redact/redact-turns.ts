import { redactText } from "./redact-text.ts";
import { asksForAnswer } from "./verification-answers.ts";

/** Turns after a question in which its answer may still come. */
const answerTurns = 4;

const collectors: ReadonlySet<string> = new Set(["collector", "bot", "script"]);

/**
 * Masks the personal data in the turns of a conversation, and in the borrower's turns after a question for the last digits of a document or a
 * date of birth also the bare answer to it.
 */
export function redactTurns(
  turns: readonly { readonly speaker: string; readonly text: string }[],
  names: readonly string[] = [],
): readonly string[] {
  let open = 0;
  return turns.map(({ speaker, text }) => {
    const plain = redactText(text, names);
    if (collectors.has(speaker)) {
      open = asksForAnswer(text) ? answerTurns : Math.max(0, open - 1);
      return plain;
    }
    if (open === 0) return plain;
    open--;
    const masked = redactText(text, names, { isAnswer: true });
    if (masked !== plain) open = 0;
    return masked;
  });
}
