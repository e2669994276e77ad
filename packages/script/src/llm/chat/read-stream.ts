import type { FallbackReason } from "../fallback-reason.ts";
import type { ChatPiece, ChatRequest, StreamChat } from "./chat-port.ts";
import { piecesWithin } from "./pieces-within.ts";
import { estimateTokens, requestTokens } from "./token-budget.ts";

/** Tokens that a call took, as reported, else as estimated. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What came of one call: a whole text, or why there is none. */
export interface StreamOutcome {
  readonly raw: string;
  readonly reason: FallbackReason | null;
  readonly usage: Usage;
}

/** What {@link readStream} does on the way. */
export interface StreamWatch {
  readonly signal: AbortSignal;
  /** Takes all that has come; false stops the reading. */
  readonly onText: (raw: string) => boolean;
  /** Why, where the signal was raised. */
  readonly reasonOfStop: () => FallbackReason;
}

const longest = 16_000;

const endings: Readonly<Record<"stop" | "length" | "filter" | "unknown", FallbackReason | null>> = {
  stop: null,
  length: "truncated",
  filter: "filtered",
  unknown: null,
};

function endOf(piece: Exclude<ChatPiece, { kind: "text" | "usage" }>): FallbackReason | null {
  if (piece.kind === "refused") return "refused";
  if (piece.kind === "end") return endings[piece.because];
  return piece.status === undefined ? "connection" : `http-${piece.status}`;
}

/** Gathers the pieces of one answer. */
function createTaking(onText: StreamWatch["onText"]) {
  let raw = "";
  let reported: Usage | null = null;
  let reason: FallbackReason | null = null;
  const takeText = (text: string): boolean => {
    raw += text;
    if (raw.length > longest) reason = "invalid-answer";
    return raw.length > longest || !onText(raw);
  };
  return {
    /** Whether that was enough. */
    take: (piece: ChatPiece): boolean => {
      if (piece.kind === "text") return takeText(piece.text);
      if (piece.kind === "usage") reported = piece;
      else reason ??= endOf(piece);
      return false;
    },
    end: (request: ChatRequest, stopped: FallbackReason | null): StreamOutcome => {
      const estimated = { inputTokens: requestTokens(request), outputTokens: estimateTokens(raw) };
      return { raw, reason: stopped ?? reason, usage: reported ?? estimated };
    },
  };
}

/** Reads the answer to one request to its end, or to where nothing more can come of it. Never rejects. */
export async function readStream(
  chat: StreamChat,
  request: ChatRequest,
  { signal, onText, reasonOfStop }: StreamWatch,
): Promise<StreamOutcome> {
  const taking = createTaking(onText);
  try {
    for await (const piece of piecesWithin(chat(request, { signal }), signal)) {
      if (taking.take(piece)) break;
    }
    return taking.end(request, null);
  } catch {
    return taking.end(request, signal.aborted ? reasonOfStop() : "connection");
  }
}
