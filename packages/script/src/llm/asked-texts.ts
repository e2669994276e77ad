import { countryOf, type Situation, type StageId } from "@tactful/domain";
import type { Guided } from "../choice/suggest.ts";
import type { SuggestTools } from "../choice/suggest-tools.ts";
import type { FallbackReason } from "./fallback-reason.ts";
import { createPrivateWords, type PrivateWords } from "./private/private-words.ts";
import { hiddenTurns, type RewordInput } from "./prompts/reword-input.ts";
import { stripInvisible } from "./strip-invisible.ts";
import type { AskedText } from "./text-watch.ts";

/** Letters of a court have parts that must stand, and in the United States a limited-content message has no others than the rule's (12 CFR 1006.2(j)). */
function isFixed({ channel, jurisdiction }: Situation, stage: StageId): boolean {
  return channel === "court" || (stage === "voicemail" && countryOf(jurisdiction) === "US");
}

/** Why a card is left to the library; null where a model may re-word it. Talk of self-harm, however faint, never leaves the process. */
export function whyNotAsked(situation: Situation, { guidance, moment }: Guided): FallbackReason | null {
  if (moment.crisis || moment.crisisPossible) return "crisis";
  if (isFixed(situation, guidance.stage)) return "fixed-wording";
  return guidance.say.length === 0 ? "nothing-to-reword" : null;
}

/** What a model is given, and what is needed to read its answer. */
export interface Asked {
  readonly texts: readonly AskedText[];
  readonly words: PrivateWords;
  readonly input: RewordInput;
}

function present(values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined && value.trim() !== "") as readonly string[];
}

/** Hides what is personal in the texts of a card and in the last turns. */
export function askedTexts(situation: Situation, { guidance }: Guided, { desk, book }: SuggestTools): Asked {
  const { language, channel, borrower } = situation;
  const words = createPrivateWords(language, {
    persons: present([borrower.name, desk.collector]),
    organisations: present([desk.creditor]),
  });
  const texts = guidance.say.map((approved, at) => ({
    id: `t${at + 1}`,
    at,
    approved,
    hidden: words.hide(stripInvisible(approved.text)),
  }));
  const input: RewordInput = {
    language,
    channel,
    stage: guidance.stage,
    goal: book.stages[guidance.stage].goal[language === "en" ? "en" : "zh"],
    texts: texts.map(({ id, hidden }) => ({ id, text: hidden })),
    conversation: hiddenTurns(situation, words),
  };
  return { texts, words, input };
}
