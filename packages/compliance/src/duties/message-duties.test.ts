import { expect, test } from "vitest";
import type { MessageDuty } from "../packs/duty-rule.ts";
import { messageDuties } from "./message-duties.ts";

const rules: readonly MessageDuty[] = [
  { duty: "duty.identify", channels: ["sms", "letter"], signals: ["identify.name", "identify.creditor"] },
  {
    duty: "duty.debt-disclosure",
    channels: ["letter"],
    jurisdictions: ["US"],
    signals: ["disclosure.mini-miranda"],
  },
];
const heard = new Set(["identify.creditor"]);

test("a message carries what its channel asks for, where the law of the place does", () => {
  expect(messageDuties(rules, { channel: "sms" }, "CN", heard)).toEqual([
    { id: "duty.identify", status: "met" },
  ]);
  expect(messageDuties(rules, { channel: "letter" }, "US-MA", heard)).toEqual([
    { id: "duty.identify", status: "met" },
    { id: "duty.debt-disclosure", status: "missed" },
  ]);
  expect(messageDuties(rules, { channel: "sms" }, "CN", new Set())).toEqual([
    { id: "duty.identify", status: "missed" },
  ]);
});

test("a call, or a text of an unknown channel, carries nothing by itself", () => {
  expect(messageDuties(rules, { channel: "call" }, "CN", heard)).toEqual([]);
  expect(messageDuties(rules, {}, "CN", heard)).toEqual([]);
});
