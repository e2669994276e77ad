import fc from "fast-check";
import { expect, test } from "vitest";
import { addMoney, subtractMoney } from "./add-money.ts";
import { type CurrencyCode, minorUnitDigits } from "./currency-code.ts";
import { divideHalfUp } from "./divide-half-up.ts";
import { formatMoney } from "./format-money.ts";
import { type Money, money } from "./money.ts";
import { parseMoney } from "./parse-money.ts";
import { splitMoney } from "./split-money.ts";

const currency = fc.constantFrom(...(Object.keys(minorUnitDigits) as CurrencyCode[]));
const amount = fc.record({ amountMinor: fc.maxSafeInteger(), currency });
const owed = fc.record({ amountMinor: fc.maxSafeNat(), currency });

const sum = (parts: readonly Money[]) => parts.reduce((total, part) => total + BigInt(part.amountMinor), 0n);

test("an amount formatted and parsed is the same amount", () => {
  fc.assert(
    fc.property(amount, (value) => {
      expect(parseMoney(formatMoney(value), value.currency)).toEqual(
        money(value.amountMinor, value.currency),
      );
    }),
  );
});

test("a formatted amount times its minor unit is the integer, by digits alone", () => {
  fc.assert(
    fc.property(amount, (value) => {
      const text = formatMoney(value);
      expect(text.split(".")[1]?.length ?? 0).toBe(minorUnitDigits[value.currency]);
      expect(BigInt(text.replace(".", ""))).toBe(BigInt(value.amountMinor));
    }),
  );
});

test("parts sum to the whole, are equal but for one, and that one carries less than one unit a part", () => {
  fc.assert(
    fc.property(
      owed,
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom("first" as const, "last" as const),
      (value, count, place) => {
        const parts = splitMoney(value, count, place);
        expect(parts).toHaveLength(count);
        expect(sum(parts)).toBe(BigInt(value.amountMinor));
        const special = place === "first" ? parts[0] : parts.at(-1);
        const others = place === "first" ? parts.slice(1) : parts.slice(0, -1);
        const floor = Number(BigInt(value.amountMinor) / BigInt(count));
        expect(others.every((part) => part.amountMinor === floor)).toBe(true);
        expect(Number(special?.amountMinor) - floor).toBeLessThan(count);
      },
    ),
  );
});

test("what is added can be subtracted again", () => {
  const half = fc.integer({ min: -(2 ** 51), max: 2 ** 51 });
  fc.assert(
    fc.property(half, half, currency, (left, right, code) => {
      const total = addMoney(money(left, code), money(right, code));
      expect(total.amountMinor).toBe(left + right);
      expect(subtractMoney(total, money(right, code))).toEqual(money(left, code));
    }),
  );
});

test("a rounded quotient is off by at most a half, and a half goes away from zero", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 20n }), (numerator, denominator) => {
      const error = 2n * (numerator - divideHalfUp(numerator, denominator) * denominator);
      expect(error <= denominator && -error <= denominator).toBe(true);
      if (error === denominator) expect(numerator < 0n).toBe(true);
      if (-error === denominator) expect(numerator > 0n).toBe(true);
    }),
  );
});
