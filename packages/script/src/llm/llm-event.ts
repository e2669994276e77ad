import type { AnswerForm } from "./chat/chat-port.ts";
import type { Usage } from "./chat/read-stream.ts";
import type { FallbackReason } from "./fallback-reason.ts";

/**
 * One call of a language model, with the attribute names of the OpenTelemetry conventions for generative AI (status: development). It holds
 * ids, counts and times, and no text of anybody.
 */
export interface LlmEvent {
  /** `chat` and the model. */
  readonly name: string;
  readonly durationMs: number;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** What an event is made of. */
export interface CallRecord {
  readonly provider: string;
  readonly model: string;
  readonly maxTokens: number;
  readonly prompt: string;
  readonly form: AnswerForm;
  readonly usage: Usage;
  readonly durationMs: number;
  /** Until the first sentence that may be shown; null where none came. */
  readonly firstTextMs: number | null;
  readonly reason: FallbackReason | null;
  /** How many texts were asked for, and how many came that may be shown. */
  readonly asked: number;
  readonly kept: number;
}

/** The event of a call. */
export function llmEvent(call: CallRecord): LlmEvent {
  const { provider, model, maxTokens, prompt, form, usage, durationMs, firstTextMs, reason, asked, kept } =
    call;
  return {
    name: `chat ${model}`,
    durationMs,
    attributes: {
      "gen_ai.operation.name": "chat",
      "gen_ai.provider.name": provider,
      "gen_ai.request.model": model,
      "gen_ai.request.max_tokens": maxTokens,
      "gen_ai.output.type": form === "text" ? "text" : "json",
      "gen_ai.usage.input_tokens": usage.inputTokens,
      "gen_ai.usage.output_tokens": usage.outputTokens,
      ...(reason === null ? {} : { "error.type": reason }),
      "tactful.prompt": prompt,
      "tactful.answer_form": form,
      "tactful.texts_asked": asked,
      "tactful.texts_kept": kept,
      ...(firstTextMs === null ? {} : { "tactful.first_text_ms": firstTextMs }),
    },
  };
}
