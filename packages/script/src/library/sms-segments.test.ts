import fc from "fast-check";
import { expect, test } from "vitest";
import { smsSegments } from "./sms-segments.ts";

test.each([
  ["", "GSM-7", 0],
  ["a".repeat(160), "GSM-7", 1],
  ["a".repeat(161), "GSM-7", 2],
  ["a".repeat(306), "GSM-7", 2],
  ["a".repeat(307), "GSM-7", 3],
  ["€".repeat(80), "GSM-7", 1],
  ["€".repeat(81), "GSM-7", 2],
  ["字".repeat(70), "UCS-2", 1],
  ["字".repeat(71), "UCS-2", 2],
  ["字".repeat(134), "UCS-2", 2],
  ["字".repeat(135), "UCS-2", 3],
  ["😀".repeat(35), "UCS-2", 1],
  ["😀".repeat(36), "UCS-2", 2],
])("%j is sent in %s as %i messages", (text, encoding, segments) => {
  expect(smsSegments(text)).toMatchObject({ encoding, segments });
});

test("no pair of units is cut in two between messages", () => {
  // 67 is odd: of each part one unit stays free where all characters take two.
  expect(smsSegments("😀".repeat(67))).toMatchObject({ units: 134, segments: 3 });
});

test("a longer text never takes fewer messages", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.string({ maxLength: 20 }),
      (text, more) => {
        expect(smsSegments(text + more).segments).toBeGreaterThanOrEqual(smsSegments(text).segments);
      },
    ),
  );
});
