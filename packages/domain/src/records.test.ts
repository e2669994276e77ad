import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  Account,
  CheckResult,
  ContactAnswer,
  ContactRequest,
  Conversation,
  Facts,
  Finding,
  factIds,
  Guidance,
  Plan,
  ScoreResult,
  Signals,
  Situation,
  Utterance,
} from "./index.ts";

const facts: Required<Facts> = {
  identity_verified: true,
  product_type: "loan",
  plan_active: false,
  dispute_open: false,
  dispute_written: false,
  disputed_at: "2026-02-01",
  validation_sent_at: "2026-01-05",
  attorney: { known: true, name: "Lee" },
  cease_request: { written: true, at: "2026-02-03T10:00:00+08:00" },
  opt_outs: ["sms", "email"],
  vulnerability: ["illness", "something new"],
  agreed_window: { date: "2026-03-01", from: "22:00", to: "24:00", evidence: "call 7" },
  debtor_unreachable: true,
  debtor_unreachable_evidence: "six calls",
  debtor_deceased: false,
  debtor_deceased_evidence: "none",
  contact_refused: false,
  guarantor_verified: true,
  direct_prior_consent_at: "2026-02-01T09:00+08:00",
  prior_express_consent: true,
  electronic_consent: true,
  purpose: "location",
  place: "home",
  employer_forbids: false,
  collectors: 2,
  id_shown: true,
  agency_notice_sent: true,
  case_filed: "(2026)沪01民初1号",
  suit_approved: true,
  effective_judgment: false,
  time_barred: false,
  legal_signoff: true,
  approval_id: "AP-1",
  offer_expiry: "2026-03-31",
  ledger_total: 1_234_500,
  is_bot: false,
};

const event = {
  at: "2026-02-27T10:00:00+08:00",
  channel: "call",
  kind: "connected",
  direction: "inbound",
  number: "13800000000",
  debt: "D-1",
  by: "agency-1",
  party: "guarantor",
  place: "work",
} as const;

const turn = { speaker: "borrower", at: 3.5, text: "我下周五还", facts } as const;

const accountState = {
  borrowerId: "B-1",
  product: "loan",
  currency: "CNY",
  daysPastDue: 12,
  overdueMinor: 50_000,
  principalMinor: 1_000_000,
  interestMinor: 20_000,
  feesMinor: 0,
  missedInstalments: 1,
  brokenPromises: 0,
  jurisdiction: "CN",
  timeZone: "Asia/Shanghai",
  features: { income: 8000, segment: "a", age: null },
  history: [event],
  facts,
} as const;

const citation = {
  instrument: "中华人民共和国民法典",
  article: "1032",
  layer: "statute",
  grade: "V1",
} as const;

const finding: Required<Finding> = {
  rule: "cn/threat-of-arrest",
  category: "threat.arrest",
  severity: "critical",
  status: "needs-fact",
  turn: 0,
  start: 2,
  end: 6,
  text: "公安抓你",
  message: { zh: "不得以刑事责任相威胁", en: "Do not threaten arrest" },
  citations: [citation],
  reader: "rules",
  suggestion: "逾期可能影响您的信用记录。",
  needs: ["case_filed"],
  evasion: ["pinyin"],
};

const signals: Required<Signals> = {
  id: "c-1",
  turn: 1,
  intents: [{ id: "pay.promise", confidence: 0.9, start: 0, end: 5 }],
  reason: { id: "job-loss", confidence: 0.7 },
  emotion: null,
  promises: [{ date: "2026-03-06", amountMinor: 50_000, method: "app", start: 1, end: 4 }],
  abstained: ["emotion"],
};

const plan: Required<Plan> = {
  kind: "instalments",
  schedule: [
    { date: "2026-03-10", amountMinor: 500 },
    { date: "2026-04-10", amountMinor: 501 },
  ],
  totalMinor: 1001,
  costMinor: -9,
  needsApproval: true,
  approver: "team lead",
  why: { zh: "与收入相符", en: "It fits the income" },
};

