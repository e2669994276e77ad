import { describe, expect, test } from "vitest";
import { spec } from "../fixtures/specs.ts";
import { compileFeatures } from "./compile-features.ts";
import { missingColumnsError } from "./missing-columns.ts";

const pipeline = compileFeatures({
  inputs: [spec("bill")],
  features: [
    spec("monthly_income", { aliases: ["INC", "月收入"] }),
    spec("days_late"),
    spec("use", { derive: { op: "sum", of: ["bill"] } }),
  ],
});

describe("missing columns", () => {
  test("are none where all are there under some heading", () => {
    expect(pipeline.missingColumns(["id", "BILL", "月收入", "days_late"])).toEqual([]);
  });

  test("are named with their aliases and the heading that is probably meant", () => {
    const missing = pipeline.missingColumns(["id", "bill", "Monthly Incme", "overdue"]);
    expect(missing).toEqual([
      { name: "monthly_income", aliases: ["INC", "月收入"], suggestion: "Monthly Incme" },
      { name: "days_late", aliases: [] },
    ]);
    const error = missingColumnsError(missing, "accounts.csv");
    expect(error).toMatchObject({ code: "INPUT_COLUMN", file: "accounts.csv", path: "monthly_income" });
    expect(error.message).toBe(
      'The input lacks 2 columns that the model needs: monthly_income (also known as INC, 月收入) (is "Monthly Incme" meant?); days_late.',
    );
  });

  test("a heading that already serves a column is not suggested for another", () => {
    const late = compileFeatures({ inputs: [], features: [spec("pay_1"), spec("pay_2")] });
    expect(late.missingColumns(["pay_1"])).toEqual([{ name: "pay_2", aliases: [] }]);
    expect(late.missingColumns(["pay_1", "pay-2"])).toEqual([
      { name: "pay_2", aliases: [], suggestion: "pay-2" },
    ]);
  });

  test("two headings for one column are an error", () => {
    expect(() => pipeline.missingColumns(["bill", "Bill", "INC", "月收入"])).toThrow(
      expect.objectContaining({ code: "INPUT_COLUMN", path: "monthly_income" }),
    );
  });

  test("a hostile heading takes no long time", () => {
    const began = performance.now();
    pipeline.missingColumns(["x".repeat(1e6), "days_lat".repeat(1e5)]);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
