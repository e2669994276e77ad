import { Plan } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { loaded, smallAccount, smallLine, smallPolicy, smallStops } from "../../fixtures/small-policy.ts";
import type { InstalmentOffer, Offer } from "../../policy/offer.ts";
import type { Policy } from "../../policy/policy.ts";
import { readPlanRequest } from "../plan-request.ts";
import { answerOptions } from "./answer-options.ts";

const title = { zh: "方案", en: "Offer" };
const today = "2026-11-26";

const instalments: InstalmentOffer = {
  id: "plan",
  kind: "instalments",
  title,
  months: [3, 12],
  minInstalmentMinor: 1000,
  annualRate: 0.1,
  arrears: "spread",
};

const offers: readonly Offer[] = [
  { id: "whole", kind: "full", title, dueDays: 7 },
  { id: "later", kind: "extension", title, extendMonths: 1, maxExtensions: 1, annualRate: 0 },
  instalments,
  { id: "less", kind: "settlement", title, discount: 0.2, dueDays: 10, parts: 2 },
];

const everyOffer = offers.map(({ id }) => id);

function policyOf(more: Partial<Policy> = {}): Policy {
  return loaded({ offers, treatments: [smallLine("all", { offers: everyOffer })], ...more });
}

/** 300,000 of principal, 2,000 of interest and 1,000 of fees; 50,000 is overdue. */
const account = smallAccount({
  principalMinor: 300_000,
  interestMinor: 2000,
  feesMinor: 1000,
  overdueMinor: 50_000,
});

function answer(more: object = {}, policy: Policy = policyOf()) {
  const request = readPlanRequest({ id: "a", task: "options", account, ...more });
  if (request.task !== "options") throw new TypeError("the task is options");
  return answerOptions(request, policy, today);
}

const household = { incomeMinor: 90_000, essentialExpenseMinor: 30_000, share: 1 };
const summary = (given: ReturnType<typeof answer>) =>
  given.options.map(({ offer, schedule }) => `${offer} ${schedule.length}`);

describe("the plans", () => {
  test("are records that add up, each with why it fits", () => {
    const { options } = answer(household);
    expect(options).toHaveLength(5);
    for (const option of options) {
      expect(Plan.parse(option)).toEqual(option);
      expect(option.why?.zh).toContain("方案；");
      expect(option.why?.en).toContain("Offer; ");
    }
  });

  test("come from the offers of the line that decides, on dates reckoned from today", () => {
    const byOffer = new Map(answer().options.map((plan) => [`${plan.offer} ${plan.schedule.length}`, plan]));
    expect(byOffer.get("whole 1")).toMatchObject({
      kind: "full",
      schedule: [{ date: "2026-12-03", amountMinor: 50_000 }],
      costMinor: 0,
    });
    expect(byOffer.get("later 1")).toMatchObject({
      kind: "extension",
      schedule: [{ date: "2026-12-26", amountMinor: 50_000 }],
    });
    expect(byOffer.get("less 2")).toMatchObject({
      kind: "settlement",
      schedule: [
        { date: "2026-12-06", amountMinor: 121_200 },
        { date: "2027-01-06", amountMinor: 121_200 },
      ],
      costMinor: -60_600,
      needsApproval: true,
      approver: "head",
    });
    // 101,000 each and 300,000 x .1 x 30 / 365, then 200,000 x .1 x 31 / 365, then 100,000 x .1 x 31 / 365.
    expect(byOffer.get("plan 3")?.schedule).toEqual([
      { date: "2026-12-26", amountMinor: 103_466 },
      { date: "2027-01-26", amountMinor: 102_699 },
      { date: "2027-02-26", amountMinor: 101_849 },
    ]);
    expect(answer({ holidays: [] }).options.every(({ schedule }) => schedule[0]?.date !== "2026-12-26")).toBe(
      true,
    );
  });

  test("all that is owed is due where the account does not say what is overdue", () => {
    const { overdueMinor: _, ...whole } = account;
    const full = answer({ account: whole }).options.find(({ kind }) => kind === "full");
    expect(full?.totalMinor).toBe(303_000);
  });

  test("what the first role may not grant needs the lowest that may, and what none may is not offered", () => {
    const approvals = answer().options.map(({ offer, needsApproval, approver }) => [
      offer,
      needsApproval,
      approver,
    ]);
    expect(approvals).toContainEqual(["less", true, "head"]);
    expect(approvals.filter(([offer]) => offer !== "less").every(([, needs]) => needs === false)).toBe(true);
    const [agent] = policyOf().authority;
    const alone = smallPolicy({ ...policyOf(), authority: agent === undefined ? [] : [agent] });
    expect(summary(answer({}, alone))).not.toContain("less 2");
  });
});

describe("the order", () => {
  test("what is affordable comes first, then the lowest cost, then the value to the lender", () => {
    const given = answer(household);
    expect(given.affordableMinor).toBe(60_000);
    expect(given.options.map(({ offer, affordable, costMinor }) => [offer, affordable, costMinor])).toEqual([
      ["whole", true, 0],
      ["later", true, 0],
      ["plan", true, expect.any(Number)],
      ["less", false, -60_600],
      ["plan", false, expect.any(Number)],
    ]);
  });

  test("nothing is said of means that are not known, and the cheapest comes first", () => {
    const given = answer({ incomeMinor: 90_000 });
    expect(given).not.toHaveProperty("affordableMinor");
    expect(given.options.every((plan) => !("affordable" in plan))).toBe(true);
    expect(summary(given)).toEqual(["less 2", "whole 1", "later 1", "plan 3", "plan 12"]);
  });

  test("hardship help is suggested where nothing offered is affordable", () => {
    expect(answer({ ...household, incomeMinor: 31_000 })).toMatchObject({
      affordableMinor: 1000,
      suggest: "hardship",
    });
  });
});

