import type { Asked } from "./asked-texts.ts";
import { createAnswerLadder } from "./chat/answer-ladder.ts";
import type { AnswerForm, ChatRequest, StreamChat } from "./chat/chat-port.ts";
import type { CircuitBreaker } from "./chat/circuit-breaker.ts";
import { readStream, type StreamOutcome } from "./chat/read-stream.ts";
import { answerSchema, readAnswer } from "./chat/reworded-answer.ts";
import { createTokenBudget } from "./chat/token-budget.ts";
import { type FallbackReason, isServiceFault } from "./fallback-reason.ts";
import { type LlmEvent, llmEvent } from "./llm-event.ts";
import { type PromptFile, promptLabel } from "./prompts/prompt-file.ts";
import { rewordMessages } from "./prompts/reword-messages.ts";
import type { TextWatch } from "./text-watch.ts";
import type { TimedStop } from "./timed-stop.ts";

/** Which model re-words, and within which limits. */
export interface LlmSettings {
  readonly chat: StreamChat;
  readonly model: string;
  /** As events name it. */
  readonly provider: string;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Most tokens in all; 500,000 where not given. */
  readonly tokens?: number;
  /** Until the first sentence that may be shown; 1200 where not given. */
  readonly firstTextMs?: number;
  /** Until the answer is whole; 4000 where not given. */
  readonly wholeMs?: number;
  readonly onEvent?: (event: LlmEvent) => void;
}

/** One card on its way. */
export interface ModelCall {
  readonly asked: Asked;
  readonly prompt: PromptFile;
  readonly watch: TextWatch;
  readonly stop: TimedStop;
  readonly firstTextAt: () => number | null;
}

/** The wording of the model by its place, or why there is none. */
export type ModelWording = ReadonlyMap<number, string> | FallbackReason;

const maxTokens = 700;
const mostTokens = 500_000;

function requestOf({ prompt, asked }: ModelCall, form: AnswerForm): ChatRequest {
  const schema = answerSchema(asked.texts.map(({ id }) => id));
  return { messages: rewordMessages(prompt, asked.input), form, schema, maxTokens };
}

function wordingOf({ watch }: ModelCall, { raw, reason }: StreamOutcome): ModelWording {
  if (reason !== null) return reason;
  const answer = readAnswer(raw);
  const kept = answer === null ? new Map<number, string>() : watch.settle(answer);
  if (kept.size > 0) return kept;
  const refusal = watch.refusal();
  return refusal === null ? "invalid-answer" : `guard-${refusal}`;
}

/** An attempt in one form. */
interface Attempt {
  readonly form: AnswerForm;
  readonly started: number;
  readonly outcome: StreamOutcome;
  readonly wording: ModelWording;
}

function eventOf(settings: LlmSettings, call: ModelCall, attempt: Attempt): LlmEvent {
  const { provider, model, now } = settings;
  const { form, started, outcome, wording } = attempt;
  const firstAt = call.firstTextAt();
  const isFailed = typeof wording === "string";
  return llmEvent({
    provider,
    model,
    maxTokens,
    form,
    prompt: promptLabel(call.prompt),
    usage: outcome.usage,
    durationMs: now() - started,
    firstTextMs: firstAt === null ? null : firstAt - started,
    reason: isFailed ? wording : null,
    asked: call.asked.texts.length,
    kept: isFailed ? 0 : wording.size,
  });
}

/** Makes the function that asks the model for a card: form by form where the service refuses one, within the budget. It never rejects. */
export function createAsking(
  settings: LlmSettings,
  breaker: CircuitBreaker,
): (call: ModelCall) => Promise<ModelWording> {
  const ladder = createAnswerLadder();
  const budget = createTokenBudget(settings.tokens ?? mostTokens);

  const attempt = async (call: ModelCall, form: AnswerForm): Promise<ModelWording> => {
    const request = requestOf(call, form);
    if (!budget.fits(request)) return "budget";
    const started = settings.now();
    const { stop, watch } = call;
    const outcome = await readStream(settings.chat, request, {
      signal: stop.signal,
      onText: watch.update,
      reasonOfStop: stop.reason,
    });
    budget.spend(outcome.usage.inputTokens + outcome.usage.outputTokens);
    const wording = wordingOf(call, outcome);
    settings.onEvent?.(eventOf(settings, call, { form, started, outcome, wording }));
    const below = ladder.below(form, outcome.reason);
    if (below !== null) return attempt(call, below);
    if (outcome.reason === null) ladder.keep(form);
    return wording;
  };

  return async (call) => {
    const wording = await attempt(call, ladder.form());
    const isSettled = typeof wording !== "string" || (wording !== "cancelled" && wording !== "budget");
    if (isSettled) breaker.record(typeof wording === "string" && isServiceFault(wording));
    return wording;
  };
}
