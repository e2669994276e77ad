import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { Account } from "../account/account.ts";
import { AmountMinor } from "../values/amount-minor.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoDate } from "../values/iso-date.ts";
import { quickRead, unread } from "./quick-read.ts";
import { recordReader } from "./record-reader.ts";

const inner = inputObject({ most: z.exactOptional(z.int().min(1)), least: AmountMinor.default(1) });

const Sample: z.ZodType = inputObject({
  id: Id,
  amount: AmountMinor,
  rate: z.number().min(0).max(1).default(0),
  above: z.exactOptional(z.number().positive()),
  day: z.exactOptional(z.int().min(1).max(31)),
  date: z.exactOptional(IsoDate),
  choice: z.enum(["first", "last"]).default("last"),
  name: z.exactOptional(z.literal("task")),
  dates: z.exactOptional(z.array(IsoDate)),
  steps: z.exactOptional(z.union([z.array(inner).min(1), inputObject({ increase: AmountMinor })])),
  word: z.optional(z.string()),
  policy: inner.prefault({}),
});

/** Values that fit somewhere, or nearly. */
const scrap = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", "first", "task", "2026-02-28", "2026-02-30", true, {}, []),
  fc.constantFrom<unknown>(0, -0, 1, 31, 32, -1, 0.5, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom<unknown>({ most: 2 }, { most: 0 }, { least: null }, { least: undefined }, { increase: 4 }),
  fc.constantFrom<unknown>(["2026-01-01"], ["x"], [{ most: 3 }, {}], [{ most: -1 }], [null]),
);

const keys = [
  "id",
  "amount",
  "rate",
  "above",
  "day",
  "date",
  "choice",
  "name",
  "dates",
  "steps",
  "word",
  "policy",
];
const good = {
  id: 7,
  amount: 5,
  rate: 0.24,
  day: 31,
  date: "2026-02-28",
  choice: "first",
  steps: [{ most: 2 }],
  word: "w",
};
const record = fc
  .dictionary(fc.constantFrom(...keys, "other"), scrap, { maxKeys: 4 })
  .map((changes) => ({ ...good, ...changes }));

test("what is read quickly is what the schema reads, and what the schema refuses is never read", () => {
  const read = quickRead(Sample);
  fc.assert(
    fc.property(fc.oneof(record, scrap), (value) => {
      const known = read(value);
      const result = Sample.safeParse(value);
      if (known === unread) return;
      expect(result.success && result.data).toEqual(known);
    }),
    { numRuns: 5000 },
  );
});

test("an ordinary record is read quickly, with its defaults and without what nobody asked for", () => {
  expect(quickRead(Sample)({ ...good, other: 1, above: null })).toEqual({
    ...good,
    id: "7",
    rate: 0.24,
    steps: [{ most: 2, least: 1 }],
    policy: { least: 1 },
  });
});

test("a reader of records throws the schema's own error, and takes hostile keys for data", () => {
  const read = recordReader(Sample, "RECORD_INVALID");
  expect(() => read({ ...good, amount: -1 })).toThrow(
    expect.objectContaining({ code: "RECORD_INVALID", path: "amount" }),
  );
  expect(() => read(null)).toThrow(expect.objectContaining({ code: "RECORD_INVALID" }));
  const hostile = read({ ...good, ...JSON.parse('{"__proto__": {"polluted": true}}') });
  expect(Reflect.get(hostile as object, "polluted")).toBeUndefined();
});

test("accounts are read alike", () => {
  const account = {
    id: "a",
    product: "loan",
    currency: "CNY",
    daysPastDue: 3,
    principalMinor: 1,
    interestMinor: 0,
  };
  const whole = {
    ...account,
    feesMinor: 0,
    missedInstalments: 1,
    brokenPromises: 0,
    timeZone: "Asia/Shanghai",
  };
  expect(recordReader(Account, "RECORD_INVALID")(whole)).toEqual(Account.parse(whole));
});
