import type { ContactEvent } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { pastCall, sketchLog } from "../fixtures/conversation-logs.ts";
import type { ConversationLog } from "./conversation-log.ts";
import { frequencyDuty } from "./frequency-duty.ts";

const after = (history: readonly ContactEvent[], more: Partial<ConversationLog> = {}, isAnswered = true) =>
  frequencyDuty(
    sketchLog([["collector", ""], ...(isAnswered ? [["borrower", ""] as const] : [])], {
      startedAt: "2026-11-12T18:00:00+08:00",
      timeZone: "Asia/Shanghai",
      history,
      ...more,
    }),
  ).status;

const times = (count: number, at: string, kind: ContactEvent["kind"], more: Partial<ContactEvent> = {}) =>
  Array.from({ length: count }, () => pastCall(at, kind, more));

describe("in China", () => {
  const today = "2026-11-12T09:00:00+08:00";

  test("the fourth conversation of a day is one too many, whoever had the others", () => {
    expect(after(times(2, today, "connected", { by: "lender" }))).toBe("met");
    expect(
      after([
        ...times(2, today, "connected", { by: "lender" }),
        pastCall(today, "connected", { by: "agency-1" }),
      ]),
    ).toBe("missed");
    expect(after(times(3, "2026-11-11T23:59:59+08:00", "connected")), "yesterday is another day").toBe("met");
    expect(after(times(3, "2026-11-11T16:00:00Z", "connected")), "midnight in Shanghai").toBe("missed");
  });

  test("the seventh unanswered call to one number is one too many", () => {
    expect(after(times(5, today, "attempt"), {}, false)).toBe("met");
    expect(after(times(6, today, "attempt"), {}, false)).toBe("missed");
    expect(after(times(6, today, "attempt")), "an answered one is none").toBe("met");
    const split = [
      ...times(3, today, "attempt", { number: "a" }),
      ...times(3, today, "attempt", { number: "b" }),
    ];
    expect(after(split, {}, false)).toBe("met");
    expect(after([...split, ...times(3, today, "attempt")], {}, false), "the unknown may be either").toBe(
      "missed",
    );
  });

  test("calls by the borrower, to others and by other channels are not counted", () => {
    expect(after(times(9, today, "connected", { direction: "inbound" }))).toBe("met");
    expect(after(times(9, today, "connected", { party: "guarantor" }))).toBe("met");
    expect(after(times(9, today, "connected", { channel: "chat" }))).toBe("met");
    expect(after(times(9, "2026-11-12T20:00:00+08:00", "connected")), "still to come").toBe("met");
  });
});

describe("in the United States", () => {
  const us = {
    jurisdiction: "US",
    startedAt: "2026-11-12T10:00:00-05:00",
    timeZone: "America/New_York",
  } as const;
  const on = (day: string) => `2026-11-${day}T10:00:00-05:00`;

  test("the eighth call in seven days is one too many, the day itself being one of them", () => {
    expect(after(times(6, on("06"), "attempt"), us)).toBe("met");
    expect(after(times(7, on("06"), "attempt"), us)).toBe("missed");
    expect(after(times(7, on("05"), "attempt"), us)).toBe("met");
  });

  test("no call follows a conversation within seven days, its day being the first", () => {
    expect(after([pastCall(on("06"), "connected")], us)).toBe("missed");
    expect(after([pastCall(on("05"), "connected")], us)).toBe("met");
    expect(after([pastCall(on("06"), "connected", { direction: "inbound" })], us)).toBe("missed");
    expect(after([pastCall(on("06"), "connected")], { ...us, channel: "email" })).toBe("met");
  });

  test("the limit on agencies neither binds nor counts the lender", () => {
    expect(after(times(9, on("10"), "connected"), { ...us, applies: "first_party" })).toBe("met");
    expect(after(times(9, on("10"), "attempt", { by: "lender" }), us)).toBe("met");
  });

  test("a state adds to its country", () => {
    const ma = { ...us, jurisdiction: "US-MA", applies: "first_party" } as const;
    expect(after(times(1, on("10"), "attempt"), ma)).toBe("met");
    expect(after(times(2, on("10"), "attempt"), ma)).toBe("missed");
    expect(after(times(7, on("10"), "attempt"), { ...ma, jurisdiction: "US-TX" })).toBe("met");
  });
});

test("without a history, a start or a limit there is nothing to count", () => {
  expect(
    frequencyDuty(sketchLog([["collector", ""]], { startedAt: "2026-11-12T18:00:00+08:00" })).status,
  ).toBe("not-applicable");
  expect(frequencyDuty(sketchLog([["collector", ""]], { history: [] })).status).toBe("not-applicable");
  expect(after([], { jurisdiction: "HK" })).toBe("not-applicable");
  expect(after([])).toBe("met");
});
