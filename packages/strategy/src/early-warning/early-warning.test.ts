import type { Facts } from "@tactful/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loaded, smallAccount } from "../fixtures/small-policy.ts";
import { type EarlyWarningContext, earlyWarning } from "./early-warning.ts";

const policy = loaded();
const base = { today: "2026-11-26", nextDue: "2026-12-10" };
const account = smallAccount({ daysPastDue: 0, overdueMinor: 0, missedInstalments: 0 });

function warn(more: Partial<EarlyWarningContext> = {}, facts: Facts = {}) {
  return earlyWarning({ ...account, facts }, policy, { ...base, ...more });
}

describe("an account that is not late", () => {
  test("is reminded three days before the due date, by message", () => {
    expect(warn()).toMatchObject({
      action: "remind",
      tone: "gentle",
      channels: ["sms", "email", "chat"],
      sendOn: "2026-12-07",
      countsAsCollection: false,
    });
    expect(warn({ nextDue: "2026-11-27" }).sendOn).toBe("2026-11-26");
  });

  test("is left alone where payments always come on time", () => {
    expect(warn({ past: { due: 6, late: 0 } })).toMatchObject({ action: "none", channels: [], sendOn: null });
    expect(warn({ past: { due: 2, late: 0 } }).action).toBe("remind");
  });

  test("is offered another due date where payments often come late or the score is low", () => {
    expect(warn({ past: { due: 6, late: 2 } })).toMatchObject({ action: "move-date", sendOn: "2026-12-03" });
    expect(warn({ past: { due: 2, late: 2 } }).action).toBe("remind");
    expect(warn({ score: { probability: 0.69 } }).action).toBe("move-date");
    expect(warn({ score: { probability: 0.7 } }).action).toBe("remind");
  });

  test("is asked by a person whether help is wanted where hardship or vulnerability is known", () => {
    expect(warn({}, { vulnerability: ["illness"] })).toMatchObject({
      action: "help",
      channels: ["call", "sms", "email"],
    });
    expect(warn({ score: { probability: 0.1 } }, { vulnerability: ["unemployment"] }).action).toBe("help");
  });

  test.each<Facts>([
    { vulnerability: ["self-harm"] },
    { debtor_deceased: true },
    { attorney: { known: true } },
    { cease_request: { at: "2026-11-01" } },
    { dispute_open: true },
    { opt_outs: ["sms", "email", "chat"] },
    { electronic_consent: false },
  ])("is sent nothing on %j", (facts) => {
    expect(warn({}, facts)).toMatchObject({ action: "none", channels: [], sendOn: null });
  });

  test("is gentle and no collection whatever the score, and written to no later than the due date", () => {
    const score = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }) });
    const due = fc
      .nat({ max: 60 })
      .map((days) => new Date(Date.UTC(2026, 10, 26 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(score, due, fc.nat({ max: 9 }), (drawn, nextDue, late) => {
        const warning = warn({ score: drawn, nextDue, past: { due: 9, late } });
        expect(warning).toMatchObject({ tone: "gentle", countsAsCollection: false });
        expect(warning.channels).not.toContain("visit");
        const { sendOn } = warning;
        if (sendOn !== null) expect(sendOn >= base.today && sendOn <= nextDue).toBe(true);
      }),
    );
  });
});

test("an account that is late is refused", () => {
  const late = smallAccount({ daysPastDue: 1 });
  expect(() => earlyWarning(late, policy, base)).toThrow(
    expect.objectContaining({ code: "OPTION_INVALID", path: "daysPastDue" }),
  );
  expect(() => warn({ nextDue: "2026-11-25" })).toThrow(expect.objectContaining({ path: "nextDue" }));
});
