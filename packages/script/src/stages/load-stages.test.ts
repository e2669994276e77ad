import { readFileSync } from "node:fs";
import { stages } from "@tactful/domain";
import { expect, test } from "vitest";
import { loadStages, readStages, stagesFile } from "./load-stages.ts";

const text = readFileSync(stagesFile, "utf8");

test("the shipped machine reaches every stage, and its routes have names of their own", () => {
  const { routes } = readStages();
  expect(new Set(routes.map(({ stage }) => stage))).toEqual(new Set(Object.keys(stages)));
  expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
});

test("a locked stage on a route that does not ask for verification is refused with its line", () => {
  const open = text.replace("{ id: closed, stage: close,", "{ id: closed, stage: remind,");
  const line = text.split("\n").findIndex((row) => row.includes("id: closed,")) + 1;
  expect(() => loadStages(open, "own.yaml")).toThrow(
    expect.objectContaining({ code: "CONFIG_INVALID", file: "own.yaml", line }),
  );
});

test("a last route with a condition is refused, as it would leave moments without a stage", () => {
  const open = text.replace("stage: negotiate, when: {} }", "stage: negotiate, when: { verified: true } }");
  expect(() => loadStages(open, "own.yaml")).toThrow("must hold for every moment");
});

test("a question of an open stage that names a debt is refused", () => {
  const open = text.replace("您好，请问该怎么称呼您？", "您的欠款怎么办？");
  expect(() => loadStages(open, "own.yaml")).toThrow("names a debt");
});
