import fc from "fast-check";
import { expect, test } from "vitest";
import { sketchLog } from "../fixtures/conversation-logs.ts";
import { hoursDuty } from "./hours-duty.ts";

const zones = [
  "Asia/Shanghai",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Asia/Kathmandu",
  "UTC",
];

/** The hour and minute as a person would read them off a formatted clock. */
function wallMinutes(time: Date, timeZone: string): number {
  const text = time.toLocaleTimeString("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return (hours % 24) * 60 + minutes;
}

const moments = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map((ms) => new Date(ms));

test("hours are met exactly where every clock stands from opening to closing", () => {
  fc.assert(
    fc.property(
      moments,
      fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1, maxLength: 3 }),
      fc.constantFrom("CN" as const, "US" as const),
      (time, timeZone, jurisdiction) => {
        const closing = (jurisdiction === "CN" ? 22 : 21) * 60;
        const isOpen = timeZone.every((zone) => {
          const minutes = wallMinutes(time, zone);
          return minutes >= 8 * 60 && minutes < closing;
        });
        const log = sketchLog([], { startedAt: time.toISOString(), timeZone, jurisdiction });
        expect(hoursDuty(log).status).toBe(isOpen ? "met" : "missed");
      },
    ),
    { numRuns: 500 },
  );
});

test("where no zone is known, the clock is the one that the offset writes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom("+08:00", "-03:30", "+05:45", "Z", "-11:00", "+14:00"),
      (hour, minute, offset) => {
        const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        const log = sketchLog([], { startedAt: `2026-11-12T${clock}:00${offset}` });
        expect(hoursDuty(log).status).toBe(hour >= 8 && hour < 22 ? "met" : "missed");
      },
    ),
  );
});
