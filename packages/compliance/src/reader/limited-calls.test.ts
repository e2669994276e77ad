import { expect, test } from "vitest";
import type { Complete } from "./complete.ts";
import { type CallLimits, limitCalls } from "./limited-calls.ts";

const request = { system: "s", user: "u" };
const limits = (more: Partial<CallLimits> = {}): CallLimits => ({
  calls: 100,
  concurrency: 2,
  timeoutMs: 5000,
  ...more,
});
const times = <Value>(count: number, make: () => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: count }, make));

test("no more calls run at a time than are allowed, and all come to an end", async () => {
  let running = 0;
  let most = 0;
  const complete: Complete = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running--;
    return "x";
  };
  const call = limitCalls(complete, limits());
  const outcomes = await times(9, () => call(request));
  expect(most).toBe(2);
  expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["answered"]));
});

test("the budget is spent in the order of asking, then calls are skipped", async () => {
  const call = limitCalls(async () => "x", limits({ calls: 3 }));
  const outcomes = await times(5, () => call(request));
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    "answered",
    "answered",
    "answered",
    "skipped",
    "skipped",
  ]);
});

test("a call that takes too long fails, also where the service heeds no signal", async () => {
  const call = limitCalls(() => new Promise(() => undefined), limits({ timeoutMs: 20 }));
  expect(await call(request)).toEqual({ kind: "failed", reason: "no answer within 0.02 s" });
});

test("a failure is an outcome, whether the service rejects or throws", async () => {
  const rejecting = limitCalls(() => Promise.reject(new Error("HTTP 500")), limits());
  expect(await rejecting(request)).toEqual({ kind: "failed", reason: "HTTP 500" });
  const throwing = limitCalls(() => {
    throw new Error("at once");
  }, limits());
  expect(await throwing(request)).toEqual({ kind: "failed", reason: "at once" });
});

test("a service that fails five times in a row is left alone; an answer between counts from anew", async () => {
  let made = 0;
  const failing = limitCalls(() => Promise.reject(new Error(`${++made}`)), limits({ concurrency: 1 }));
  const outcomes = await times(8, () => failing(request));
  expect([made, outcomes.filter(({ kind }) => kind === "skipped").length]).toEqual([5, 3]);
  let turn = 0;
  const shaky = limitCalls(
    async () => {
      if (++turn % 5 !== 0) throw new Error("no");
      return "x";
    },
    limits({ concurrency: 1 }),
  );
  await times(20, () => shaky(request));
  expect(turn).toBe(20);
});

test("once the signal is raised the call under way fails, and no other is made", async () => {
  const cancel = new AbortController();
  const signals: (AbortSignal | undefined)[] = [];
  const call = limitCalls(
    (_request, { signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    },
    limits({ concurrency: 1, signal: cancel.signal }),
  );
  const outcomes = times(3, () => call(request));
  setTimeout(() => cancel.abort(), 5);
  expect((await outcomes).map(({ kind }) => kind)).toEqual(["failed", "skipped", "skipped"]);
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});
