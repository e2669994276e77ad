import { expect, test } from "vitest";
import { createRandom } from "../../portfolio/random.ts";
import { logistic } from "../../portfolio/subject.ts";
import { fitLogistic } from "./logistic-regression.ts";

test("it finds the coefficients that made the rows", () => {
  const random = createRandom(1, 0);
  const rows = 40_000;
  const features = new Float64Array(rows * 2);
  const outcome = new Uint8Array(rows);
  const offset = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const x = random.normal();
    features.set([1, x], row * 2);
    offset[row] = row % 2;
    outcome[row] = random.chance(logistic(-1 + 0.7 * x + (row % 2))) ? 1 : 0;
  }
  const [intercept = 0, slope = 0] = fitLogistic({ features, width: 2, outcome, offset }, [0, 0]);
  expect(intercept).toBeCloseTo(-1, 1);
  expect(slope).toBeCloseTo(0.7, 1);
});

test("without covariates it is the logit of the share, and a heavy penalty draws it to 0", () => {
  const outcome = Uint8Array.from([1, 0, 0, 0]);
  const rows = { features: Float64Array.from([1, 1, 1, 1]), width: 1, outcome };
  expect(fitLogistic(rows, [0])[0]).toBeCloseTo(Math.log(1 / 3), 6);
  expect(Math.abs(fitLogistic(rows, [1000])[0] ?? 1)).toBeLessThan(0.01);
});

test("a column that says the same twice, or no row at all, breaks nothing", () => {
  const outcome = Uint8Array.from([1, 0, 1, 1]);
  const twice = { features: Float64Array.from([1, 1, 1, 1, 1, 1, 1, 1]), width: 2, outcome };
  expect([...fitLogistic(twice, [0, 0])].every(Number.isFinite)).toBe(true);
  const none = { features: new Float64Array(0), width: 2, outcome: new Uint8Array(0) };
  expect([...fitLogistic(none, [1, 1])]).toEqual([0, 0]);
});
