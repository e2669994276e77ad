import fc from "fast-check";
import { expect, test } from "vitest";
import { intervalOf } from "./closed-interval.ts";

const number = fc.double({ noNaN: true, noDefaultInfinity: true });

/** The doubles around a number, where a wrong neighbour would show. */
function around(value: number): readonly number[] {
  const step = Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
  return [value, value - step, value + step, value - step / 2, value + step / 2, -value, 0];
}

const compare = {
  ">=": (left: number, right: number) => left >= right,
  ">": (left: number, right: number) => left > right,
  "<=": (left: number, right: number) => left <= right,
  "<": (left: number, right: number) => left < right,
  "=": (left: number, right: number) => left === right,
};

test("a number lies in the interval of a comparison exactly where it satisfies it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(compare)), number, number, (name, value, other) => {
      const op = name as keyof typeof compare;
      const { low, high } = intervalOf({ op, value });
      for (const each of [other, ...around(value)]) {
        expect(each >= low && each <= high).toBe(compare[op](each, value));
      }
    }),
  );
});
