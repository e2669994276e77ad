import { expect, test } from "vitest";
import { type SituationSketch, sketchSituation } from "../fixtures/test-tools.ts";
import { readStages } from "../stages/load-stages.ts";
import { contactReasons, hoursOf, permissionRules } from "./hours-of.ts";

const rules = permissionRules();
const { inbound } = readStages().finds;
const at = (sketch: SituationSketch) => hoursOf(sketchSituation(sketch), rules, inbound);
const late = { localTime: "2026-11-25T22:40:00+08:00" };

test("contact in the night is closed, on a working morning open, by the clock of the local time", () => {
  expect(at(late)).toBe("closed");
  expect(at({})).toBe("open");
  expect(at({ jurisdiction: "US", localTime: "2026-11-25T07:59:00-05:00" })).toBe("closed");
  expect(at({ jurisdiction: "US", localTime: "2026-11-25T08:00:00-05:00" })).toBe("open");
  expect(at({ jurisdiction: "IN", localTime: "2026-11-25T10:00:00+05:30" })).toBe("open");
});

test("a conversation that the borrower opened is open at any hour", () => {
  expect(at({ ...late, channel: "chat", turns: [["borrower", "我想问一下怎么还"]] })).toBe("open");
  expect(at({ ...late, turns: [["collector", "您好，请问有什么可以帮您"]] })).toBe("open");
  expect(
    at({
      ...late,
      turns: [
        ["borrower", "喂 你好"],
        ["collector", "请问是本人吗"],
      ],
    }),
  ).toBe("closed");
  expect(
    at({
      ...late,
      channel: "sms",
      turns: [
        ["collector", "您好"],
        ["borrower", "你谁"],
      ],
    }),
  ).toBe("closed");
});

test("an agreed window opens its hours only with its evidence", () => {
  const window = { date: "2026-11-25", from: "22:00", to: "23:00" };
  expect(at({ ...late, facts: { agreed_window: window } })).toBe("closed");
});

test("the rules that forbid a contact are told before it begins, and not after", () => {
  const forbidden = sketchSituation({
    jurisdiction: "US",
    language: "en",
    localTime: "2026-11-25T23:00:00-05:00",
  });
  expect(contactReasons(forbidden, rules).length).toBeGreaterThan(0);
  expect(contactReasons({ ...forbidden, turns: [{ speaker: "borrower", text: "hello" }] }, rules)).toEqual(
    [],
  );
  expect(contactReasons(sketchSituation(), rules)).toEqual([]);
});
