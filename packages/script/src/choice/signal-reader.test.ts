import { expect, test } from "vitest";
import { sketchSituation } from "../fixtures/test-tools.ts";
import { createUnderstanding } from "../understanding/understand.ts";
import { signalReader } from "./signal-reader.ts";

const understanding = createUnderstanding({ today: "2026-11-26" });
const turns = [
  ["collector", "您好，请问什么时候方便处理？"],
  ["borrower", "下个月十五号先还八百"],
  ["bot", "好的"],
  ["third-party", "他不在"],
] as const;

test("each turn of the other side is read, and the same where it was read before", () => {
  const read = signalReader(understanding);
  const situation = sketchSituation({ turns });
  const first = read(situation);
  expect(first.map(({ turn }) => turn)).toEqual([1, 3]);
  expect(first[0]?.promises[0]).toMatchObject({ date: "2026-12-15", amountMinor: 80_000 });
  expect(read(situation)).toEqual(first);
  expect(read(sketchSituation({ turns: turns.slice(0, 2) }))).toEqual(first.slice(0, 1));
});

test("a promise is counted from the day of the situation, not from one that was read before", () => {
  const read = signalReader(understanding);
  read(sketchSituation({ turns }));
  const later = read(sketchSituation({ turns, localTime: "2026-12-20T10:00:00+08:00" }));
  expect(later[0]?.promises[0]?.date).toBe("2027-01-15");
});
