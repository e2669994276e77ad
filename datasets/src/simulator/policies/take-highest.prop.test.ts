import fc from "fast-check";
import { expect, test } from "vitest";
import { takeHighest } from "./take-highest.ts";

test("it takes what sorting everything would take, in the same order", () => {
  const value = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: false }));
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), fc.nat(70), (values, count) => {
      const candidates = values.map((_, place) => 100 + place);
      const sorted = [...values.keys()]
        .filter((place) => !Number.isNaN(values[place]))
        .toSorted((a, b) => {
          const [left = 0, right = 0] = [values[a], values[b]];
          return left === right ? a - b : right > left ? 1 : -1;
        });
      expect(takeHighest(candidates, values, count)).toEqual(
        sorted.slice(0, count).map((place) => 100 + place),
      );
    }),
  );
});
