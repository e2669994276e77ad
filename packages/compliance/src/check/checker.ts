import {
  type CheckResult,
  type Conversation,
  countryOf,
  type Jurisdiction,
  type Language,
  type Utterance,
} from "@tactful/domain";
import type { ReadyPacks } from "../compiled/compiled-packs.ts";
import { explainMissed, type MissedDuty } from "../duties/missed-duty.ts";
import { createSuggest } from "../rewrite/suggest.ts";
import type { BorderlinePassage } from "./borderline.ts";
import { createTextCheck } from "./check-text.ts";
import { checkUtterance } from "./check-utterance.ts";
import { type CheckerOptions, checkPlace } from "./checker-options.ts";
import { type ConversationCheck, type ConversationTools, openConversation } from "./conversation-check.ts";
import { modelRules, weakRules } from "./read-again.ts";

/** The answer to a check, with the turns in which a borrower spoke of self-harm. */
export interface CheckAnswer extends CheckResult {
  /** 0-based turns in which the borrower spoke of self-harm (0 for an utterance): hand over to a person at once. Absent: none. */
  readonly escalations?: readonly number[];
  /** Passages that nearly became a finding of the second reader; only where the checker is to list them, and there are any. */
  readonly borderline?: readonly BorderlinePassage[];
}

/** Checks what collectors say against rule packs. It keeps scratch memory, and is not to be shared by threads. */
export interface Checker {
  utterance(utterance: Utterance): CheckAnswer;
  conversation(conversation: Conversation): CheckAnswer;
  /** The missed duties of an answer to a record: the law that asks for each, and by how much a limit was passed. */
  missed(record: Utterance | Conversation, answer: CheckAnswer): readonly MissedDuty[];
  /** Opens a conversation for checking turn by turn; the language is the record's, or Chinese or English by jurisdiction. */
  open(head: Omit<Conversation, "turns">): ConversationCheck;
}

/** The language that a collector most likely speaks there. */
function languageOf(jurisdiction: Jurisdiction | undefined): { readonly language?: Language } {
  if (jurisdiction === undefined) return {};
  const country = countryOf(jurisdiction);
  if (country === "CN") return { language: "zh-Hans" };
  return { language: country === "HK" || country === "TW" ? "zh-Hant" : "en" };
}

/** Makes a checker of packs made ready by `readyPacks` or `compilePacks`. */
export function createChecker({ compiled, automata }: ReadyPacks, options: CheckerOptions = {}): Checker {
  const check = createTextCheck(compiled, automata);
  const tools: ConversationTools = {
    check,
    second: {
      reader: options.secondReader,
      rules: modelRules(compiled),
      weakRules: weakRules(compiled),
      ...(options.borderline === undefined ? {} : { borderline: options.borderline }),
    },
    suggest: options.suggestions === false ? null : createSuggest(check),
  };
  const sampleOf = ({ turns }: Conversation): string =>
    turns
      .slice(0, 20)
      .map(({ text }) => text.slice(0, 500))
      .join("\n");
  return {
    utterance: (utterance) =>
      checkUtterance(
        tools,
        utterance,
        checkPlace(utterance, () => utterance.text, options),
      ),
    conversation: (conversation) => {
      const place = checkPlace(conversation, () => sampleOf(conversation), options);
      const opened = openConversation(tools, conversation, place);
      const findings = conversation.turns.flatMap((turn) => opened.turn(turn));
      const escalations = opened.escalations();
      const borderline = opened.borderline();
      return {
        id: conversation.id ?? "line-1",
        language: place.language,
        jurisdiction: place.jurisdiction,
        findings,
        duties: opened.duties(),
        ...(escalations.length === 0 ? {} : { escalations }),
        ...(borderline.length === 0 ? {} : { borderline }),
      };
    },
    missed: (record, { duties, jurisdiction }) => {
      const missed = duties.filter(({ status }) => status === "missed");
      if (missed.length === 0) return [];
      const place = checkPlace({ ...record, jurisdiction }, () => "", options);
      return explainMissed(record, missed, { place, limits: compiled.book.limits, laws: check.laws });
    },
    open: (head) => {
      const known = { ...languageOf(head.jurisdiction ?? options.jurisdiction), ...head };
      return openConversation(
        tools,
        known,
        checkPlace(known, () => "", options),
      );
    },
  };
}
