import type { ContactChannel } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allocate } from "./allocate.ts";
import { type CandidateGroup, type ContactOption, optionValue } from "./contact-option.ts";
import { allocateGreedily } from "./greedy-allocation.ts";
import { totalValue } from "./placement.ts";
import { resourcesOf } from "./resources.ts";
import type { WorkLimits } from "./work-limits.ts";

interface Use {
  contacts: number;
  channels: Record<string, number>;
  handlers: Record<string, number>;
  minutes: Record<string, number>;
  hours: Record<string, number>;
}

function isWithin(limits: WorkLimits, use: Use): boolean {
  if (use.contacts > (limits.contacts ?? Number.POSITIVE_INFINITY)) return false;
  for (const [channel, most] of Object.entries(limits.channels ?? {})) {
    if ((use.channels[channel] ?? 0) > most) return false;
  }
  return Object.entries(limits.handlers ?? {}).every(
    ([handler, { contacts = 99, minutes = 9999, contactsPerHour = 99 }]) =>
      (use.handlers[handler] ?? 0) <= contacts &&
      (use.minutes[handler] ?? 0) <= minutes &&
      Object.entries(use.hours).every(
        ([hour, count]) => !hour.startsWith(`${handler}/`) || count <= contactsPerHour,
      ),
  );
}

function add(use: Use, option: ContactOption, sign: 1 | -1): void {
  const bump = (counts: Record<string, number>, key: string, by: number): void => {
    counts[key] = (counts[key] ?? 0) + sign * by;
  };
  use.contacts += sign;
  bump(use.channels, option.channel, 1);
  bump(use.handlers, option.handler, 1);
  bump(use.minutes, option.handler, option.minutes);
  if (option.hour !== undefined) bump(use.hours, `${option.handler}/${option.hour}`, 1);
}

/** The best total by trying every combination: slow and obvious. */
function bestOf(groups: readonly CandidateGroup[], limits: WorkLimits): number {
  const accounts = groups.flatMap(({ gross, options }) => [...gross].map((value) => ({ value, options })));
  const use: Use = { contacts: 0, channels: {}, handlers: {}, minutes: {}, hours: {} };
  const search = (at: number): number => {
    const account = accounts[at];
    if (account === undefined) return 0;
    let best = search(at + 1);
    for (const option of account.options) {
      add(use, option, 1);
      if (isWithin(limits, use)) best = Math.max(best, optionValue(account.value, option) + search(at + 1));
      add(use, option, -1);
    }
    return best;
  };
  return search(0);
}

const channels: readonly ContactChannel[] = ["call", "sms", "email"];

const option: fc.Arbitrary<ContactOption> = fc.record({
  channel: fc.constantFrom(...channels),
  handler: fc.constantFrom("collector", "senior"),
  costMinor: fc.integer({ min: 0, max: 30 }),
  minutes: fc.constantFrom(1, 3, 5),
  share: fc.constantFrom(1, 0.6, 0.3),
  hour: fc.constantFrom(9, 10),
});

const group: fc.Arbitrary<CandidateGroup> = fc.record({
  options: fc.array(option, { minLength: 1, maxLength: 3 }),
  gross: fc
    .array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 3 })
    .map((values) => Float64Array.from(values).sort().reverse()),
});

const limit = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined });

function known<Value>(value: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Record<
    string,
    Value
  >;
}

const limits: fc.Arbitrary<WorkLimits> = fc
  .tuple(limit, limit, limit, limit, limit, limit)
  .map(([contacts, call, sms, collector, perHour, minutes]) => ({
    ...known({ contacts }),
    channels: known({ call, sms }),
    handlers: {
      collector: known({
        contacts: collector,
        minutes: minutes === undefined ? undefined : minutes * 3,
        contactsPerHour: perHour,
      }),
      senior: known({ contacts: call }),
    },
  }));

const groups = fc.array(group, { minLength: 1, maxLength: 3 });

test("an allocation brings as much as the best of all combinations, and keeps every limit", async () => {
  await fc.assert(
    fc.asyncProperty(groups, limits, async (candidates, most) => {
      const { placements, valueMinor } = await allocate(candidates, most);
      const use: Use = { contacts: 0, channels: {}, handlers: {}, minutes: {}, hours: {} };
      for (const placement of placements) {
        const chosen = candidates[placement.group]?.options[placement.option];
        if (chosen !== undefined) add(use, chosen, 1);
      }
      expect(isWithin(most, use)).toBe(true);
      const places = placements.map(({ group: own, place }) => `${own}/${place}`);
      expect(new Set(places).size).toBe(places.length);
      expect(valueMinor).toBeCloseTo(bestOf(candidates, most), 6);
    }),
    { numRuns: 150 },
  );
});

test("an allocation never brings less than taking the best first", async () => {
  await fc.assert(
    fc.asyncProperty(groups, limits, async (candidates, most) => {
      const greedy = totalValue(candidates, allocateGreedily(candidates, resourcesOf(most, candidates)));
      const { valueMinor } = await allocate(candidates, most);
      expect(valueMinor).toBeGreaterThanOrEqual(greedy - 1e-9);
    }),
    { numRuns: 100 },
  );
});
