import type { PromiseSignal, Signals } from "@tactful/domain";
import { lastTurnOf } from "./heard-call.ts";

/** A promise as it stood at the end of a call. */
export interface NotedPromise extends Omit<PromiseSignal, "start" | "end"> {
  readonly turn: number;
  /** What it lacks to be one that can be checked. */
  readonly missing: readonly ("date" | "amount" | "method")[];
}

/** The last promise of a call; null where none was made, or it was taken back by a refusal. */
export function keptPromise(signals: readonly Signals[]): NotedPromise | null {
  const last = signals.findLast(({ promises }) => promises.length > 0);
  const promise = last?.promises.at(-1);
  if (last === undefined || promise === undefined) return null;
  const turn = last.turn ?? 0;
  const refused = lastTurnOf(signals, ["pay.refuse", "plan.reject"]);
  if (refused !== undefined && refused > turn) return null;
  const { start: _start, end: _end, ...rest } = promise;
  const missing = [
    ...(rest.date === undefined ? (["date"] as const) : []),
    ...(rest.amountMinor === undefined ? (["amount"] as const) : []),
    ...(rest.method === undefined ? (["method"] as const) : []),
  ];
  return { ...rest, turn, missing };
}
