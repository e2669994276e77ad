import { expect, test } from "vitest";
import { sampleRanges as ranges } from "../fixtures/sample-world.ts";
import { compareWorlds, type SimulationSize } from "./compare-worlds.ts";
import { countFalseGains } from "./false-gains.ts";
import { contactValuePolicy, probabilityPolicy, usualPolicies } from "./simulated-policy.ts";
import { summariseWorlds } from "./summarise-worlds.ts";

const size: SimulationSize = { accounts: 300, days: 40, pilotAccounts: 900, pilotWindows: 2 };
const policies = [contactValuePolicy, ...usualPolicies];
const worlds = [...compareWorlds({ ranges, seed: 4, draws: 4, policies, size })];

test("the same seed gives the same outcomes, and more draws only add worlds", () => {
  expect([...compareWorlds({ ranges, seed: 4, draws: 2, policies, size })]).toEqual(worlds.slice(0, 2));
  expect([...compareWorlds({ ranges, seed: 5, draws: 1, policies, size })]).not.toEqual(worlds.slice(0, 1));
});

test("no policy makes more contacts than the first, through either channel", () => {
  for (const { outcomes } of worlds) {
    const [first] = outcomes;
    for (const outcome of outcomes) {
      expect(outcome.calls).toBeLessThanOrEqual(first?.calls ?? 0);
      expect(outcome.messages).toBeLessThanOrEqual(first?.messages ?? 0);
      expect(outcome.contacts).toBeGreaterThan(0.95 * (first?.contacts ?? 0));
      expect(outcome.collectedMinor).toBeLessThanOrEqual(outcome.owedMinor);
    }
  }
});

test("rules keep contacts within what borrowers bear and away from promises and hardship", () => {
  const unruled = policies.findIndex(({ id }) => id === "probability-unruled");
  for (const { outcomes } of worlds) {
    expect(outcomes[0]?.disregarding).toBe(0);
    expect(outcomes[unruled]?.disregarding).toBeGreaterThan(0);
    expect(outcomes[0]?.burdensome).toBeLessThan(outcomes[unruled]?.burdensome ?? 0);
  }
});

test("where contact changes nothing no difference is shown between policies that meet the same borrowers", () => {
  const pair = [contactValuePolicy, probabilityPolicy];
  const without = [...compareWorlds({ ranges, seed: 4, draws: 20, policies: pair, size, effect: "none" })];
  const [compared] = summariseWorlds(without, pair, 1).pairs;
  expect(compared?.verdict).toBe("no-difference-shown");
  expect(compared?.won.mean).toBe(0);
});

test("where contact changes nothing chance is seldom called a gain, even between books of their own", () => {
  const { gains, losses } = countFalseGains({
    ranges,
    seed: 100,
    experiments: 20,
    draws: 20,
    policies: [contactValuePolicy, probabilityPolicy],
    size: { accounts: 100, days: 30, pilotAccounts: 150, pilotWindows: 1 },
  });
  expect(gains.mean).toBeLessThanOrEqual(0.15);
  expect(losses.mean).toBeLessThanOrEqual(0.15);
});

test("an interval that leaves 0 out is a gain or a loss, and few worlds say nothing", () => {
  const outcome = worlds[0]?.outcomes[0];
  if (outcome === undefined) throw new Error("There is no outcome.");
  const made = (count: number, difference: number) =>
    Array.from({ length: count }, (_, draw) => ({
      draw,
      outcomes: [
        { ...outcome, netShare: 0.4 + difference + 0.001 * (draw % 3) },
        { ...outcome, netShare: 0.4 },
      ],
    }));
  const pair = [contactValuePolicy, probabilityPolicy];
  const verdict = (count: number, difference: number) =>
    summariseWorlds(made(count, difference), pair, 1).pairs[0]?.verdict;
  expect(verdict(30, 0.01)).toBe("gain");
  expect(verdict(30, -0.01)).toBe("loss");
  expect(verdict(30, -0.001)).toBe("no-difference-shown");
  expect(verdict(19, 0.01)).toBe("too-few-worlds");
});

test.each([
  [{ draws: 0 }, "draws must be a whole number of at least 1"],
  [{ seed: -1 }, "seed must be a whole number of at least 0"],
  [{ size: { ...size, days: 0 } }, "days must be a whole number of at least 1"],
  [{ policies: [] }, "policies must hold a policy"],
])("%j is refused", (change, says) => {
  expect(() => [...compareWorlds({ ranges, seed: 1, draws: 1, policies, size, ...change })]).toThrow(says);
});
