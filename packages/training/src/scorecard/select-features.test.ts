import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { fitLogistic } from "./logistic-regression.ts";
import { scorecardOptions } from "./scorecard-options.ts";
import { selectFeatures } from "./select-features.ts";

const random = seededRandom(11);
const rows = 3000;
const draw = () => Float64Array.from({ length: rows }, () => 2 * random() - 1);
const [strong, weak, noise] = [draw(), draw(), draw()];
const repaid = Uint8Array.from(strong, (value, row) =>
  random() < 1 / (1 + Math.exp(-(1.5 * value + 0.5 * (weak[row] ?? 0)))) ? 1 : 0,
);
const candidate = (name: string, woe: Float64Array, iv: number) => ({ name, woe, iv });
const all = [candidate("strong", strong, 0.6), candidate("weak", weak, 0.1), candidate("noise", noise, 0.03)];

function select(candidates: typeof all, options: Parameters<typeof scorecardOptions>[0]) {
  const { kept, dropped, fit } = selectFeatures(candidates, { repaid }, scorecardOptions(options));
  return { kept: kept.map(({ name }) => name), dropped, fit };
}

test("a feature below the information floor is dropped with its value", () => {
  const { dropped } = select(all, { minIv: 0.05 });
  expect(dropped).toEqual([{ feature: "noise", reason: "iv", value: 0.03 }]);
});

test("a feature without information is dropped even without a floor", () => {
  const flat = candidate("flat", new Float64Array(rows), 0);
  expect(select([...all, flat], { minIv: 0 }).dropped).toContainEqual({
    feature: "flat",
    reason: "iv",
    value: 0,
  });
});

test("of two features that say the same the less informative goes first", () => {
  const copy = candidate(
    "copy",
    strong.map((value, row) => value + 0.01 * (noise[row] ?? 0)),
    0.59,
  );
  const { kept, dropped } = select([copy, ...all.slice(0, 2)], {});
  expect(kept).toEqual(["strong", "weak"]);
  expect(dropped[0]).toMatchObject({ feature: "copy", reason: "vif" });
  expect(dropped[0]?.value).toBeGreaterThan(1000);
});

test("a feature whose coefficient turns its own evidence round is dropped", () => {
  const reversed = candidate(
    "reversed",
    weak.map((value) => -value),
    0.1,
  );
  const { kept, dropped, fit } = select([candidate("strong", strong, 0.6), reversed], {});
  expect(kept).toEqual(["strong"]);
  expect(dropped).toEqual([expect.objectContaining({ feature: "reversed", reason: "sign" })]);
  expect(dropped[0]?.value).toBeLessThan(0);
  expect(fit.coefficients).toHaveLength(1);
});

test.each(["forward", "backward"] as const)(
  "the %s search by BIC leaves noise out and keeps the order given",
  (stepwise) => {
    const { kept, dropped } = select([all[2] ?? candidate("", noise, 0), ...all.slice(0, 2)], {
      stepwise,
      criterion: "bic",
    });
    expect(kept).toEqual(["strong", "weak"]);
    expect(dropped).toEqual([expect.objectContaining({ feature: "noise", reason: "stepwise" })]);
    expect(dropped[0]?.value).toBeGreaterThan(0);
  },
);

test("the value of a feature left out by the search is what the criterion would have risen by", () => {
  const { dropped, fit } = select(all, { stepwise: "backward", criterion: "bic", ridge: 0 });
  const full = fitLogistic([strong, weak, noise], { repaid }, 0);
  const rise = Math.log(rows) - 2 * (full.logLikelihood - fit.logLikelihood);
  expect(dropped[0]?.value).toBeCloseTo(rise, 6);
});

test("every coefficient of the selection is above 0", () => {
  for (const stepwise of ["none", "forward", "backward"] as const) {
    expect(Math.min(...select(all, { stepwise }).fit.coefficients)).toBeGreaterThan(0);
  }
});
