import { describe, expect, test } from "vitest";
import {
  Account,
  CheckResult,
  ContactRequest,
  Conversation,
  Facts,
  Finding,
  factIds,
  Plan,
  Situation,
  Utterance,
} from "./index.ts";

const accountState = {
  product: "loan",
  currency: "CNY",
  daysPastDue: 12,
  principalMinor: 1_000_000,
  interestMinor: 20_000,
  feesMinor: 0,
  missedInstalments: 1,
  brokenPromises: 0,
};

const situation = {
  id: "s-1",
  language: "en",
  jurisdiction: "UK",
  channel: "call",
  localTime: "2026-03-01T10:00:00Z",
  account: accountState,
  borrower: { verified: true },
  turns: [],
};

const request = {
  id: 7,
  jurisdiction: "CN",
  party: "debtor",
  channel: "call",
  at: "2026-03-01T10:00:00+08:00",
  timeZone: "Asia/Shanghai",
};

const finding = {
  rule: "cn/threat-of-arrest",
  category: "threat.arrest",
  severity: "critical",
  status: "violation",
  start: 2,
  end: 6,
  text: "公安抓你",
  citations: [],
  reader: "rules",
};

const plan = {
  kind: "full",
  schedule: [
    { date: "2026-03-10", amountMinor: 500 },
    { date: "2026-04-10", amountMinor: 501 },
  ],
  totalMinor: 1001,
  costMinor: 0,
  needsApproval: false,
};

describe("defaults", () => {
  test("an utterance is the collector's", () => {
    expect(Utterance.parse({ text: "您好" })).toEqual({ text: "您好", speaker: "collector" });
  });

  test("a conversation is an agency's, a turn the collector's, and an absent history stays absent", () => {
    expect(Conversation.parse({ channel: "call", turns: [{ text: "您好" }], history: null })).toEqual({
      channel: "call",
      applies: "agency",
      turns: [{ speaker: "collector", text: "您好" }],
    });
  });

  test("a contact request is an agency's, and its events are outbound and to the debtor", () => {
    const parsed = ContactRequest.parse({
      ...request,
      history: [{ at: "2026-03-01T09:00:00+08:00", channel: "sms", kind: "attempt", by: null }],
    });
    expect(parsed).toMatchObject({ id: "7", applies: "agency" });
    expect(parsed.history).toEqual([
      {
        at: "2026-03-01T09:00:00+08:00",
        channel: "sms",
        kind: "attempt",
        direction: "outbound",
        party: "debtor",
      },
    ]);
    expect(ContactRequest.parse({ ...request, history: null }).history).toEqual([]);
  });

  test("facts get no default, so that facts of a turn can be laid over those of its record", () => {
    expect(Facts.parse({})).toEqual({});
    expect(Object.fromEntries(factIds.map((id) => [id, null]))).toSatisfy(
      (allNull: unknown) => Object.keys(Facts.parse(allNull)).length === 0,
    );
  });
});

describe("what a record refuses or leaves out", () => {
  test("unknown facts and fields are left out, and null is not known at every depth", () => {
    const parsed = Utterance.parse({
      text: "hi",
      facts: { attorney: { known: null, name: "Lee" }, moon_phase: 3, case_filed: null },
      extra: { deep: 1 },
    });
    expect(parsed).toEqual({ text: "hi", speaker: "collector", facts: { attorney: { name: "Lee" } } });
  });

  test("a number is an id, a case number and a telephone number", () => {
    expect(Facts.parse({ approval_id: 12, case_filed: 34 })).toEqual({ approval_id: "12", case_filed: "34" });
  });

  test("a window of contact must end after it starts", () => {
    const window = { date: "2026-03-01", from: "20:00", to: "19:00" };
    expect(Facts.safeParse({ agreed_window: window }).success).toBe(false);
    expect(Facts.safeParse({ agreed_window: { ...window, to: "20:00" } }).success).toBe(false);
    expect(Facts.safeParse({ agreed_window: { ...window, to: "20:01" } }).success).toBe(true);
  });

  test("a court is no channel of contact, but utterances are written to it", () => {
    expect(ContactRequest.safeParse(request).success).toBe(true);
    expect(ContactRequest.safeParse({ ...request, channel: "court" }).success).toBe(false);
    expect(Utterance.safeParse({ text: "", channel: "court" }).success).toBe(true);
  });

  test("an account needs an id, and inside a situation it does not", () => {
    expect(Account.safeParse(accountState).success).toBe(false);
    expect(Account.safeParse({ id: "a", ...accountState }).success).toBe(true);
    expect(Situation.safeParse({ ...situation, account: accountState }).success).toBe(true);
  });

  test("money in an account is a safe integer and no text", () => {
    for (const principalMinor of ["100", 1.5, -1, 2 ** 53, null]) {
      expect(Account.safeParse({ id: "a", ...accountState, principalMinor }).success).toBe(false);
    }
  });

  test("a whole score result may stand as the score of a situation", () => {
    const known = { model: "m", version: "1.0.0", horizonDays: 30, probability: 0.4, score: 610, grade: "C" };
    const result = {
      id: "a",
      ...known,
      reasons: [],
      warnings: [],
      review: { zh: "可复核", en: "Reviewable" },
    };
    expect(Situation.parse({ ...situation, score: result }).score).toEqual(known);
  });

  test("a plan that does not add up is refused", () => {
    expect(Plan.safeParse({ ...plan, totalMinor: 1000 }).success).toBe(false);
    expect(Plan.safeParse({ ...plan, schedule: [] }).success).toBe(false);
  });

  test("a result holds no field that its contract does not know", () => {
    expect(Finding.safeParse(finding).success && Plan.safeParse(plan).success).toBe(true);
    expect(Finding.safeParse({ ...finding, note: "x" }).success).toBe(false);
    expect(Plan.safeParse({ ...plan, note: "x" }).success).toBe(false);
    expect(Finding.safeParse({ ...finding, end: 1 }).success).toBe(false);
  });

  test("the input that --keep returns may stand in a result", () => {
    const result = { id: "c", language: "en", jurisdiction: "US", findings: [], duties: [] };
    expect(CheckResult.parse({ ...result, input: { a: 1 } })).toEqual({ ...result, input: { a: 1 } });
  });
});
