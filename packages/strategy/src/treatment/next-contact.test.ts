import { describe, expect, test } from "vitest";
import { smallEvent } from "../fixtures/small-policy.ts";
import { nextContactOn } from "./next-contact.ts";

const hours = { from: "09:00", to: "18:00", days: "every" } as const;
const today = "2026-11-26";
const on = (...days: readonly string[]) => days.map((day) => smallEvent(`2026-11-${day}T10:00:00+08:00`));

describe("the next contact", () => {
  test("is today where nobody was contacted, or long ago", () => {
    expect(nextContactOn([], { everyDays: 3, mostPerWeek: 2 }, hours, today)).toBe(today);
    expect(nextContactOn(on("01"), { everyDays: 3, mostPerWeek: 2 }, hours, today)).toBe(today);
  });

  test("keeps the days between two contacts, whatever the order of the history", () => {
    expect(nextContactOn(on("25"), { everyDays: 3, mostPerWeek: 7 }, hours, today)).toBe("2026-11-28");
    expect(nextContactOn(on("25", "03"), { everyDays: 3, mostPerWeek: 7 }, hours, today)).toBe("2026-11-28");
    expect(nextContactOn(on("23"), { everyDays: 3, mostPerWeek: 7 }, hours, today)).toBe(today);
  });

  test("waits until a full week has room", () => {
    expect(nextContactOn(on("22", "24"), { everyDays: 1, mostPerWeek: 2 }, hours, today)).toBe("2026-11-29");
    expect(nextContactOn(on("22", "24"), { everyDays: 1, mostPerWeek: 3 }, hours, today)).toBe(today);
    expect(nextContactOn(on("24", "24", "25"), { everyDays: 1, mostPerWeek: 2 }, hours, today)).toBe(
      "2026-12-01",
    );
  });

  test("counts what went out to the debtor only, answered or not", () => {
    const inbound = smallEvent("2026-11-25T10:00:00+08:00", { direction: "inbound" });
    const other = smallEvent("2026-11-25T10:00:00+08:00", { party: "third-party" });
    const attempt = smallEvent("2026-11-25T10:00:00+08:00", { kind: "attempt" });
    const daily = { everyDays: 2, mostPerWeek: 7 };
    expect(nextContactOn([inbound, other], daily, hours, today)).toBe(today);
    expect(nextContactOn([attempt], daily, hours, today)).toBe("2026-11-27");
  });

  test("skips weekends where the house does not work on them", () => {
    const weekdays = { ...hours, days: "weekdays" } as const;
    const cadence = { everyDays: 3, mostPerWeek: 7 };
    expect(nextContactOn(on("25"), cadence, weekdays, today)).toBe("2026-11-30");
    expect(nextContactOn([], cadence, weekdays, "2026-11-29")).toBe("2026-11-30");
    expect(nextContactOn([], cadence, weekdays, "2026-11-27")).toBe("2026-11-27");
  });
});
