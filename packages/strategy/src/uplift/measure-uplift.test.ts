import { describe, expect, test } from "vitest";
import { type ContactWorld, contactHistory, seededRandom } from "../fixtures/contact-world.ts";
import { measureUplift, type UpliftReport } from "./measure-uplift.ts";
import { predictUplift } from "./uplift-model.ts";

const even = (): number => 0.5;

function measured(world: Partial<ContactWorld>): UpliftReport {
  const whole = { records: 8000, seed: 1, uplift: () => 0, propensity: even, ...world };
  return measureUplift(contactHistory(whole), seededRandom(7));
}

describe("a world in which contact changes nothing", () => {
  test("gives an interval around 0 and claims no gain, whatever the seed", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const report = measured({ seed, records: 3000 });
      expect(report.average.low).toBeLessThan(0);
      expect(report.average.high).toBeGreaterThan(0);
      expect(report.model.claim).toBe("none");
    }
  });

  test("claims no gain where likely payers are contacted more, and warns", () => {
    for (let seed = 1; seed <= 6; seed++) {
      const report = measured({ seed, propensity: (p) => 0.2 + 0.6 * p });
      expect(report.model.claim).toBe("none");
      expect(report.warnings.map(({ code }) => code)).toContain("contact-not-random");
    }
  });
});

describe("a world in which contact helps", () => {
  test("by the same for all is told as an average", () => {
    const report = measured({ uplift: () => 0.07 });
    expect(report.model.claim).toBe("average");
    expect(report.average.low).toBeLessThan(0.07);
    expect(report.average.high).toBeGreaterThan(0.07);
    expect(report.warnings).toEqual([]);
  });

  test("where the outcome is open is told account by account", () => {
    const report = measured({ records: 12_000, uplift: (p) => 0.3 * (1 - p) * p * 2 });
    expect(report.model.claim).toBe("by-account");
    expect(report.bestHalf.low).toBeGreaterThan(0);
    const at = (probability: number): number =>
      predictUplift(report.model, {
        daysPastDue: 60,
        stakeMinor: 100_000,
        missedInstalments: 2,
        brokenPromises: 1,
        probability,
      });
    expect(at(0.5)).toBeGreaterThan(at(0.05) + 0.05);
    expect(at(0.5)).toBeGreaterThan(at(0.9) + 0.05);
  });

  test("is found under contact that was not random, within its interval", () => {
    const report = measured({ uplift: () => 0.06, propensity: (p) => 0.7 - 0.4 * p });
    expect(report.average.low).toBeLessThan(0.06);
    expect(report.average.high).toBeGreaterThan(0.06);
    expect(report.warnings.map(({ code }) => code)).toEqual(["contact-not-random"]);
  });
});

test("accounts that were almost surely contacted are named as without a counterpart", () => {
  const report = measured({ propensity: (p) => (p > 0.5 ? 0.99 : 0.4) });
  expect(report.warnings.map(({ code }) => code)).toContain("no-counterpart");
});

test("the same history and seed give the same report", () => {
  expect(measured({ records: 1000 })).toEqual(measured({ records: 1000 }));
});

test("the curve ends at the average effect, and a history of one kind is refused", () => {
  const report = measured({ uplift: () => 0.1, records: 2000 });
  expect(report.curve.at(-1)?.gain).toBeCloseTo(report.average.value, 9);
  const onlyContacted = contactHistory({ records: 500, seed: 3, uplift: () => 0, propensity: () => 1 });
  expect(() => measureUplift(onlyContacted, seededRandom(1))).toThrow(/at least 100 of each/);
});
