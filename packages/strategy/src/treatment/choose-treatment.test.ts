import type { Facts, Signals } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { loaded, smallAccount, smallEvent, smallLine, smallPolicy } from "../fixtures/small-policy.ts";
import type { Offer } from "../policy/offer.ts";
import { samplePolicy } from "../policy/sample-policies.ts";
import { chooseTreatment } from "./choose-treatment.ts";

const today = "2026-11-26";
const title = { zh: "方案", en: "Offer" };
const offers: readonly Offer[] = [
  { id: "whole", kind: "full", title, dueDays: 7 },
  { id: "card-plan", kind: "full", title, dueDays: 7, products: ["credit-card"] },
];

/** First contacts by message; afterwards calls, and letters to those who could pay and do not want to. */
const policy = loaded({
  offers,
  treatments: [
    smallLine("first", { when: { firstContact: true }, offers: ["card-plan", "whole"] }),
    smallLine("later", {
      when: { firstContact: false },
      tone: "neutral",
      channels: ["call", "ai-call", "sms", "email", "social", "visit"],
      cadence: { everyDays: 3, mostPerWeek: 2 },
    }),
    smallLine("firm", {
      when: { firstContact: false, quadrant: ["unwilling-able"], grade: ["B"] },
      over: ["later"],
      tone: "firm",
      channels: ["letter", "visit"],
    }),
  ],
});

const reached = [smallEvent("2026-11-20T10:00:00+08:00")];

function choose(more: Parameters<typeof smallAccount>[0] = {}, context = {}) {
  return chooseTreatment(smallAccount(more), policy, { today, ...context });
}

describe("the line that decides", () => {
  test("is named with its place in the file, and gives tone, handler, offers of the product and why", () => {
    const line = policy.treatments[0]?.line;
    expect(choose()).toMatchObject({
      action: "treat",
      tone: "gentle",
      handler: "collector",
      offers: ["whole"],
      why: { zh: "说明", en: "Why" },
      decidedBy: { kind: "treatment", id: "first", line },
    });
    expect(choose({ product: "credit-card" }).offers).toEqual(["card-plan", "whole"]);
  });

  test("looks at grade and grid, which are `none` and `unknown` where they are not given", () => {
    expect(
      choose({ history: reached }, { score: { grade: "B" }, quadrant: "unwilling-able" }).decidedBy.id,
    ).toBe("firm");
    expect(
      choose({ history: reached }, { score: { probability: 0.1 }, quadrant: "unwilling-able" }).decidedBy.id,
    ).toBe("later");
    expect(choose({ history: reached }, { score: { grade: "B" } }).decidedBy.id).toBe("later");
  });

  test.each([
    ["an unanswered call", smallEvent("2026-11-20T10:00:00+08:00", { kind: "attempt" }), "first"],
    ["a conversation", smallEvent("2026-11-20T10:00:00+08:00"), "later"],
    ["a call by the borrower", smallEvent("2026-11-20T10:00:00+08:00", { direction: "inbound" }), "later"],
    ["a message", smallEvent("2026-11-20T10:00:00+08:00", { kind: "attempt", channel: "sms" }), "later"],
    ["a talk with somebody else", smallEvent("2026-11-20T10:00:00+08:00", { party: "third-party" }), "first"],
    ["a talk on the day the arrears began", smallEvent("2026-11-16T10:00:00+08:00"), "later"],
    ["a talk about earlier arrears", smallEvent("2026-11-15T10:00:00+08:00"), "first"],
  ])("knows after %s whether this is a first contact", (_, event, id) => {
    expect(choose({ daysPastDue: 10, history: [event] }).decidedBy.id).toBe(id);
  });

  test("takes all that is owed where the overdue amount is not known, and nothing before it is late", () => {
    const split = loaded({
      treatments: [
        smallLine("none", { when: { overdueMinor: { below: 1 } } }),
        smallLine("part", { when: { overdueMinor: { from: 1, below: 403_000 } } }),
        smallLine("whole", { when: { overdueMinor: { from: 403_000 } } }),
      ],
    });
    const { overdueMinor: _, ...account } = smallAccount();
    const id = (daysPastDue: number) =>
      chooseTreatment({ ...account, daysPastDue }, split, { today }).decidedBy.id;
    expect(id(1)).toBe("whole");
    expect(id(0)).toBe("none");
  });
});

