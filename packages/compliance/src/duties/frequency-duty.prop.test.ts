import type { ContactEvent } from "@tactful/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pastCall, sketchLog } from "../fixtures/conversation-logs.ts";
import { frequencyDuty } from "./frequency-duty.ts";

const zones = ["Asia/Shanghai", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"];
const hour = 3_600_000;
const end = Date.UTC(2026, 10, 4, 12);

const calendars = new Map(
  zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" })]),
);

function dayOf(time: number, timeZone: string): string {
  return calendars.get(timeZone)?.format(time) ?? "";
}

/** The last days as texts, today first, found by walking back half an hour at a time. */
function lastDays(now: number, timeZone: string, count: number): readonly string[] {
  const days: string[] = [];
  for (let time = now; days.length < count; time -= hour / 2) {
    const day = dayOf(time, timeZone);
    if (!days.includes(day)) days.push(day);
  }
  return days;
}

const histories = fc.array(
  fc.record({
    back: fc.integer({ min: 0, max: 10 * 24 * 60 }),
    isConnected: fc.boolean(),
    isInbound: fc.boolean(),
  }),
  { maxLength: 14 },
);

test("counts are those of a calendar with the events written into it", () => {
  fc.assert(
    fc.property(
      histories,
      fc.integer({ min: 0, max: 48 }),
      fc.constantFrom(...zones),
      fc.boolean(),
      fc.boolean(),
      (events, shift, timeZone, isUs, isAnswered) => {
        const now = end + shift * (hour / 2);
        const history: readonly ContactEvent[] = events.map(({ back, isConnected, isInbound }) =>
          pastCall(new Date(now - back * 60_000).toISOString(), isConnected ? "connected" : "attempt", {
            direction: isInbound ? "inbound" : "outbound",
          }),
        );
        const week = lastDays(now, timeZone, 7);
        const on = (event: ContactEvent) => dayOf(Date.parse(event.at), timeZone);
        const among = (days: number) => history.filter((event) => week.slice(0, days).includes(on(event)));
        const placed = (list: readonly ContactEvent[]) =>
          list.filter(({ direction }) => direction === "outbound");
        const kind = isAnswered ? "connected" : "attempt";
        const today = placed(among(1)).filter((event) => event.kind === kind).length + 1;
        const isChinaBroken = today > (isAnswered ? 3 : 6);
        const isUsBroken =
          placed(among(7)).length + 1 > 7 || among(7).some((event) => event.kind === "connected");
        const log = sketchLog([["collector", ""], ...(isAnswered ? [["borrower", ""] as const] : [])], {
          jurisdiction: isUs ? "US" : "CN",
          startedAt: new Date(now).toISOString(),
          timeZone,
          history,
        });
        expect(frequencyDuty(log).status).toBe((isUs ? isUsBroken : isChinaBroken) ? "missed" : "met");
      },
    ),
    { numRuns: 300 },
  );
});

test("one contact more in the history never mends what was missed", () => {
  fc.assert(
    fc.property(
      histories,
      fc.constantFrom("CN" as const, "US" as const, "US-MA" as const),
      (events, jurisdiction) => {
        const at = (back: number) => new Date(end - back * 60_000).toISOString();
        const history = events.map(({ back, isConnected }) =>
          pastCall(at(back), isConnected ? "connected" : "attempt"),
        );
        const judge = (list: readonly ContactEvent[]) =>
          frequencyDuty(
            sketchLog([["borrower", ""]], {
              jurisdiction,
              startedAt: at(0),
              timeZone: "Asia/Shanghai",
              history: list,
            }),
          ).status;
        if (judge(history) === "missed")
          expect(judge([...history, pastCall(at(30), "connected")])).toBe("missed");
      },
    ),
  );
});