describe("the value to the lender", () => {
  test("discounts each payment by time and by the chance that it comes, both said to be assumed", () => {
    const given = answer();
    expect(given.assumptions).toEqual({ discountRate: 0.06, keepProbability: 0.94, assumed: true });
    const full = given.options.find(({ kind }) => kind === "full");
    expect(full?.netPresentValueMinor).toBe(Math.round((50_000 * 0.94) / 1.06 ** (7 / 365)));
  });

  test("a better score makes a plan worth more and changes neither plans nor order", () => {
    const [poor, good] = [0.1, 0.9].map((probability) => answer({ score: { probability, grade: "A" } }));
    expect(good?.assumptions.keepProbability).toBe(0.979);
    expect(summary(good ?? answer())).toEqual(summary(poor ?? answer()));
    good?.options.forEach((plan, index) => {
      expect(plan.netPresentValueMinor).toBeGreaterThan(poor?.options[index]?.netPresentValueMinor ?? 0);
    });
  });
});

describe("limits", () => {
  test("plans stay within the cap on length, the rate's cap and the least instalment", () => {
    const caps = { lender: "licensed", annualRate: 0.24, maxMonths: { loan: 6, "credit-card": 60 } } as const;
    const short = { ...policyOf(), caps };
    expect(summary(answer({}, short))).not.toContain("plan 12");
    const dear = { ...policyOf(), offers: [{ ...instalments, annualRate: 0.25 }] };
    expect(answer({}, { ...dear, caps: { ...caps, annualRate: 0.36 } }).options).toEqual([]);
    const large = { ...policyOf(), offers: [{ ...instalments, minInstalmentMinor: 30_000 }] };
    expect(summary(answer({}, large))).toEqual(["plan 3"]);
  });

  test("a private lender's rate stays within four times the prime rate at signing, where that is known", () => {
    const caps = { lender: "private", annualRate: 0.2, maxMonths: {} } as const;
    const own = { ...policyOf(), caps, offers: [{ ...instalments, annualRate: 0.13 }] };
    expect(summary(answer({ lprAtSigning: 0.03 }, own))).toEqual([]);
    expect(summary(answer({ lprAtSigning: 0.0345 }, own))).toEqual(["plan 3", "plan 12"]);
  });

  test("a Chinese card plan of more than 60 months is not offered, whatever the policy says", () => {
    const [agent] = policyOf().authority;
    const authority = agent === undefined ? [] : [{ ...agent, maxMonths: 90 }];
    const caps = { lender: "licensed", annualRate: 0.24, maxMonths: { "credit-card": 90 } } as const;
    const long = { ...policyOf(), authority, caps, offers: [{ ...instalments, months: [60, 61] }] };
    expect(summary(answer({ account: { ...account, product: "credit-card" } }, long))).toEqual(["plan 60"]);
  });

  test("no more extensions are offered than the offer allows", () => {
    expect(summary(answer({ extensionsGranted: 1 }))).not.toContain("later 1");
  });
});

describe("stops and hardship", () => {
  const help: Offer = { ...instalments, id: "help", annualRate: 0, months: [24] };
  const kind = policyOf({
    offers: [...offers, help],
    authority: smallPolicy().authority.map((role) => ({ ...role, maxMonths: 24 })),
    stops: smallStops().map((stop) => (stop.action === "redirect" ? { ...stop, offers: ["help"] } : stop)),
  });

  test("hardship and vulnerability add offers and take none away", () => {
    for (const vulnerability of [["unemployment"], ["bereavement"]]) {
      const soft = answer({ account: { ...account, facts: { vulnerability } } }, kind);
      expect(soft.decidedBy.kind).toBe("stop");
      expect(summary(soft)).toEqual(expect.arrayContaining([...summary(answer({}, kind)), "help 24"]));
    }
  });

  test("two kinds of hardship offer what either would", () => {
    const offersOf: Readonly<Record<string, readonly string[]>> = {
      hardship: ["help"],
      vulnerable: ["later"],
    };
    const stops = smallStops().map((stop) => ({ ...stop, offers: offersOf[stop.cause] ?? [] }));
    const bare = { ...kind, stops, treatments: [smallLine("all")] };
    const both = { ...account, facts: { vulnerability: ["unemployment", "illness"] } };
    expect(summary(answer({ account: both }, bare)).toSorted()).toEqual(["help 24", "later 1"]);
  });

  test("a stop leaves nothing to offer", () => {
    const facts = { dispute_open: true };
    expect(answer({ account: { ...account, facts } }, kind)).toMatchObject({
      options: [],
      decidedBy: { id: "dispute" },
    });
  });
});

test.each([
  [{ account: { ...account, product: "boat" } }, "RECORD_INVALID", "account.product"],
  [{ account: { ...account, currency: "USD" } }, "CURRENCY_MISMATCH", "account.currency"],
  [{ account: { ...account, feesMinor: -1 } }, "RECORD_INVALID", "account.feesMinor"],
  [{ account: null }, "RECORD_INVALID", "account"],
  [{ score: { grade: "Z" } }, "RECORD_INVALID", "score.grade"],
  [{ share: 2 }, "RECORD_INVALID", "share"],
])("%j is an error", (fields, code, path) => {
  expect(() => answer(fields)).toThrow(expect.objectContaining({ code, path }));
});