describe("what cannot be decided", () => {
  test("is an account of another product, currency or grade, told with its cure", () => {
    expect(() => choose({ product: "boat" })).toThrow(
      expect.objectContaining({
        code: "RECORD_INVALID",
        path: "product",
        message:
          'Product "boat" is none of policy small (loan, credit-card); add it to `products` or mend the account.',
      }),
    );
    expect(() => choose({ currency: "USD" })).toThrow(expect.objectContaining({ code: "CURRENCY_MISMATCH" }));
    expect(() => choose({}, { score: { grade: "Z" } })).toThrow(
      expect.objectContaining({ code: "RECORD_INVALID", path: "score.grade" }),
    );
  });

  test("is an account that a policy written by hand leaves out", () => {
    const unread = smallPolicy({ treatments: [smallLine("late", { when: { bucket: ["M7+"] } })] });
    expect(() => chooseTreatment(smallAccount(), unread, { today })).toThrow(
      expect.objectContaining({ code: "POLICY_INVALID" }),
    );
    const doubled = smallPolicy({ treatments: [smallLine("a"), smallLine("b")] });
    expect(() => chooseTreatment(smallAccount(), doubled, { today })).toThrow(/Several lines/);
  });
});

describe("stops", () => {
  test.each<[string, Facts]>([
    ["self-harm", { vulnerability: ["illness", "self-harm"] }],
    ["deceased", { debtor_deceased: true }],
    ["attorney", { attorney: { name: "Wu" } }],
    ["cease-request", { cease_request: { written: false, at: "2026-11-01" } }],
    ["dispute", { dispute_open: true }],
    ["dispute", { disputed_at: "2026-11-01" }],
    ["plan-active", { plan_active: true }],
  ])("%s ends all contact about money: %j", (id, facts) => {
    expect(choose({ facts })).toMatchObject({
      action: "stop",
      tone: "gentle",
      channels: [],
      offers: [],
      cadence: null,
      nextContactOn: null,
      decidedBy: { kind: "stop", id },
    });
  });

  test.each<[string, Facts]>([
    ["hardship", { vulnerability: ["unemployment"] }],
    ["vulnerable", { vulnerability: ["bereavement"] }],
    ["vulnerable", { vulnerability: ["a word nobody knows"] }],
    ["hardship", { vulnerability: ["illness", "over-indebted"] }],
  ])("%s goes to a specialist, gently and once a week: %j", (id, facts) => {
    expect(choose({ facts, history: reached })).toMatchObject({
      action: "redirect",
      tone: "gentle",
      handler: "specialist",
      channels: ["call"],
      cadence: { everyDays: 7, mostPerWeek: 1 },
      nextContactOn: "2026-11-27",
      decidedBy: { kind: "stop", id },
    });
  });

  test.each<Facts>([
    {},
    { debtor_deceased: false, plan_active: false, vulnerability: [] },
    { attorney: {}, cease_request: {} },
    { attorney: { known: false, name: "Wu" } },
    { dispute_open: false, disputed_at: "2026-01-01" },
  ])("nothing stops on %j", (facts) => {
    expect(choose({ facts }).action).toBe("treat");
  });

  test("also follow from what the borrower said", () => {
    const said = (intent: Signals["intents"][number]["id"]): Signals => ({
      id: "1",
      intents: [{ id: intent, confidence: 0.9, start: 0, end: 2 }],
      reason: null,
      emotion: null,
      promises: [],
      abstained: [],
    });
    const by = (signal: Signals) => choose({}, { signals: [signal] }).decidedBy.id;
    expect(by(said("crisis.self-harm"))).toBe("self-harm");
    expect(by(said("hardship.state"))).toBe("hardship");
    expect(by(said("debt.dispute"))).toBe("dispute");
    expect(by(said("contact.stop"))).toBe("cease-request");
    expect(by(said("pay.refuse"))).toBe("first");
    expect(by({ ...said("pay.vague"), reason: { id: "job-loss", confidence: 0.8 } })).toBe("hardship");
    expect(by({ ...said("pay.vague"), reason: { id: "illness", confidence: 0.8 } })).toBe("vulnerable");
    expect(by({ ...said("pay.vague"), emotion: { id: "angry", confidence: 1 } })).toBe("first");
  });
});

