import { expect, test } from "vitest";
import { defaultAdditiveOptions } from "../additive/additive-options.ts";
import { smallestConfig } from "../fixtures/training-configs.ts";
import { TrainingConfig } from "./training-config.ts";

test("what is left out takes its default", () => {
  const config = TrainingConfig.parse(smallestConfig);
  expect(config).toEqual({
    ...smallestConfig,
    synthetic: false,
    target: { ...smallestConfig.target, aliases: [] },
    inputs: [],
    slices: [],
    model: "additive",
    additive: defaultAdditiveOptions,
    folds: 5,
    seed: 1,
    resamples: 500,
    scale: { pdo: 20, baseScore: 600, baseOdds: 1 },
    reasons: {},
  });
});

test("given options of the additive model stand beside the defaults of the others", () => {
  const { additive } = TrainingConfig.parse({ ...smallestConfig, additive: { pairs: 3 } });
  expect(additive).toEqual({ ...defaultAdditiveOptions, pairs: 3 });
});

const grade = (name: string, minScore: number | null) => ({ grade: name, minScore });

const refused = [
  ["a name with blanks", { name: "my model" }, "name"],
  ["a version without three parts", { version: "1.0" }, "version"],
  ["a title in one language", { title: { en: "only" } }, "title.zh"],
  ["no horizon", { horizonDays: 0 }, "horizonDays"],
  ["a currency in small letters", { currency: "cny" }, "currency"],
  ["no feature", { features: [] }, "features"],
  ["an unknown key", { learningRate: 0.1 }, ""],
  ["an unknown key of the additive model", { additive: { depth: 3 } }, "additive"],
  ["another kind of model", { model: "forest" }, "model"],
  ["a single fold", { folds: 1 }, "folds"],
  ["half a seed", { seed: 0.5 }, "seed"],
  ["too few resamples for an interval", { resamples: 99 }, "resamples"],
  ["points that double nothing", { scale: { pdo: 0, baseScore: 600, baseOdds: 1 } }, "scale.pdo"],
  ["a grade at half a point", { grades: [grade("A", 0.5), grade("B", null)] }, "grades.0.minScore"],
  [
    "a reason in one language",
    { reasons: { age_days: { raises: { zh: "好", en: "good" } } } },
    "reasons.age_days.lowers",
  ],
] as const;

test.each(refused)("%s is refused where it stands", (_, changes, path) => {
  const { error } = TrainingConfig.safeParse({ ...smallestConfig, ...changes });
  expect(error?.issues.map((issue) => issue.path.join("."))).toContain(path);
});

test.each(["name", "version", "title", "horizonDays", "target", "features", "data"] as const)(
  "%s must be given",
  (key) => {
    const { [key]: _, ...rest } = smallestConfig;
    const { error } = TrainingConfig.safeParse(rest);
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([key]);
  },
);
