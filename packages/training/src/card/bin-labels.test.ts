import { describe, expect, test } from "vitest";
import { binLabels } from "./bin-labels.ts";

describe("the edges of intervals", () => {
  const labels = (edges: readonly number[], type: "number" | "integer" = "number") =>
    binLabels(
      { name: "x", kind: "number", edges, special: [], categories: 0, direction: 0 },
      {
        name: "x",
        aliases: [],
        type,
        unit: "count",
        missing: "refuse",
        protected: false,
        label: { zh: "数", en: "number" },
      },
    ).map((bin) => bin.label.en);

  test("they have three figures, and more only where neighbours would look alike", () => {
    expect(labels([0.123456, 75382.5])).toEqual(["≤ 0.123", "0.123 … 75,400", "> 75,400"]);
    expect(labels([1000.2, 1000.4])).toEqual(["≤ 1,000.2", "1,000.2 … 1,000.4", "> 1,000.4"]);
  });

  test("an edge that is next to nothing is 0, and a bin around it is just 0", () => {
    expect(labels([-0.25, -5e-22, 2e-22, 0.5])).toEqual(["≤ −0.25", "−0.25 … 0", "0", "0 … 0.5", "> 0.5"]);
  });

  test("whole numbers are named themselves", () => {
    expect(labels([0.5, 1.5, 4.5], "integer")).toEqual(["≤ 0", "1", "2 … 4", "≥ 5"]);
    expect(labels([1234567.5], "integer")).toEqual(["≤ 1,234,567", "≥ 1,234,568"]);
  });

  test("a feature that is not cut has one bin", () => {
    expect(labels([])).toEqual(["any"]);
    expect(labels([], "integer")).toEqual(["any"]);
  });
});