describe("channels", () => {
  const channels = (facts: Facts, more = {}, context = {}) =>
    choose({ history: reached, facts, ...more }, context).channels;

  test("keep the line's order, with those that answered before in front, and no visit or social media unasked", () => {
    expect(channels({})).toEqual(["call", "ai-call", "sms", "email"]);
    const history = [...reached, smallEvent("2026-11-21T10:00:00+08:00", { channel: "email" })];
    expect(channels({}, { history })).toEqual(["call", "email", "ai-call", "sms"]);
  });

  test("lose what the borrower opted out of or did not consent to, and say so", () => {
    expect(channels({ opt_outs: ["call", "sms"] })).toEqual(["ai-call", "email"]);
    expect(channels({ electronic_consent: false, prior_express_consent: false })).toEqual(["call"]);
    expect(channels({ electronic_consent: true })).toContain("social");
    expect(choose({ history: reached, facts: { opt_outs: ["sms"] } }).notes).toContainEqual({
      channel: "sms",
      why: { zh: "借款人已拒绝此渠道", en: "The borrower opted out of this channel" },
    });
  });

  test("hold a visit only at a time that was agreed with evidence", () => {
    const agreed = { date: "2026-11-28", from: "10:00", to: "12:00", evidence: "call 7" };
    expect(channels({ agreed_window: agreed })).toContain("visit");
    expect(channels({ agreed_window: { ...agreed, date: "2026-11-25" } })).not.toContain("visit");
    expect(channels({ agreed_window: { date: agreed.date, from: "10:00", to: "12:00" } })).not.toContain(
      "visit",
    );
    const visited = [smallEvent("2026-11-20T10:00:00+08:00", { channel: "visit" })];
    expect(channels({ agreed_window: agreed }, { history: visited }).at(-1)).toBe("visit");
  });

  test("begin with what the borrower asked for, as far as the line has it", () => {
    expect(channels({}, {}, { preferredChannels: ["email", "letter", "sms", "email"] })).toEqual([
      "email",
      "sms",
      "call",
      "ai-call",
    ]);
    expect(channels({ opt_outs: ["email"] }, {}, { preferredChannels: ["email"] })).not.toContain("email");
  });

  test("may all be closed, which leaves the account alone", () => {
    const facts: Facts = { opt_outs: ["call", "ai-call", "sms", "email"] };
    expect(choose({ history: reached, facts })).toMatchObject({
      action: "none",
      channels: [],
      cadence: null,
      nextContactOn: null,
      decidedBy: { id: "later" },
    });
  });
});

test("the samples decide what a reader of the file expects", () => {
  const cn = samplePolicy("CN");
  const us = samplePolicy("US");
  if (cn === undefined || us === undefined) throw new Error("a sample is missing");
  expect(chooseTreatment(smallAccount(), cn, { today, score: { grade: "E" } })).toMatchObject({
    decidedBy: { id: "first-reminder" },
    tone: "gentle",
    channels: ["sms", "ai-call", "call"],
    handler: "automated",
  });
  const old = smallAccount({
    daysPastDue: 200,
    overdueMinor: 2_000_000,
    brokenPromises: 3,
    history: reached,
  });
  expect(chooseTreatment(old, cn, { today, quadrant: "unwilling-able" }).handler).toBe("legal");
  expect(chooseTreatment(old, cn, { today, quadrant: "willing-unable" })).toMatchObject({
    tone: "gentle",
    handler: "specialist",
    offers: ["plan-hardship", "settle-40"],
  });
  expect(chooseTreatment({ ...old, currency: "USD" }, us, { today }).offers).toEqual([
    "plan-24",
    "settle-25",
    "settle-40",
  ]);
});
