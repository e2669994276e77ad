import type { CheckResult, Conversation, Utterance } from "@tactful/domain";
import type { ReadyPacks } from "../compiled/compiled-packs.ts";
import { createSuggest } from "../rewrite/suggest.ts";
import { checkUtterance } from "./check-utterance.ts";
import { type CheckerOptions, checkPlace } from "./checker-options.ts";
import { createTextCheck } from "./check-text.ts";
import { type ConversationCheck, type ConversationTools, openConversation } from "./conversation-check.ts";
import { modelRules } from "./read-again.ts";

/** The answer to a check, with the turns in which a borrower spoke of self-harm. */
export interface CheckAnswer extends CheckResult {
  /** 0-based turns in which the borrower spoke of self-harm (0 for an utterance): hand over to a person at once. Absent: none. */
  readonly escalations?: readonly number[];
}

/** Checks what collectors say against rule packs. It keeps scratch memory, and is not to be shared by threads. */
export interface Checker {
  utterance(utterance: Utterance): CheckAnswer;
  conversation(conversation: Conversation): CheckAnswer;
  /** Opens a conversation for checking turn by turn; the language is the record's, or Chinese or English by jurisdiction. */
  open(head: Omit<Conversation, "turns">): ConversationCheck;
}

/** Makes a checker of packs made ready by `readyPacks` or `compilePacks`. */
export function createChecker({ compiled, automata }: ReadyPacks, options: CheckerOptions = {}): Checker {
  const check = createTextCheck(compiled, automata);
  const tools: ConversationTools = {
    check,
    reader: options.secondReader,
    modelRules: modelRules(compiled),
    suggest: options.suggestions === false ? null : createSuggest(check),
  };
  const sampleOf = ({ turns }: Conversation): string =>
    turns
      .slice(0, 20)
      .map(({ text }) => text.slice(0, 500))
      .join("\n");
  return {
    utterance: (utterance) => checkUtterance(tools, utterance, checkPlace(utterance, () => utterance.text, options)),
    conversation: (conversation) => {
      const place = checkPlace(conversation, () => sampleOf(conversation), options);
      const opened = openConversation(tools, conversation, place);
      const findings = conversation.turns.flatMap((turn) => opened.turn(turn));
      const escalations = opened.escalations();
      return {
        id: conversation.id ?? "line-1",
        language: place.language,
        jurisdiction: place.jurisdiction,
        findings,
        duties: opened.duties(),
        ...(escalations.length === 0 ? {} : { escalations }),
      };
    },
    open: (head) => openConversation(tools, head, checkPlace(head, () => "", options)),
  };
}
