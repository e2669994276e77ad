import type { Guidance, Situation } from "@tactful/domain";
import {
  createLlmEngine,
  type FallbackReason,
  type SuggestTools,
  suggest,
  suggestUnasked,
} from "@tactful/script";
import { type LlmAddress, providerOf } from "./llm-address.ts";
import { openAiStream } from "./openai-stream.ts";

/** Makes the guidance of one situation. */
export type MakeCard = (situation: Situation) => Promise<Guidance>;

/** What of a command's surroundings an engine needs. */
export interface CardSurroundings {
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** The maker of cards of a run: the library by itself, or with a language model; without an address nothing is contacted, and the cards say why. */
export async function openCards(
  llm: LlmAddress | FallbackReason | undefined,
  tools: SuggestTools,
  { now, signal }: CardSurroundings,
): Promise<MakeCard> {
  if (llm === undefined) return async (situation) => suggest(situation, tools);
  if (typeof llm === "string") return async (situation) => suggestUnasked(situation, tools, llm);
  const chat = await openAiStream(llm);
  const engine = createLlmEngine(tools, { chat, model: llm.model, provider: providerOf(llm), now });
  return (situation) => engine.suggest(situation, { signal });
}
