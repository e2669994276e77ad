import { redactText } from "./redact-text.ts";
import { asksForAnswer } from "./verification-answers.ts";

/** Turns after a question in which its answer may still come. */
const answerTurns = 4;

const collectors: ReadonlySet<string> = new Set(["collector", "bot", "script"]);

interface SpokenTurn {
  readonly speaker: string;
  readonly text: string;
}

/** Which turns may be an answer to a question for the last digits of a document or a date of birth: the borrower's after it, up to the first that gives one. */
export function detailAnswers(
  turns: readonly SpokenTurn[],
  names: readonly string[] = [],
): readonly boolean[] {
  let open = 0;
  return turns.map(({ speaker, text }) => {
    if (collectors.has(speaker)) {
      open = asksForAnswer(text) ? answerTurns : Math.max(0, open - 1);
      return false;
    }
    if (open === 0) return false;
    open--;
    if (redactText(text, names, { isAnswer: true }) !== redactText(text, names)) open = 0;
    return true;
  });
}

/**
 * Masks the personal data in the turns of a conversation, and in the borrower's turns after a question for the last digits of a document or a
 * date of birth also the bare answer to it.
 */
export function redactTurns(turns: readonly SpokenTurn[], names: readonly string[] = []): readonly string[] {
  const answers = detailAnswers(turns, names);
  return turns.map(({ text }, index) => redactText(text, names, { isAnswer: answers[index] === true }));
}
