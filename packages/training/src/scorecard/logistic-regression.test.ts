import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { fitLogistic } from "./logistic-regression.ts";

const random = seededRandom(5);
const rows = 800;
const one = Float64Array.from({ length: rows }, () => random() * 2 - 1);
const two = one.map((value) => 0.5 * value + random() - 0.5);
const repaid = Uint8Array.from(one, (value, row) =>
  random() < 1 / (1 + Math.exp(-(0.4 + 1.5 * value - (two[row] ?? 0)))) ? 1 : 0,
);
const weights = Float64Array.from(one, () => 0.5 + random());

/** The derivative of the penalised log-likelihood, which is 0 at its maximum. */
function slopes(
  fit: ReturnType<typeof fitLogistic>,
  ridge: number,
  weigh: (row: number) => number,
): readonly number[] {
  const [first = 0, second = 0] = fit.coefficients;
  const residual = Float64Array.from(one, (value, row) => {
    const margin = fit.intercept + first * value + second * (two[row] ?? 0);
    return weigh(row) * ((repaid[row] ?? 0) - 1 / (1 + Math.exp(-margin)));
  });
  const along = (column: (row: number) => number) =>
    residual.reduce((sum, value, row) => sum + value * column(row), 0);
  return [
    along(() => 1),
    along((row) => one[row] ?? 0) - ridge * first,
    along((row) => two[row] ?? 0) - ridge * second,
  ];
}

test.each([0, 1, 50])("at the fit with ridge %d the penalised likelihood is flat", (ridge) => {
  const fit = fitLogistic([one, two], { repaid }, ridge);
  for (const slope of slopes(fit, ridge, () => 1)) expect(Math.abs(slope)).toBeLessThan(1e-6);
});

test("weighted rows count by their weight", () => {
  const fit = fitLogistic([one, two], { repaid, weights }, 1);
  for (const slope of slopes(fit, 1, (row) => weights[row] ?? 0)) expect(Math.abs(slope)).toBeLessThan(1e-6);
});

test("the coefficients come near those the rows were drawn from", () => {
  const { intercept, coefficients } = fitLogistic([one, two], { repaid }, 0);
  expect(intercept).toBeCloseTo(0.4, 0);
  expect(coefficients[0]).toBeGreaterThan(1);
  expect(coefficients[1]).toBeLessThan(-0.4);
});

test("without columns the intercept is the log-odds of all rows", () => {
  const fit = fitLogistic([], { repaid: Uint8Array.of(1, 1, 1, 0) }, 0);
  expect(fit.intercept).toBeCloseTo(Math.log(3), 9);
  expect(fit.logLikelihood).toBeCloseTo(3 * Math.log(0.75) + Math.log(0.25), 9);
});

test("where the search starts makes no difference", () => {
  const cold = fitLogistic([one, two], { repaid }, 1);
  const warm = fitLogistic([one, two], { repaid }, 1, { intercept: 3, coefficients: [-4, 2] });
  expect(warm.intercept).toBeCloseTo(cold.intercept, 8);
  expect(warm.coefficients[0]).toBeCloseTo(cold.coefficients[0] ?? 0, 8);
});

test("a far start on steep columns still comes home", () => {
  const steep = one.map((value) => 40 * value);
  const far = fitLogistic([steep], { repaid }, 1, { intercept: 30, coefficients: [5] });
  expect(far.logLikelihood).toBeCloseTo(fitLogistic([steep], { repaid }, 1).logLikelihood, 6);
});

test("a duplicated column needs a ridge, which shares the coefficient out", () => {
  const fit = fitLogistic([one, one], { repaid }, 1);
  expect(fit.coefficients[0]).toBeCloseTo(fit.coefficients[1] ?? 0, 8);
  expect(() => fitLogistic([one, one], { repaid }, 0)).toThrow(
    expect.objectContaining({ code: "TRAINING_DATA" }),
  );
});

test("perfect separation stays finite with a ridge", () => {
  const fit = fitLogistic([Float64Array.of(-1, -1, 1, 1)], { repaid: Uint8Array.of(0, 0, 1, 1) }, 0.1);
  expect(Number.isFinite(fit.coefficients[0])).toBe(true);
  expect(fit.intercept).toBeCloseTo(0, 9);
});
