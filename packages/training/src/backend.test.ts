import { getBackend } from "@tensorflow/tfjs-core";
import { expect, test } from "vitest";
import { additiveMargins } from "./additive/additive-margins.ts";
import { defaultAdditiveOptions } from "./additive/additive-options.ts";
import { fitAdditive } from "./additive/fit-additive.ts";
import { chooseBackend } from "./backend.ts";
import { mixedData } from "./fixtures/labelled-data.ts";

const peer = "@tensorflow/tfjs-node";
const hasNative = await import(peer).then(
  () => true,
  () => false,
);

test.each(["cpu", "wasm"] as const)("%s can be asked for and is then the one in use", async (name) => {
  expect(await chooseBackend(name)).toEqual({ name });
  expect(getBackend()).toBe(name);
});

test("auto takes the native backend where it loads, else cpu, and says why", async () => {
  const { name, note } = await chooseBackend("auto");
  expect(name).toBe(hasNative ? "node" : "cpu");
  expect(getBackend()).toBe(hasNative ? "tensorflow" : "cpu");
  const why = /^Training runs on the cpu backend: @tensorflow\/tfjs-node is not installed .*\.$/;
  expect(note ?? "").toMatch(hasNative ? /^$/ : why);
});

test("the native backend is used, or refused in one sentence that names the cause and the cure", async () => {
  const answer = await chooseBackend("node").catch((error: unknown) => error);
  const refusal = {
    code: "OPTION_INVALID",
    path: "backend",
    message:
      'The backend "node" cannot be used: @tensorflow/tfjs-node is not installed or does not load on this Node.js (it needs Node 22); choose cpu or wasm.',
  };
  expect(answer).toMatchObject(hasNative ? { name: "node" } : refusal);
});

test("cpu and wasm give about the same model", async () => {
  const data = mixedData(600, 13);
  const options = { ...defaultAdditiveOptions, maxBins: 8, pairBins: 4, smoothness: 20, pairs: 2 };
  const marginsOn = async (name: "cpu" | "wasm") => {
    await chooseBackend(name);
    return additiveMargins(await fitAdditive(data, options, { seed: 1 }), data.columns);
  };
  const [cpu, wasm] = [await marginsOn("cpu"), await marginsOn("wasm")];
  expect(Math.max(...cpu.map((margin, row) => Math.abs(margin - (wasm[row] ?? 0))))).toBeLessThan(0.005);
  expect(Math.max(...cpu) - Math.min(...cpu)).toBeGreaterThan(1);
});
