import type { FallbackReason } from "./fallback-reason.ts";

/** A signal that is raised when time is up or somebody speaks, and why it was. */
export interface TimedStop {
  readonly signal: AbortSignal;
  readonly reason: () => FallbackReason;
  /** Takes off the deadline for the first text, which has come. */
  readonly hasBegun: () => void;
  readonly clear: () => void;
}

/** How long is waited. */
export interface Deadlines {
  readonly firstTextMs: number;
  readonly wholeMs: number;
}

/** Starts the clock. `outer` is raised where the answer is no longer wanted. */
export function startTimedStop(
  { firstTextMs, wholeMs }: Deadlines,
  outer: AbortSignal | undefined,
): TimedStop {
  const controller = new AbortController();
  let reason: FallbackReason = "cancelled";
  const stop = (why: FallbackReason): void => {
    if (controller.signal.aborted) return;
    reason = why;
    controller.abort(new Error(why));
  };
  const first = setTimeout(() => stop("deadline"), firstTextMs);
  const whole = setTimeout(() => stop("deadline"), wholeMs);
  const onOuter = (): void => stop("cancelled");
  outer?.addEventListener("abort", onOuter, { once: true });
  if (outer?.aborted === true) onOuter();
  return {
    signal: controller.signal,
    reason: () => reason,
    hasBegun: () => clearTimeout(first),
    clear: () => {
      clearTimeout(first);
      clearTimeout(whole);
      outer?.removeEventListener("abort", onOuter);
    },
  };
}
