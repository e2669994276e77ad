import { expect, test } from "vitest";
import { allocate } from "./allocate.ts";
import type { CandidateGroup, ContactOption } from "./contact-option.ts";
import { allocateGreedily } from "./greedy-allocation.ts";
import { totalValue } from "./placement.ts";
import { resourcesOf } from "./resources.ts";

function way(channel: ContactOption["channel"], share = 1, hour?: number): ContactOption {
  const base: ContactOption = { channel, handler: "collector", costMinor: 0, minutes: 5, share };
  return hour === undefined ? base : { ...base, hour };
}

function group(gross: readonly number[], ...options: readonly ContactOption[]): CandidateGroup {
  return { gross: Float64Array.from(gross), options };
}

test("with one limit the best are taken first, and no solver is needed", async () => {
  const answer = await allocate([group([90, 50, 10], way("call")), group([70, 60], way("sms"))], {
    contacts: 3,
  });
  expect(answer.method).toBe("greedy");
  expect(answer.valueMinor).toBe(90 + 70 + 60);
});

test("the solver beats taking the best first where one account can move aside", async () => {
  // The account worth most can be reached at nine or at ten, the other only at nine; first come first served wastes ten.
  const groups = [group([100], way("call", 1, 9), way("call", 1, 10)), group([80], way("call", 1, 9))];
  const limits = { handlers: { collector: { contactsPerHour: 1 } } };
  const greedy = allocateGreedily(groups, resourcesOf(limits, groups));
  expect(totalValue(groups, greedy)).toBe(100);
  const answer = await allocate(groups, limits);
  expect(answer).toMatchObject({ method: "solver", valueMinor: 180 });
});

test("minutes of several lengths are filled with the best combination", async () => {
  const long = { ...way("visit"), minutes: 60 };
  const short = { ...way("call"), minutes: 20 };
  const groups = [group([100], long), group([60, 55, 50], short)];
  const answer = await allocate(groups, { handlers: { collector: { minutes: 60 } } });
  expect(answer.valueMinor).toBe(60 + 55 + 50);
});

test("a contact that costs more than it brings is not made", async () => {
  const answer = await allocate([group([100, 20], { ...way("call"), costMinor: 30 })], { contacts: 5 });
  expect(answer.placements).toEqual([{ group: 0, place: 0, option: 0 }]);
});

test("a large book is solved by neighbours and stays close to the best possible", async () => {
  const values = Array.from({ length: 20_000 }, (_, index) => 1000 - index / 25);
  const groups = [group(values, way("call"), way("sms", 0.5)), group(values, way("call"))];
  const { placements, valueMinor, method } = await allocate(groups, {
    contacts: 15_000,
    channels: { call: 5000, sms: 12_000 },
  });
  expect(method).toBe("solver");
  expect(placements).toHaveLength(15_000);
  // All calls to the second group, all messages to the first, is the most that can be had.
  const top = (count: number): number => values.slice(0, count).reduce((sum, value) => sum + value, 0);
  expect(valueMinor).toBeGreaterThan(0.999 * (top(5000) + 0.5 * top(10_000)));
});
