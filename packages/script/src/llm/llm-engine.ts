import type { Guidance, Language, Situation } from "@tactful/domain";
import { type Guided, guide } from "../choice/suggest.ts";
import type { SuggestTools } from "../choice/suggest-tools.ts";
import { wordRemover } from "../stages/word-finder.ts";
import { createAsking, type LlmSettings } from "./ask-model.ts";
import { askedTexts, whyNotAsked } from "./asked-texts.ts";
import { createCircuitBreaker } from "./chat/circuit-breaker.ts";
import type { FallbackReason } from "./fallback-reason.ts";
import { readTopics } from "./guards/topic-file.ts";
import { createTopicGuard } from "./guards/topic-guard.ts";
import { loadRewordPrompt, type PromptFile, promptLabel } from "./prompts/prompt-file.ts";
import { type ShownText, watchTexts } from "./text-watch.ts";
import { startTimedStop } from "./timed-stop.ts";

/** How one card is asked for. */
export interface LlmCardOptions {
  /** Raised when somebody speaks again: the answer is no longer wanted. */
  readonly signal?: AbortSignal;
  /** Takes the sentences of a text as they come, each checked; the guidance that follows wins over what was shown. */
  readonly onText?: (shown: ShownText) => void;
}

/** Gives guidance whose wording a language model fitted to the moment, or the library's with the reason why. */
export interface LlmEngine {
  suggest(situation: Situation, options?: LlmCardOptions): Promise<Guidance>;
}

const faultsInARow = 3;
const restMs = 30_000;

function fallback({ guidance }: Guided, reason: FallbackReason): Guidance {
  return { ...guidance, fallbackReason: reason };
}

/** The library's guidance, with the reason why no language model was asked. */
export function suggestUnasked(situation: Situation, tools: SuggestTools, reason: FallbackReason): Guidance {
  return fallback(guide(situation, tools), reason);
}

/** The guidance with wording of the model in the place of the library's; all else is the library's by construction. */
function withWording(
  { guidance }: Guided,
  wording: ReadonlyMap<number, string>,
  prompt: PromptFile,
): Guidance {
  const say = guidance.say.map((approved, at) => {
    const text = wording.get(at);
    if (text === undefined) return approved;
    const id = `${promptLabel(prompt)} ${approved.source.id}`;
    return { ...approved, text, source: { kind: "llm" as const, id } };
  });
  return { ...guidance, say, engine: "llm" };
}

/**
 * Makes the engine that lets a language model re-word what the library says. The model is given the approved texts and the last turns, with
 * personal data hidden, and nothing of the account or the note; of its answer only the wording is used. Each sentence passes the guards and
 * the language check before it is shown. Whatever fails, the library's card stands. Throws CONFIG_INVALID where a prompt is not sound.
 */
export function createLlmEngine(tools: SuggestTools, settings: LlmSettings): LlmEngine {
  const { now, firstTextMs = 1200, wholeMs = 4000 } = settings;
  const prompts: Readonly<Record<Language, PromptFile>> = {
    "zh-Hans": loadRewordPrompt("zh-Hans"),
    "zh-Hant": loadRewordPrompt("zh-Hant"),
    en: loadRewordPrompt("en"),
  };
  const guarded = readTopics();
  const topics = createTopicGuard(guarded);
  const withoutCourtesy = wordRemover(guarded.courtesy);
  const breaker = createCircuitBreaker({ now, faults: faultsInARow, restMs });
  const ask = createAsking(settings, breaker);

  const reworded = async (
    situation: Situation,
    guided: Guided,
    options: LlmCardOptions,
  ): Promise<Guidance> => {
    const { language, channel } = situation;
    const { check, before, book } = guided.rules;
    const asked = askedTexts(situation, guided, tools);
    const stop = startTimedStop({ firstTextMs, wholeMs }, options.signal);
    let firstTextAt: number | null = null;
    const onShown = (shown: ShownText): void => {
      firstTextAt ??= now();
      stop.hasBegun();
      options.onText?.(shown);
    };
    const rules = { language, channel, check, before, topics, withoutCourtesy, namesDebt: book.finds.debt };
    const watch = watchTexts(asked.texts, { rules, words: asked.words, onShown });
    const prompt = prompts[language];
    try {
      const result = await ask({ asked, prompt, watch, stop, firstTextAt: () => firstTextAt });
      return typeof result === "string" ? fallback(guided, result) : withWording(guided, result, prompt);
    } finally {
      stop.clear();
    }
  };

  return {
    suggest: async (situation, options = {}) => {
      const guided = guide(situation, tools);
      const reason = whyNotAsked(situation, guided);
      if (reason !== null) return fallback(guided, reason);
      if (options.signal?.aborted === true) return fallback(guided, "cancelled");
      return breaker.isClosed() ? reworded(situation, guided, options) : fallback(guided, "circuit-open");
    },
  };
}
