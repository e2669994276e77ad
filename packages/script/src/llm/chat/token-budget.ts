import type { ChatRequest } from "./chat-port.ts";

/** What is left of the tokens that a run may spend. */
export interface TokenBudget {
  /** Whether a request fits, its longest answer counted. */
  fits(request: ChatRequest): boolean;
  spend(tokens: number): void;
}

/** A rough count for services that report none: a Chinese character is about one token, four letters of English are one. */
export function estimateTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 4);
}

/** The estimated tokens of what is sent. */
export function requestTokens({ messages }: ChatRequest): number {
  return messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
}

/** Begins a {@link TokenBudget}. */
export function createTokenBudget(tokens: number): TokenBudget {
  let left = tokens;
  return {
    fits: (request) => requestTokens(request) + request.maxTokens <= left,
    spend: (used) => {
      left -= used;
    },
  };
}
