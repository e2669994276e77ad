import { beforeAll, describe, expect, test } from "vitest";
import { chooseBackend } from "../backend.ts";
import { binIndex } from "../binning/bin-column.ts";
import { categorySpec, code, numberSpec } from "../fixtures/feature-specs.ts";
import { labelledData, mixedData } from "../fixtures/labelled-data.ts";
import { additiveMargins, termContributions } from "./additive-margins.ts";
import { type AdditiveOptions, defaultAdditiveOptions } from "./additive-options.ts";
import { fitAdditive } from "./fit-additive.ts";

beforeAll(async () => {
  await chooseBackend("cpu");
});

const quick: AdditiveOptions = {
  ...defaultAdditiveOptions,
  maxBins: 8,
  pairBins: 4,
  smoothness: 20,
  pairs: 0,
};
const data = mixedData(600, 21);

describe("what a fit learns", () => {
  test("a code, a missing value and an unseen category have values of their own, learnt from their rows", async () => {
    const specs = [
      numberSpec("n", { special: [code(-1)], direction: "increasing" }),
      categorySpec("c", ["x", "y"]),
    ];
    const draw = (random: () => number) => {
      const kind = random();
      const n = kind < 0.2 ? -1 : kind < 0.4 ? Number.NaN : random() * 5;
      return { n, c: random() < 0.3 ? 2 : Math.floor(random() * 2) };
    };
    const planted = labelledData(specs, 3000, 2, draw, ({ n = 0, c = 0 }) => {
      const own = n === -1 ? 2 : Number.isNaN(n) ? -2 : n / 5 - 0.5;
      return own + (c === 2 ? 1.5 : 0);
    });
    const model = await fitAdditive(planted, { ...quick, valueRidge: 2 }, { seed: 1 });
    const learntAt = (at: number, x: number) => {
      const bins = model.bins[at];
      return bins === undefined ? Number.NaN : (model.terms[at]?.values[binIndex(bins, x)] ?? Number.NaN);
    };
    expect(learntAt(0, -1)).toBeGreaterThan(learntAt(0, 5) + 0.7);
    expect(learntAt(0, Number.NaN)).toBeLessThan(learntAt(0, 0) - 0.7);
    expect(learntAt(1, 2)).toBeGreaterThan(learntAt(1, 0) + 0.7);
    expect(learntAt(1, 2)).toBeGreaterThan(learntAt(1, 1) + 0.7);
  });

  test("bins without training rows say nothing that rows with an average value would not", async () => {
    const specs = [categorySpec("c", ["x", "y", "never"]), numberSpec("n")];
    const draw = (random: () => number) => ({ c: Math.floor(random() * 2), n: random() });
    const planted = labelledData(specs, 1000, 2, draw, ({ c = 0 }) => 2 * c - 1);
    const model = await fitAdditive(planted, quick, { seed: 1 });
    const [x = 0, y = 0, never = 0, unseen = 0, missing = 0] = model.terms[0]?.values ?? [];
    expect(Math.abs(never - (x + y) / 2)).toBeLessThan(0.1);
    expect([unseen, missing]).toEqual([never, never]);
  });

  test("an interaction that single features cannot show is found and fitted", async () => {
    const names = ["a", "b", "c", "d"];
    const specs = names.map((name) => numberSpec(name));
    const draw = (random: () => number) => Object.fromEntries(names.map((name) => [name, random() * 2 - 1]));
    const planted = labelledData(specs, 2000, 6, draw, ({ b = 0, d = 0 }) => (b * d < 0 ? 2 : -2));
    const model = await fitAdditive(
      planted,
      { ...quick, pairs: 1, pairRidge: 5, pairSmoothness: 0.5 },
      { seed: 1 },
    );
    expect(model.terms.at(-1)?.features).toEqual([1, 3]);
    const at = (b: number, d: number) =>
      additiveMargins(
        model,
        [0, b, 0, d].map((value) => Float32Array.of(value)),
      )[0] ?? 0;
    expect(Math.min(at(0.5, -0.5), at(-0.5, 0.5))).toBeGreaterThan(1);
    expect(Math.max(at(0.5, 0.5), at(-0.5, -0.5))).toBeLessThan(-1);
  });

  test("a declared pair gets a term in the order of the features, found pairs come behind it", async () => {
    const model = await fitAdditive(
      data,
      { ...quick, pairs: 2, declaredPairs: [["kind", "up"]] },
      { seed: 1 },
    );
    const pairs = model.terms.slice(4).map((term) => term.features);
    expect(pairs[0]).toEqual([0, 3]);
    expect(pairs.length).toBe(3);
    expect(new Set(pairs.map(String)).size).toBe(3);
  });

  test("a declared direction that the data contradict leaves a flat term", async () => {
    const specs = [numberSpec("a", { direction: "decreasing" }), numberSpec("b")];
    const draw = (random: () => number) => ({ a: random(), b: random() });
    const planted = labelledData(specs, 800, 3, draw, ({ a = 0 }) => 4 * a - 2);
    const model = await fitAdditive(planted, quick, { seed: 1 });
    const intervals = model.terms[0]?.values.slice(0, -1) ?? [];
    expect(new Set(intervals).size).toBe(1);
  });
});

