import { describe, expect, test } from "vitest";
import { instalment, payment, promise, rowsOf } from "../fixtures/account-rows.ts";
import { keepLedger } from "./keep-ledger.ts";

const owed = [instalment("2026-01-15", 9000), instalment("2026-06-15", 9000)];

function judged(
  asOf: string,
  promises: Parameters<typeof rowsOf>[2],
  payments: Parameters<typeof rowsOf>[1] = [],
  graceDays = 0,
) {
  return keepLedger(rowsOf(owed, payments, promises), { asOf, graceDays });
}

describe("a promise", () => {
  const one = [promise("2026-02-01", "2026-02-10", 500)];

  test.each([
    { title: "is open until its day has passed", asOf: "2026-02-10", paid: [], status: "open" },
    { title: "is broken on the day after", asOf: "2026-02-11", paid: [], status: "broken" },
    {
      title: "is kept as soon as the sum is there",
      asOf: "2026-02-03",
      paid: [payment("2026-02-03", 500)],
      status: "kept",
    },
    {
      title: "is kept by several payments",
      asOf: "2026-02-20",
      paid: [payment("2026-02-01", 200), payment("2026-02-10", 300)],
      status: "kept",
    },
    {
      title: "is partly kept by a part",
      asOf: "2026-02-20",
      paid: [payment("2026-02-10", 499)],
      status: "partial",
    },
    {
      title: "is broken where the money came before it was made",
      asOf: "2026-02-20",
      paid: [payment("2026-01-31", 500)],
      status: "broken",
    },
    {
      title: "is broken where the money came late",
      asOf: "2026-02-20",
      paid: [payment("2026-02-11", 500)],
      status: "broken",
    },
    {
      title: "is broken where the money went back",
      asOf: "2026-02-20",
      paid: [payment("2026-02-05", 500), payment("2026-02-15", -500)],
      status: "broken",
    },
  ])("$title", ({ asOf, paid, status }) => {
    const { promises, brokenPromises } = judged(asOf, one, paid);
    expect(promises).toMatchObject([{ status }]);
    expect(brokenPromises).toBe(status === "broken" ? 1 : 0);
  });

  test("takes money for some days after its own where the house allows them", () => {
    const late = [payment("2026-02-12", 500)];
    expect(judged("2026-02-20", one, late, 2).promises).toMatchObject([{ status: "kept", fulfilment: 1 }]);
    expect(judged("2026-02-12", one, [], 2)).toMatchObject({ nextFollowUp: "2026-02-13" });
    expect(judged("2026-02-13", one, [], 2).promises).toMatchObject([{ status: "broken" }]);
  });

  test("is not known before the day on which it was made", () => {
    expect(judged("2026-01-31", one).promises).toEqual([]);
  });
});

test("money counts for one promise only: for the one that is due first, and what is left for the next", () => {
  const two = [promise("2026-02-01", "2026-02-20", 300), promise("2026-02-01", "2026-02-10", 500)];
  const { promises } = judged("2026-03-01", two, [payment("2026-02-05", 600)]);
  expect(promises).toMatchObject([
    { date: "2026-02-10", status: "kept", paidMinor: 500, fulfilment: 1 },
    { date: "2026-02-20", status: "partial", paidMinor: 100 },
  ]);
  expect(judged("2026-03-01", two, [payment("2026-02-05", 500)]).promises).toMatchObject([
    { status: "kept" },
    { status: "broken" },
  ]);
});

describe("the next follow-up", () => {
  const broken = promise("2026-02-01", "2026-02-05", 500);
  const open = promise("2026-02-06", "2026-02-20", 500);

  test("is the day after an open promise, whatever was broken before", () => {
    expect(judged("2026-02-10", [broken, open]).nextFollowUp).toBe("2026-02-21");
  });

  test("is today where the last promise was not kept and something is overdue", () => {
    expect(judged("2026-02-10", [broken]).nextFollowUp).toBe("2026-02-10");
    expect(judged("2026-02-10", [broken], [payment("2026-02-08", 9000)]).nextFollowUp).toBeNull();
    const kept = [payment("2026-02-20", 500)];
    expect(judged("2026-02-25", [broken, open], kept).nextFollowUp).toBeNull();
  });

  test("is none where nothing was promised", () => {
    expect(judged("2026-02-10", []).nextFollowUp).toBeNull();
  });
});

describe("a plan", () => {
  const plan = ["2026-02-10", "2026-03-10", "2026-04-10"].map((date) =>
    promise("2026-02-01", date, 100, "P"),
  );

  test("is on track while nothing that should be paid is unpaid", () => {
    const entry = judged("2026-03-10", plan, [payment("2026-02-09", 100)]);
    expect(entry.plans).toEqual([
      {
        plan: "P",
        status: "open",
        onTrack: true,
        instalments: 3,
        paid: 1,
        instalmentMinor: 100,
        nextDue: "2026-03-10",
        amountMinor: 300,
        paidMinor: 100,
        behindMinor: 0,
        followUp: "2026-03-11",
      },
    ]);
    expect(entry).toMatchObject({ facts: { plan_active: true }, nextFollowUp: "2026-03-11", promises: [] });
  });

  test("is behind where a payment is missing, and on track again once it has come", () => {
    expect(judged("2026-03-11", plan, [payment("2026-02-09", 150)])).toMatchObject({
      plans: [{ status: "partial", onTrack: false, behindMinor: 50, followUp: "2026-03-11" }],
      facts: { plan_active: false },
      brokenPromises: 0,
    });
    expect(judged("2026-03-11", plan).plans).toMatchObject([{ status: "broken", behindMinor: 200 }]);
    const late = [payment("2026-03-15", 200)];
    expect(judged("2026-03-16", plan, late).plans).toMatchObject([{ status: "open", paid: 2 }]);
  });

  test("is kept when all is paid, and is then no longer a fact of the account", () => {
    const entry = judged("2026-03-01", plan, [payment("2026-02-20", 300)]);
    expect(entry.plans).toMatchObject([
      { status: "kept", nextDue: null, instalmentMinor: null, followUp: null },
    ]);
    expect("facts" in entry).toBe(false);
  });
});
