import type { Conversation } from "@tactful/domain";
import { expect, test } from "vitest";
import { createChecker } from "../check/checker.ts";
import { readyPacks } from "../compiled/ready-packs.ts";
import { mergeMissed } from "./missed-duty.ts";

const checker = createChecker(readyPacks("2026-11-26"), { suggestions: false });

const late: Conversation = {
  channel: "call",
  applies: "agency",
  language: "en",
  jurisdiction: "US",
  startedAt: "2026-11-18T21:40:00-05:00",
  timeZone: "America/New_York",
  history: Array.from({ length: 8 }, (_, index) => ({
    at: `2026-11-17T1${index}:00:00-05:00`,
    channel: "call",
    kind: "attempt",
    direction: "outbound",
    party: "debtor",
  })),
  turns: [{ speaker: "collector", text: "Hello?" }],
};

test("a passed limit is told by its figures and its law", () => {
  const missed = checker.missed(late, checker.conversation(late));
  const [hours, frequency] = ["duty.hours", "duty.frequency"].map((id) =>
    missed.find((duty) => duty.id === id),
  );
  expect(hours?.figures.map(({ en }) => en)).toEqual([
    "local time 2026-11-18 21:40; permitted from 08:00 to 21:00",
  ]);
  expect(hours?.citations.length).toBeGreaterThan(0);
  expect(frequency?.figures[0]?.en).toMatch(/^contact number 9 within 7 days .*; the limit is 7$/);
  expect(missed.every((duty) => duty.status === "missed")).toBe(true);
});

test("a record without missed duties has nothing to explain", () => {
  const answer = checker.conversation(late);
  expect(checker.missed(late, { ...answer, duties: [] })).toEqual([]);
});

test("what several jurisdictions miss is told once, with the law of all", () => {
  const law = (instrument: string) => ({ instrument, layer: "statute", grade: "V1" }) as const;
  const missed = (instrument: string) =>
    ({ id: "duty.hours", status: "missed", citations: [law(instrument), law("C")], figures: [] }) as const;
  expect(mergeMissed([missed("A"), missed("B")])).toEqual([
    { ...missed("A"), citations: [law("A"), law("C"), law("B")] },
  ]);
});