const full: readonly { readonly name: string; readonly schema: z.ZodType; readonly record: object }[] = [
  { name: "Facts", schema: Facts, record: facts },
  {
    name: "Utterance",
    schema: Utterance,
    record: {
      id: "u-1",
      text: "您好",
      speaker: "bot",
      channel: "sms",
      language: "zh-Hant",
      jurisdiction: "TW",
      context: "在吗",
      facts,
    } satisfies Required<Utterance>,
  },
  {
    name: "Conversation",
    schema: Conversation,
    record: {
      id: "c-1",
      language: "zh-Hans",
      jurisdiction: "CN",
      channel: "call",
      startedAt: "2026-03-01T10:00:00+08:00",
      timeZone: ["Asia/Shanghai", "Asia/Urumqi"],
      debtor: { name: "王先生", creditor: "某银行", currency: "CNY", amountDue: 8088.5 },
      applies: "first_party",
      history: [event],
      turns: [turn],
      facts,
    } satisfies Required<Conversation>,
  },
  {
    name: "ContactRequest",
    schema: ContactRequest,
    record: {
      id: "r-1",
      jurisdiction: "US-NY-NYC",
      party: "contact-person",
      channel: "ai-call",
      at: "2026-03-01T10:00:00-05:00",
      timeZone: "America/New_York",
      applies: "first_party",
      number: "+12125550100",
      debt: "D-1",
      history: [event],
      facts,
    } satisfies Required<ContactRequest>,
  },
  {
    name: "ContactAnswer",
    schema: ContactAnswer,
    record: {
      id: "r-1",
      allowed: false,
      reasons: [
        { rule: "cn/hours", message: { zh: "时段", en: "Hours" }, citation },
        { rule: "self-harm", message: { zh: "停止", en: "Stop" }, citation: null },
      ],
      nextAllowedAt: "2026-03-02T08:00:00+08:00",
    } satisfies Required<ContactAnswer>,
  },
  { name: "Account", schema: Account, record: { id: "a-1", ...accountState } satisfies Required<Account> },
  {
    name: "Situation",
    schema: Situation,
    record: {
      id: "s-1",
      language: "en",
      jurisdiction: "UK",
      channel: "call",
      localTime: "2026-03-01T10:00:00Z",
      account: { id: "a-1", ...accountState },
      borrower: {
        name: "Lee",
        verified: true,
        vulnerability: ["illness"],
        represented: "adviser",
        planActive: {
          instalments: 6,
          paid: 2,
          instalmentMinor: 10_000,
          nextDue: "2026-03-10",
          onTrack: true,
        },
      },
      turns: [turn],
      note: "asked for a call back",
      score: {
        model: "m",
        version: "1.0.0",
        horizonDays: 30,
        probability: 0.4,
        score: 610,
        grade: "C",
      },
      policy: "cn-sample",
      facts,
    } satisfies Required<Situation>,
  },
  { name: "Finding", schema: Finding, record: finding },
  {
    name: "CheckResult",
    schema: CheckResult,
    record: {
      id: "c-1",
      language: "zh-Hans",
      jurisdiction: "CN",
      findings: [finding],
      duties: [{ id: "duty.identify", status: "met", turn: 0 }],
    } satisfies Required<CheckResult>,
  },
  { name: "Signals", schema: Signals, record: signals },
  { name: "Plan", schema: Plan, record: plan },
  {
    name: "Guidance",
    schema: Guidance,
    record: {
      id: "s-1",
      stage: "negotiate",
      say: [
        {
          text: "我们一起看看方案。",
          purpose: "offer",
          source: { kind: "library", id: "n-1" },
          findings: [],
        },
      ],
      ask: "您每月大概能还多少？",
      options: [plan],
      checklist: [{ duty: "duty.recording", done: true }],
      avoid: [{ text: "必须今天还", why: { zh: "虚假时限", en: "An invented deadline" } }],
      signals,
      escalate: { zh: "需要主管", en: "A supervisor must take over" },
      engine: "library",
      fallbackReason: "no key",
    } satisfies Required<Guidance>,
  },
  {
    name: "ScoreResult",
    schema: ScoreResult,
    record: {
      id: "a-1",
      model: "m",
      version: "1.0.0",
      horizonDays: 30,
      probability: 0.4,
      score: 610,
      grade: "C",
      reasons: [{ feature: "a*b", value: [1, null], contribution: -0.2, text: { zh: "甲", en: "A" } }],
      warnings: [{ code: "X", feature: "a", message: { zh: "乙", en: "B" } }],
      review: { zh: "可申请人工复核", en: "A person can review it" },
    } satisfies Required<ScoreResult>,
  },
];

describe("every record", () => {
  test.each(full)(
    "$name keeps every field of its contract through JSON and its schema",
    ({ schema, record }) => {
      const parsed = schema.parse(record);
      expect(parsed).toEqual(record);
      expect(schema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(record);
    },
  );

  test.each(full)("$name refuses what is no object", ({ schema }) => {
    for (const value of [null, undefined, 1, "text", []]) expect(schema.safeParse(value).success).toBe(false);
  });
});

test("the sample above holds every fact there is", () => {
  expect(Object.keys(facts).sort()).toEqual([...factIds].sort());
});
