import { createContactRules, loadContactBook } from "@tactful/compliance";
import { type Account, TactfulError } from "@tactful/domain";
import { readPolicy, samplePolicyFile, type WorkLimits } from "@tactful/strategy";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { InputRow } from "../records/input-row.ts";
import { type Chosen, chooseContacts } from "./choose-contacts.ts";
import { contactTimes } from "./contact-times.ts";
import type { WorkDay } from "./decide-account.ts";
import { openLeftOutFile } from "./left-out-file.ts";
import { accountReader } from "./read-account.ts";
import { surveyBook } from "./survey-book.ts";
import { workTally } from "./work-tally.ts";

const policy = readPolicy(samplePolicyFile("CN") ?? "");
const rules = createContactRules(loadContactBook());
const at = "2026-11-26T09:00:00+08:00";

function dayWith(limits: WorkLimits): WorkDay {
  return {
    policy,
    times: contactTimes({ rules, policy, at: Date.parse(at) }),
    today: at.slice(0, 10),
    houseOffset: 8 * 3_600_000,
    effect: { kind: "unknown" },
    control: { share: 0, salt: "" },
    limits,
  };
}

interface Scored {
  readonly account: Account;
  readonly probability: number;
}

interface Listed extends Chosen {
  readonly isSpecialist: boolean;
}

/** The list that comes of a book, by id. */
async function listOf(book: readonly Scored[], limits: WorkLimits): Promise<ReadonlyMap<string, Listed>> {
  const tally = workTally();
  const rows = book.map(
    ({ account }, index): InputRow => ({
      line: index + 1,
      id: account.id,
      fields: { ...account },
      source: "",
    }),
  );
  const survey = await surveyBook(
    {
      format: "ndjson",
      heading: null,
      batches: (async function* () {
        yield rows;
      })(),
      share: () => null,
      close: () => undefined,
    },
    {
      day: dayWith(limits),
      readAccount: accountReader(null),
      scores: {
        scores: async () => book.map(({ probability }) => ({ probability, grade: "C" })),
        isNeeded: () => true,
        horizonDays: () => 30,
      },
      tally,
      leftOut: await openLeftOutFile(undefined),
      onBatch: () => undefined,
    },
  );
  const [fault] = tally.errors();
  if (fault !== undefined) throw new TactfulError(fault.error.code, fault.error.message);
  const { chosen, specialists } = await chooseContacts(survey, limits);
  const firstSpecialist = chosen.length - specialists + 1;
  return new Map(chosen.map((one) => [one.id, { ...one, isSpecialist: one.rank >= firstSpecialist }]));
}

const account: fc.Arbitrary<Omit<Account, "id">> = fc.record({
  product: fc.constantFrom("loan", "credit-card", "cash-loan"),
  currency: fc.constant("CNY"),
  daysPastDue: fc.nat(220),
  overdueMinor: fc.nat(2_000_000),
  principalMinor: fc.nat(5_000_000),
  interestMinor: fc.nat(50_000),
  feesMinor: fc.nat(10_000),
  missedInstalments: fc.nat(6),
  brokenPromises: fc.nat(3),
});

const book = fc
  .array(fc.tuple(account, fc.double({ min: 0.01, max: 0.99, noNaN: true })), { minLength: 2, maxLength: 12 })
  .map((parts) =>
    parts.map(([own, probability], index): Scored => ({ account: { id: `A${index}`, ...own }, probability })),
  );

const burden = fc.constantFrom(
  "illness",
  "bereavement",
  "unemployment",
  "over-indebted",
  "elderly",
  "an unknown word",
);

const limits: fc.Arbitrary<WorkLimits> = fc.constantFrom(
  { contacts: 3 },
  { contacts: 8, channels: { call: 2, sms: 2 } },
  { handlers: { collector: { contacts: 2 }, specialist: { contacts: 2 }, automated: { contacts: 2 } } },
);

test("hardship or vulnerability never moves an account up, and takes it out of collection", async () => {
  await fc.assert(
    fc.asyncProperty(book, fc.nat(), burden, limits, async (accounts, pick, word, most) => {
      const target = accounts[pick % accounts.length] as Scored;
      const burdened = accounts.map((one) =>
        one === target ? { ...one, account: { ...one.account, facts: { vulnerability: [word] } } } : one,
      );
      const before = (await listOf(accounts, most)).get(target.account.id);
      const after = (await listOf(burdened, most)).get(target.account.id);
      if (after === undefined) return;
      expect(after.isSpecialist).toBe(true);
      if (before !== undefined) {
        const collection = [...(await listOf(burdened, most)).values()].filter((one) => !one.isSpecialist);
        expect(after.rank).toBeGreaterThan(collection.length);
        expect(after.rank).toBeGreaterThanOrEqual(before.rank);
      }
    }),
    { numRuns: 60 },
  );
});

test("talk of self-harm takes an account off every list", async () => {
  await fc.assert(
    fc.asyncProperty(book, fc.nat(), limits, async (accounts, pick, most) => {
      const target = accounts[pick % accounts.length] as Scored;
      const stopped = accounts.map((one) =>
        one === target
          ? { ...one, account: { ...one.account, facts: { vulnerability: ["self-harm"] } } }
          : one,
      );
      expect((await listOf(stopped, most)).has(target.account.id)).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test("whoever is in a specialist's hands is left in peace with all accounts", async () => {
  await fc.assert(
    fc.asyncProperty(book, burden, async (accounts, word) => {
      const [first, ...others] = accounts.map((one) => ({
        ...one,
        account: { ...one.account, borrowerId: "B1" },
      })) as [Scored, ...Scored[]];
      const burdened = { ...first, account: { ...first.account, facts: { vulnerability: [word] } } };
      const list = await listOf([...others, burdened], { contacts: 20 });
      for (const listed of list.values()) expect(listed.isSpecialist).toBe(true);
    }),
    { numRuns: 30 },
  );
});
