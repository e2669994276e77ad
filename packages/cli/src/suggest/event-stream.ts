/** What one chunk, or a whole answer, of the chat completions API may hold; nothing of it is sure. */
export interface ChatChunk {
  readonly choices?: readonly {
    readonly delta?: { readonly content?: unknown; readonly refusal?: unknown };
    readonly message?: { readonly content?: unknown; readonly refusal?: unknown };
    readonly finish_reason?: unknown;
  }[];
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
  readonly error?: unknown;
}

const longestLine = 1_000_000;

function parsed(text: string): ChatChunk | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) return;
    yield* lines;
  }
  yield rest;
}

/**
 * The chunks of an answer: the `data:` lines of an event stream, or the one object of a service that does not stream. What is no JSON is left
 * out.
 */
export async function* chunksOf(response: Response): AsyncGenerator<ChatChunk> {
  if (response.body === null) return;
  if (response.headers.get("content-type")?.includes("application/json") === true) {
    const whole = parsed(await response.text());
    if (whole !== null) yield whole;
    return;
  }
  for await (const line of linesOf(response.body)) {
    if (!line.startsWith("data:")) continue;
    const data = line.slice(5).trim();
    if (data === "[DONE]") return;
    const chunk = parsed(data);
    if (chunk !== null) yield chunk;
  }
}
