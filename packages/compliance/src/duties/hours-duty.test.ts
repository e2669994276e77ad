import { describe, expect, test } from "vitest";
import { sketchLog } from "../fixtures/conversation-logs.ts";
import type { ConversationLog } from "./conversation-log.ts";
import { hoursDuty } from "./hours-duty.ts";

const at = (startedAt: string, more: Partial<ConversationLog> = {}) =>
  hoursDuty(sketchLog([["collector", ""]], { startedAt, timeZone: "Asia/Shanghai", ...more })).status;

describe("hours", () => {
  test("are open at their beginning and closed at their end", () => {
    expect(at("2026-11-12T07:59:59+08:00")).toBe("missed");
    expect(at("2026-11-12T08:00:00+08:00")).toBe("met");
    expect(at("2026-11-12T21:59:59.999+08:00")).toBe("met");
    expect(at("2026-11-12T22:00:00+08:00")).toBe("missed");
    expect(at("2026-11-12T00:00:00+08:00")).toBe("missed");
  });

  test("are the borrower's own, by zone, and by the offset where no zone is known", () => {
    const us = { jurisdiction: "US" } as const;
    expect(at("2026-11-12T19:20:00-08:00", { ...us, timeZone: "America/Chicago" })).toBe("missed");
    expect(at("2026-11-12T07:30:00Z", { ...us, timeZone: "Asia/Kolkata" })).toBe("met");
    const { timeZone: _, ...log } = sketchLog([], {
      ...us,
      startedAt: "2026-11-12T20:59:00-03:30",
      timeZone: "UTC",
    });
    expect(hoursDuty(log).status).toBe("met");
    expect(hoursDuty({ ...log, startedAt: "2026-11-12T21:00-03:30" }).status).toBe("missed");
  });

  test("are those that all possible zones share", () => {
    const zones = ["America/New_York", "America/Los_Angeles"];
    const us = { jurisdiction: "US", timeZone: zones } as const;
    expect(at("2026-11-12T10:59:00-05:00", us)).toBe("missed");
    expect(at("2026-11-12T11:00:00-05:00", us)).toBe("met");
  });

  test("follow the clock through summer time", () => {
    const us = { jurisdiction: "US", timeZone: "America/New_York" } as const;
    expect(at("2026-03-07T12:30:00Z", us), "07:30 in winter").toBe("missed");
    expect(at("2026-03-08T12:30:00Z", us), "08:30 in summer").toBe("met");
    expect(at("2026-11-01T12:30:00Z", us), "07:30 again").toBe("missed");
  });

  test("are opened by an agreement with evidence, within its window only", () => {
    const window = { date: "2026-11-12", from: "22:30", to: "23:00" };
    const agreed = (facts: ConversationLog["facts"], time = "22:45:00") =>
      at(`2026-11-12T${time}+08:00`, { facts });
    expect(agreed({ agreed_window: { ...window, evidence: "recording 7" } })).toBe("met");
    expect(agreed({ agreed_window: window })).toBe("missed");
    expect(agreed({ agreed_window: { ...window, evidence: "recording 7" } }, "23:00:00")).toBe("missed");
    expect(agreed({ agreed_window: { ...window, date: "2026-11-13", evidence: "recording 7" } })).toBe(
      "missed",
    );
  });

  test("are asked only where a time and a limit are known", () => {
    expect(hoursDuty(sketchLog([])).status).toBe("not-applicable");
    expect(at("2026-11-12T23:00:00+08:00", { jurisdiction: "TW" })).toBe("not-applicable");
    expect(at("2026-11-12T23:00:00+08:00", { channel: "letter" })).toBe("not-applicable");
    expect(
      at("2026-11-12T23:00:00-05:00", { jurisdiction: "US", applies: "first_party" }),
      "it binds agencies",
    ).toBe("met");
  });
});
