import { expect, test } from "vitest";
import { stopwatch } from "./stopwatch.ts";

test("stages add up the seconds of the clock that was given, in the order in which they first ended", async () => {
  let now = 0;
  const watch = stopwatch(() => now);
  const work = (milliseconds: number) => async () => {
    now += milliseconds;
    return milliseconds;
  };
  expect(await watch.time("fit", work(1500))).toBe(1500);
  expect(await watch.time("measure", work(20))).toBe(20);
  await watch.time("fit", work(500));
  expect(watch.seconds()).toEqual({ fit: 2, measure: 0.02 });
  expect(Object.keys(watch.seconds())).toEqual(["fit", "measure"]);
});

test("work may be done at once, and what it throws comes through", async () => {
  const watch = stopwatch(() => 0);
  expect(await watch.time("sum", () => 2)).toBe(2);
  const fail = () => {
    throw new RangeError("no");
  };
  await expect(watch.time("fail", fail)).rejects.toThrow(RangeError);
});
