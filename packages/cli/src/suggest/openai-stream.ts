import type { AnswerForm, ChatPiece, ChatRequest, StreamChat } from "@tactful/script";
import { type ChatChunk, chunksOf } from "./event-stream.ts";
import type { LlmAddress } from "./llm-address.ts";

type ResponseFormat =
  | { readonly type: "json_object" }
  | {
      readonly type: "json_schema";
      readonly json_schema: {
        readonly name: string;
        readonly strict: true;
        readonly schema: Record<string, unknown>;
      };
    };

function formatOf(form: AnswerForm, { schema }: ChatRequest): { readonly response_format?: ResponseFormat } {
  if (form === "text") return {};
  if (form === "json_object") return { response_format: { type: "json_object" } };
  const held = { name: schema.name, strict: true, schema: { ...schema.schema } } as const;
  return { response_format: { type: "json_schema", json_schema: held } };
}

const endings: Readonly<Record<string, "stop" | "length" | "filter">> = {
  stop: "stop",
  length: "length",
  content_filter: "filter",
};

function tokens(count: unknown): number {
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : 0;
}

/** What a chunk tells; a chunk of no known form tells nothing. */
function piecesOf({ choices, usage, error }: ChatChunk): readonly ChatPiece[] {
  if (error !== undefined && error !== null) return [{ kind: "failed" }];
  const choice = Array.isArray(choices) ? choices[0] : undefined;
  const said = choice?.delta ?? choice?.message;
  const pieces: ChatPiece[] = [];
  if (typeof said?.content === "string" && said.content !== "")
    pieces.push({ kind: "text", text: said.content });
  if (typeof said?.refusal === "string" && said.refusal !== "") pieces.push({ kind: "refused" });
  if (typeof choice?.finish_reason === "string") {
    pieces.push({ kind: "end", because: endings[choice.finish_reason] ?? "unknown" });
  }
  if (typeof usage === "object" && usage !== null) {
    const { prompt_tokens: input, completion_tokens: output } = usage;
    pieces.push({ kind: "usage", inputTokens: tokens(input), outputTokens: tokens(output) });
  }
  return pieces;
}

function failure(error: unknown): ChatPiece {
  const { status }: { readonly status?: unknown } = typeof error === "object" && error !== null ? error : {};
  return typeof status === "number" ? { kind: "failed", status } : { kind: "failed" };
}

/**
 * A language model behind the chat completions API, by the `openai` SDK, which is loaded now and not before. Each request is made once:
 * nothing is tried again, no redirect is followed, and a raised signal ends it. The stream is put together by hand, since services leave out
 * what the SDK's own helper asks for.
 */
export async function openAiStream({ model, apiKey, baseUrl }: LlmAddress): Promise<StreamChat> {
  const { OpenAI } = await import("openai");
  const client = new OpenAI({
    apiKey,
    adminAPIKey: null,
    baseURL: baseUrl,
    maxRetries: 0,
    logLevel: "off",
    fetchOptions: { redirect: "error" },
  });
  return async function* (request, { signal }): AsyncGenerator<ChatPiece> {
    try {
      const response = await client.chat.completions
        .create(
          {
            model,
            messages: request.messages.map(({ role, content }) => ({ role, content })),
            max_tokens: request.maxTokens,
            stream: true,
            stream_options: { include_usage: true },
            ...formatOf(request.form, request),
          },
          { signal },
        )
        .asResponse();
      for await (const chunk of chunksOf(response)) yield* piecesOf(chunk);
    } catch (error) {
      yield failure(error);
    }
  };
}
