import { compileFeatures } from "@tactful/scoring";
import { expect, test } from "vitest";
import { sampleConfig } from "../fixtures/training-configs.ts";
import { checkConfig } from "./check-config.ts";

const text = { zh: "文", en: "text" };
const reason = { raises: text, lowers: text };
const grade = (name: string, minScore: number | null) => ({ grade: name, minScore });

function check(changes: Readonly<Record<string, unknown>>): void {
  const config = sampleConfig(changes);
  checkConfig(config, compileFeatures(config));
}

const target = { column: "repaid", repaid: "1", unpaid: "0" };
const where = { op: ">=", value: 30 };

const refused = [
  ["one value for both outcomes", { target: { ...target, repaid: "0.0" } }, "target.unpaid"],
  ["a model that reads the outcome", { target: { ...target, column: "days" } }, "target"],
  ["a model that reads an alias of the outcome", { target: { ...target, aliases: [" Product "] } }, "target"],
  [
    "a model that reads a protected column",
    {
      slices: [
        { name: "sex", label: text },
        { name: "gender", aliases: ["days"], label: text },
      ],
    },
    "slices.1",
  ],
  [
    "a population by an unknown column",
    { population: { feature: "dpd", where, text } },
    "population.feature",
  ],
  ["a population by a category", { population: { feature: "product", where, text } }, "population.feature"],
  ["a reason for no feature", { reasons: { dayz: reason } }, "reasons.dayz"],
  [
    "a reason for a pair the wrong way round",
    { reasons: { "product*days": reason } },
    "reasons.product*days",
  ],
  [
    "a reason for three features",
    { reasons: { "days*paid_share*product": reason } },
    "reasons.days*paid_share*product",
  ],
  ["grades that do not fall", { grades: [grade("A", 600), grade("B", 600), grade("C", null)] }, "grades.1"],
  ["a last grade with a lower end", { grades: [grade("A", 600), grade("B", 500)] }, "grades.1"],
  ["a grade in the midst without one", { grades: [grade("A", null), grade("B", null)] }, "grades.0"],
] as const;

test.each(refused)("%s is refused", (_, changes, path) => {
  expect(() => check(changes)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID", path }));
});

test("a configuration that contradicts itself nowhere passes", () => {
  const reasons = { days: reason, "days*product": reason };
  const grades = [grade("A", 600), grade("B", 500), grade("C", null)];
  expect(() => check({ reasons, grades, population: { feature: "days", where, text } })).not.toThrow();
});
