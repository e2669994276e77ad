import type { ScoreResult } from "@tactful/domain";
import { expect, test } from "vitest";
import { distinctColumns } from "../records/row-writer.ts";
import { csvResultWriter } from "./csv-result.ts";
import { resultColumns } from "./result-columns.ts";

const result: ScoreResult = {
  id: "A1",
  model: "sample",
  version: "1.0.0",
  horizonDays: 30,
  probability: 0.25,
  score: 568,
  grade: "D",
  reasons: [
    { feature: "a*b", value: [1, "x"], contribution: -1.5, text: { zh: "原因", en: "=cmd, or so" } },
    { feature: "product", value: "=1+1", contribution: 0.5, text: { zh: "产品", en: "product" } },
  ],
  warnings: [{ code: "MISSING_VALUE", feature: "c" }, { code: "NO_REASONS" }],
};

test("a result fills as many cells as there are columns, whatever is missing", () => {
  const options = { reasons: 3, texts: true };
  const write = csvResultWriter(options, ";");
  const columns = resultColumns(options).length;
  expect(write(result).split(";")).toHaveLength(columns);
  const error = { id: "A1", error: { code: "RECORD_INVALID" as const, message: "no" } };
  const cells = write(error).split(";");
  expect(cells).toHaveLength(columns);
  expect(cells.slice(-2)).toEqual(["RECORD_INVALID", "no"]);
  expect(cells.slice(0, -2).every((cell) => cell === "")).toBe(true);
});

test("text from the input cannot become a formula, and pairs are written as JSON", () => {
  expect(csvResultWriter({ reasons: 2, texts: true }, ",")(result)).toBe(
    `sample,1.0.0,30,0.25,568,D,MISSING_VALUE:c NO_REASONS,a*b,"[1,""x""]",-1.5,原因,"'=cmd, or so",product,'=1+1,0.5,产品,product,,`,
  );
});

test("columns come in the documented order", () => {
  expect(resultColumns({ reasons: 1, texts: false })).toEqual([
    "model",
    "version",
    "horizon_days",
    "probability",
    "score",
    "grade",
    "warnings",
    "reason_1_feature",
    "reason_1_value",
    "reason_1_contribution",
    "error_code",
    "error_message",
  ]);
});

test("a result column that meets an input column goes behind tactful_", () => {
  expect(distinctColumns(["score", "grade"], ["id", "score"])).toEqual(["tactful_score", "grade"]);
  expect(distinctColumns(["score"], ["score", "tactful_score"])).toEqual(["tactful_tactful_score"]);
});
