import type { Complete, CompleteRequest } from "./complete.ts";

/** What became of a call: its text, a failure with its reason, or none was made. */
export type CallOutcome =
  | { readonly kind: "answered"; readonly text: string }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "skipped" };

/** How many calls are made, how many at a time, and for how long each is waited for. */
export interface CallLimits {
  readonly calls: number;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** After so many failures in a row the service is taken to be down, and no more is asked of it. */
const mostFailuresInARow = 5;

/** Calls once, for so long; the promise settles in time even where the service heeds no signal. */
async function callWithin(complete: Complete, request: CompleteRequest, limits: CallLimits): Promise<string> {
  const { timeoutMs, signal } = limits;
  const timeout = new AbortController();
  const stop = signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]);
  const reason = new Error(`no answer within ${timeoutMs / 1000} s`);
  const timer = setTimeout(() => timeout.abort(reason), timeoutMs);
  try {
    return await new Promise<string>((resolve, reject) => {
      const onStop = (): void => reject(stop.reason instanceof Error ? stop.reason : new Error("cancelled"));
      if (stop.aborted) onStop();
      stop.addEventListener("abort", onStop, { once: true });
      complete(request, { signal: stop }).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Hands out a number of places; whoever finds none waits for one. */
function placesOf(count: number) {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    take: async (): Promise<void> => {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    leave: (): void => {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    },
  };
}

/**
 * Makes a function that calls within limits and never rejects. Calls beyond the budget, after the signal, or after several failures in a
 * row are skipped.
 */
export function limitCalls(
  complete: Complete,
  limits: CallLimits,
): (request: CompleteRequest) => Promise<CallOutcome> {
  const places = placesOf(Math.max(1, limits.concurrency));
  let left = limits.calls;
  let failures = 0;
  const isOver = (): boolean => limits.signal?.aborted === true || failures >= mostFailuresInARow;
  return async (request) => {
    if (left <= 0 || isOver()) return { kind: "skipped" };
    left--;
    await places.take();
    try {
      if (isOver()) return { kind: "skipped" };
      const text = await callWithin(complete, request, limits);
      failures = 0;
      return { kind: "answered", text };
    } catch (error) {
      failures++;
      return { kind: "failed", reason: error instanceof Error ? error.message : "unknown" };
    } finally {
      places.leave();
    }
  };
}
