import { Complaint } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { complaintRates } from "./complaint-rates.ts";
import { poissonRate } from "./poisson-rate.ts";

const complaint = (more: Partial<Complaint>): Complaint =>
  Complaint.parse({ id: "k", at: "2026-03-02T10:00:00+08:00", category: "too-often", ...more });

const complaints = [
  complaint({ channel: "call", about: "agency-1", treatment: "m2", upheld: true }),
  complaint({ channel: "call", about: "agency-1", treatment: "m1" }),
  complaint({ channel: "sms", about: "agency-2", category: "loud music" }),
  complaint({}),
];
const contacts = [
  { channel: "call", agency: "agency-1", treatment: "m2", contacts: 800 },
  { channel: "call", agency: "agency-2", treatment: "m1", contacts: 200 },
  { channel: "email", agency: "agency-2", treatment: "m1", contacts: 1000 },
];

describe("complaint rates", () => {
  test("are complaints per 1,000 contacts of the same channel, groups without complaints included", () => {
    const rates = complaintRates(complaints, contacts, "channel");
    expect(rates.map(({ group, complaints: count, upheld }) => [group, count, upheld])).toEqual([
      ["call", 2, 1],
      ["sms", 1, 0],
      [null, 1, 0],
      ["email", 0, 0],
    ]);
    expect(rates.map(({ perThousandContacts }) => perThousandContacts.perThousand)).toEqual([
      2,
      null,
      null,
      0,
    ]);
  });

  test("by agency are of what the complaint is about, by treatment of the line that was followed", () => {
    const of = (key: "agency" | "treatment") =>
      complaintRates(complaints, contacts, key).map(({ group, perThousandContacts }) => [
        group,
        perThousandContacts.perThousand,
      ]);
    expect(of("agency")).toEqual([
      ["agency-1", 2.5],
      ["agency-2", expect.closeTo(1000 / 1200, 12)],
      [null, null],
    ]);
    expect(of("treatment")).toEqual([
      [null, null],
      ["m1", expect.closeTo(1000 / 1200, 12)],
      ["m2", 1.25],
    ]);
  });

  test("by category are over all contacts, also for a category of the house's own", () => {
    const rates = complaintRates(complaints, contacts, "category");
    expect(rates.map(({ group, perThousandContacts }) => [group, perThousandContacts.perThousand])).toEqual([
      ["too-often", 1.5],
      ["loud music", 0.5],
    ]);
  });
});

test("the interval of a rate is close to the exact Poisson one", () => {
  // Exact (Garwood 1936) limits of the mean for counts of 0, 1, 5 and 10.
  const exact = [
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
  ] as const;
  for (const [count, low, high] of exact) {
    const rate = poissonRate(count, 1000);
    expect(rate.perThousand).toBe(count);
    expect(Math.abs((rate.low ?? 9) - low)).toBeLessThan(0.03);
    expect(Math.abs((rate.high ?? 0) - high)).toBeLessThan(0.05);
  }
  expect(poissonRate(3, 0)).toMatchObject({ perThousand: null, low: null, high: null });
});
