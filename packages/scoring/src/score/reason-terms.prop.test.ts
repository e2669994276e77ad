import fc from "fast-check";
import { expect, test } from "vitest";
import { largestTerms, type ReasonTerm } from "./reason-terms.ts";

const same = (text: string) => () => ({ zh: text, en: text });

function terms(count: number): readonly ReasonTerm[] {
  const slots = (at: number) => (at === count - 1 ? [] : [at]);
  return Array.from({ length: count }, (_, at) => ({
    name: `t${at}`,
    specs: [],
    slots: slots(at),
    raises: same("+"),
    lowers: same("-"),
  }));
}

test("the largest terms are those a sort by size puts first, earlier ones first among equals", () => {
  const values = fc.array(fc.constantFrom(0, -0, 1, -1, 2, -2, 3, 0.5), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 8 }), (contributions, count) => {
      const wanted = contributions
        .map((value, at) => ({ at, size: Math.abs(value) }))
        .slice(0, -1)
        .filter(({ size }) => size > 0)
        .sort((left, right) => right.size - left.size || left.at - right.at)
        .slice(0, count)
        .map(({ at }) => at);
      expect(largestTerms(terms(contributions.length), contributions, 0, count)).toEqual(wanted);
    }),
  );
});