describe("how it is the same each time", () => {
  test("the same data, options and seed give the same model bit for bit", async () => {
    const options = { ...quick, pairs: 2, holdOut: 0.2 };
    const [one, other] = [
      await fitAdditive(data, options, { seed: 5 }),
      await fitAdditive(data, options, { seed: 5 }),
    ];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test("another seed keeps other rows apart, and only then gives another model", async () => {
    const fit = async (seed: number, holdOut: number) =>
      JSON.stringify(await fitAdditive(data, { ...quick, holdOut, ridge: 0.01, smoothness: 0.01 }, { seed }));
    expect(await fit(1, 0)).toBe(await fit(2, 0));
    expect(await fit(1, 0.3)).not.toBe(await fit(2, 0.3));
  });

  test("a model survives JSON", async () => {
    const model = await fitAdditive(data, { ...quick, pairs: 1 }, { seed: 5 });
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  test("the terms' contributions over the training rows average nothing", async () => {
    const model = await fitAdditive(data, { ...quick, pairs: 2 }, { seed: 5 });
    for (const term of model.terms) {
      const contributions = termContributions(model, term, data.columns);
      const mean = contributions.reduce((sum, value) => sum + value, 0) / contributions.length;
      expect(Math.abs(mean)).toBeLessThanOrEqual(2 ** -19 + 1e-12);
    }
  });
});

describe("what it refuses", () => {
  const fit = (options: AdditiveOptions) => fitAdditive(data, options, { seed: 1 });

  test.each([0, 1])("outcomes that are all %i", async (outcome) => {
    const alike = { ...data, repaid: data.repaid.map(() => outcome) };
    await expect(fitAdditive(alike, quick, { seed: 1 })).rejects.toMatchObject({ code: "TARGET_INVALID" });
  });

  const wrongPairs = [
    ["that names no feature", [["up", "age"]], "up*age does not name"],
    ["of a feature with itself", [["up", "up"]], "up*up does not name"],
    [
      "that stands there twice",
      [
        ["up", "down"],
        ["down", "up"],
      ],
      "down*up is declared twice",
    ],
  ] as const;

  test.each(wrongPairs)("a declared pair %s", async (_, declaredPairs, message) => {
    await expect(fit({ ...quick, declaredPairs })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      path: "declaredPairs",
      message: expect.stringContaining(message),
    });
  });

  test("to go on once it is cancelled, in either stage", async () => {
    for (const from of [0, 0.4]) {
      const controller = new AbortController();
      const onProgress = (share: number) => {
        if (share > from) controller.abort();
      };
      const run = fitAdditive(
        data,
        { ...quick, pairs: 1 },
        { seed: 1, signal: controller.signal, onProgress },
      );
      await expect(run).rejects.toMatchObject({ code: "CANCELLED" });
    }
  });
});

test("progress never falls and stays between 0 and 1", async () => {
  const shares: number[] = [];
  await fitAdditive(data, { ...quick, pairs: 1 }, { seed: 1, onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(Math.min(...shares)).toBeGreaterThan(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});
