import { describe, expect, test } from "vitest";
import { smallEvent } from "../fixtures/small-policy.ts";
import { assumedPromiseKept, assumedRightParty } from "./assumed-priors.ts";
import { bestHour } from "./best-hour.ts";
import { type BetaPrior, betaRate } from "./beta-rate.ts";
import { promiseKept } from "./promise-kept.ts";
import { assumedRecovery, recoveryRate } from "./recovery-rate.ts";
import { lostContact, rightPartyContact } from "./right-party-contact.ts";

const even: BetaPrior = { alpha: 1, beta: 1, fitted: true, source: "Tests" };

describe("a rate", () => {
  test("is the prior without history and the record with much of it", () => {
    expect(betaRate(0, 0, even)).toMatchObject({ value: 0.5, assumption: false });
    // Laplace's rule of succession, and the variance of Beta(4, 2): 4 x 2 / (6 x 6 x 7).
    expect(betaRate(3, 4, even).value).toBeCloseTo(4 / 6, 12);
    expect(betaRate(3, 4, even).deviation).toBeCloseTo(Math.sqrt(8 / 252), 12);
    expect(betaRate(700, 1000, even).value).toBeCloseTo(0.7, 2);
  });

  test.each([
    [2, 1],
    [-1, 3],
    [Number.NaN, 3],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses %d of %d", (successes, trials) => {
    expect(() => betaRate(successes, trials, even)).toThrow(
      expect.objectContaining({ code: "OPTION_INVALID" }),
    );
  });
});

describe("a promise", () => {
  test("is an even chance without a record, and says that this is assumed", () => {
    expect(promiseKept({ kept: 0, partial: 0, broken: 0 })).toMatchObject({
      value: 0.5,
      assumption: true,
      trials: 0,
    });
  });

  test("is likelier kept by who kept the last ones; a part counts a half", () => {
    expect(promiseKept({ kept: 2, partial: 0, broken: 0 }).value).toBeCloseTo((2 + 2) / 6, 12);
    expect(promiseKept({ kept: 0, partial: 2, broken: 0 }).value).toBeCloseTo((2 + 1) / 6, 12);
    expect(promiseKept({ kept: 0, partial: 0, broken: 2 }).value).toBeCloseTo(2 / 6, 12);
    expect(assumedPromiseKept.source).toMatch(/^Assumed/);
  });
});

describe("reaching the right person", () => {
  const call = (day: number, more = {}) =>
    smallEvent(`2026-11-${String(day).padStart(2, "0")}T10:00:00+08:00`, more);

  test("counts outbound calls, and only the debtor's own voice as reached", () => {
    const history = [
      call(1),
      call(2, { kind: "attempt" }),
      call(3, { party: "third-party" }),
      call(4, { channel: "sms", kind: "attempt" }),
      call(5, { direction: "inbound" }),
    ];
    expect(rightPartyContact(history)).toMatchObject({ trials: 3, successes: 1, assumption: true });
  });

  test("is lost with the chance that no further call succeeds", () => {
    // After two misses from Beta(1, 1): Beta(1, 3). No success in two: 3/4 x 4/5.
    const missed = [call(1, { kind: "attempt" }), call(2, { kind: "attempt" })];
    expect(lostContact(missed, 2, even)).toMatchObject({
      attempts: 2,
      unansweredInARow: 2,
      assumption: false,
    });
    expect(lostContact(missed, 2, even).value).toBeCloseTo(0.6, 12);
    expect(lostContact([call(3), ...missed], 2, even).unansweredInARow).toBe(0);
    expect(lostContact([call(1), call(3, { kind: "attempt" })], 2, even).unansweredInARow).toBe(1);
    expect(() => lostContact(missed, 0)).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
  });

  test("grows likelier to be lost with each unanswered call", () => {
    const values = [0, 5, 10, 20, 40].map(
      (calls) => lostContact(Array.from({ length: calls }, () => call(1, { kind: "attempt" }))).value,
    );
    expect(values).toEqual(values.toSorted((left, right) => left - right));
  });
});

describe("the best hour", () => {
  const at = (hour: number, kind: "connected" | "attempt") =>
    smallEvent(`2026-11-10T${String(hour).padStart(2, "0")}:30:00+08:00`, { kind });
  const options = { timeZone: "Asia/Shanghai", allowedHours: [9, 10, 14, 17] };

  test("is the one with the best pulled rate, and one lucky call is not enough against many", () => {
    const many = Array.from({ length: 10 }, (_, index) => at(14, index < 8 ? "connected" : "attempt"));
    const answer = bestHour([...many, at(10, "connected")], options);
    expect(answer.hour).toBe(14);
    expect(answer.rates.map(({ hour, trials, successes }) => [hour, trials, successes])).toEqual([
      [9, 0, 0],
      [10, 1, 1],
      [14, 10, 8],
      [17, 0, 0],
    ]);
  });

  test("is never an hour that is not allowed, on the borrower's clock", () => {
    const late = Array.from({ length: 5 }, () => at(20, "connected"));
    expect(bestHour(late, options).hour).toBeNull();
    expect(bestHour([at(17, "connected")], { ...options, timeZone: "America/New_York" }).hour).toBeNull();
    expect(bestHour([at(22, "connected")], { ...options, timeZone: "America/New_York" }).hour).toBe(9);
    expect(bestHour([at(10, "connected")], { ...options, allowedHours: [] }).hour).toBeNull();
  });

  test("is none where every hour was tried in vain", () => {
    expect(bestHour([at(9, "attempt"), at(10, "attempt")], options)).toMatchObject({
      hour: null,
      assumption: true,
    });
    expect(bestHour([], options).hour).toBeNull();
  });
});

describe("the recovery rate", () => {
  test("is the bucket's average without a record", () => {
    expect(recoveryRate("M2", [])).toEqual({ value: 0.3, factor: 1, months: 0, assumption: true });
    expect(Object.values(assumedRecovery).map(({ share }) => share)).toEqual(
      Object.values(assumedRecovery)
        .map(({ share }) => share)
        .toSorted((left, right) => right - left),
    );
  });

  test("holds each month of the record against the average of its own bucket", () => {
    const paid = { dueMinor: 100, paidMinor: 100 };
    expect(recoveryRate("M2", [{ bucket: "M1", ...paid }]).factor).toBeCloseTo(3 / 2.6, 12);
    expect(recoveryRate("M2", [{ bucket: "M1", ...paid }]).value).toBeCloseTo((0.3 * 3) / 2.6, 12);
    expect(recoveryRate("M2", [{ bucket: "M1", dueMinor: 100, paidMinor: 0 }]).factor).toBeCloseTo(
      2 / 2.6,
      12,
    );
  });

  test("counts no month without a due sum, more than all as all, and never promises more than all", () => {
    expect(recoveryRate("M1", [{ bucket: "M1", dueMinor: 0, paidMinor: 50 }]).months).toBe(0);
    const over = { bucket: "M6" as const, dueMinor: 10, paidMinor: 90 };
    expect(recoveryRate("M0", [over]).value).toBe(1);
    expect(recoveryRate("M6", [over]).factor).toBeCloseTo(3 / 2.03, 12);
  });
});

test("the assumed share of right-party contacts is what its source says", () => {
  const { alpha, beta } = assumedRightParty;
  expect(alpha / (alpha + beta)).toBeCloseTo(1 / (1 + Math.exp(1.3)), 2);
});
