/** A message to a language model. Instructions and data never share one. */
export interface ChatMessage {
  readonly role: "system" | "user";
  readonly content: string;
}

/** The form that a service is asked to hold its model to, the strictest first. */
export const answerForms = ["json_schema", "json_object", "text"] as const;

/** One of {@link answerForms}. */
export type AnswerForm = (typeof answerForms)[number];

/** What a language model is asked. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly form: AnswerForm;
  /** What an answer in the form `json_schema` is held to. */
  readonly schema: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Most tokens of the answer. */
  readonly maxTokens: number;
}

/** A piece of an answer as it comes. The last one is `end` or `failed`; after a refusal nothing else counts. */
export type ChatPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "refused" }
  | { readonly kind: "usage"; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly kind: "end"; readonly because: "stop" | "length" | "filter" | "unknown" }
  /** `status` is that of HTTP; absent where there was no answer at all. */
  | { readonly kind: "failed"; readonly status?: number };

/** Asks a language model once, without trying again, and gives its answer as it comes; lets go once the signal is raised. */
export type StreamChat = (
  request: ChatRequest,
  options: { readonly signal: AbortSignal },
) => AsyncIterable<ChatPiece>;
