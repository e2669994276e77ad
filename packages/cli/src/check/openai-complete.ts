import type { Complete } from "@tactful/compliance";

/** Which model is asked, and where. */
export interface OpenAiOptions {
  readonly model: string;
  readonly apiKey: string;
  /** Absent: the service's own address. */
  readonly baseUrl?: string;
}

const defaultBaseUrl = "https://api.openai.com/v1";

/** What a call failed of, in words that repeat nothing that was sent or answered. */
function reasonOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown";
  const { status, code }: { readonly status?: unknown; readonly code?: unknown } = error;
  if (typeof status !== "number") return "no connection";
  return typeof code === "string" && /^[\w.-]{1,60}$/.test(code)
    ? `HTTP ${status} ${code}`
    : `HTTP ${status}`;
}

/**
 * A language model behind the chat completions API, by the `openai` SDK, which is loaded now and not before. Answers are held to the
 * request's schema; a service that refuses schemas is asked without. Rejects with a short reason; follows no redirect.
 */
export async function openAiComplete({ model, apiKey, baseUrl }: OpenAiOptions): Promise<Complete> {
  const { OpenAI } = await import("openai");
  const client = new OpenAI({
    apiKey,
    adminAPIKey: null,
    baseURL: baseUrl ?? defaultBaseUrl,
    maxRetries: 1,
    logLevel: "off",
    fetchOptions: { redirect: "error" },
  });
  let takesSchema = true;

  return async ({ system, user, schema }, { signal }) => {
    const ask = (isHeld: boolean) =>
      client.chat.completions.create(
        {
          model,
          messages: [
            { role: "system", content: system },
            { role: "user", content: user },
          ],
          ...(isHeld && schema !== undefined
            ? {
                response_format: {
                  type: "json_schema" as const,
                  json_schema: { name: schema.name, schema: { ...schema.schema }, strict: true },
                },
              }
            : {}),
        },
        signal === undefined ? {} : { signal },
      );
    const completion = await ask(takesSchema)
      .catch((error: unknown) => {
        const isRefused = takesSchema && schema !== undefined && reasonOf(error).startsWith("HTTP 400");
        if (!isRefused) throw error;
        takesSchema = false;
        return ask(false);
      })
      .catch((error: unknown) => {
        throw new Error(reasonOf(error), { cause: error });
      });
    const choice = completion.choices?.[0];
    if (typeof choice?.message?.refusal === "string") throw new Error("refused");
    if (choice?.finish_reason === "content_filter") throw new Error("filtered");
    const text = choice?.message?.content;
    if (typeof text !== "string" || text === "") throw new Error("empty answer");
    return text;
  };
}
