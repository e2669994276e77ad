import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDecimal, shortDecimal } from "./exact-decimal.ts";
import { portionOf } from "./portion.ts";
import { quickLimit, roundedQuotient, roundedSafeQuotient } from "./rounded-quotient.ts";

const decimal = fc
  .record({ digits: fc.nat({ max: 999_999_999 }), places: fc.nat({ max: 12 }) })
  .map(({ digits, places }) => Number(`${digits}e-${places}`));

describe("decimals", () => {
  test("are what was written, whatever the notation", () => {
    expect(exactDecimal(0.24)).toEqual({ numerator: 24n, denominator: 100n });
    expect(exactDecimal(1.5e-7)).toEqual({ numerator: 15n, denominator: 10n ** 8n });
    expect(exactDecimal(2e21)).toEqual({ numerator: 2n * 10n ** 21n, denominator: 1n });
    expect(exactDecimal(0)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => exactDecimal(-1)).toThrow(RangeError);
    expect(() => exactDecimal(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test("read back as the number they were taken from", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        const { numerator, denominator } = exactDecimal(value);
        const places = String(denominator).length - 1;
        expect(Number(`${numerator}e-${places}`)).toBe(value);
      }),
    );
  });

  test("found in ordinary numbers are the same decimals", () => {
    fc.assert(
      fc.property(fc.oneof(decimal, fc.double({ min: 0, max: 1e20, noNaN: true })), (value) => {
        const short = shortDecimal(value);
        const { numerator, denominator } = exactDecimal(value);
        if (short === null) return;
        expect(BigInt(short.numerator) * denominator).toBe(numerator * BigInt(short.denominator));
      }),
      { numRuns: 2000 },
    );
  });

  test("of few digits are always found in ordinary numbers", () => {
    expect([0, 0.24, 0.0345, 12, 0.00000001].every((value) => shortDecimal(value) !== null)).toBe(true);
    expect(shortDecimal(1 / 3)).toBeNull();
  });
});

describe("quotients", () => {
  const below = fc.oneof(fc.nat({ max: quickLimit - 1 }), fc.nat({ max: 100_000 }));
  const denominator = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: quickLimit - 1 }));

  test("in ordinary numbers are those of big integers", () => {
    fc.assert(
      fc.property(
        below,
        denominator,
        fc.constantFrom("half-up" as const, "down" as const),
        (top, bottom, rounding) => {
          const exact = roundedQuotient(BigInt(top), BigInt(bottom), rounding);
          expect(roundedSafeQuotient(top, bottom, rounding)).toBe(Number(exact));
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("near whole numbers and halves are exact as well", () => {
    const near = fc.record({
      whole: fc.nat({ max: 2 ** 26 }),
      bottom: fc.integer({ min: 1, max: 2 ** 25 }),
      off: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(near, ({ whole, bottom, off }) => {
        const top = Math.max(0, whole * bottom + off);
        expect(roundedSafeQuotient(top, bottom, "down")).toBe(Number(BigInt(top) / BigInt(bottom)));
        expect(roundedSafeQuotient(top, 2 * bottom, "half-up")).toBe(
          Number(roundedQuotient(BigInt(top), BigInt(2 * bottom), "half-up")),
        );
      }),
      { numRuns: 5000 },
    );
  });
});

test("a portion is the floor of the exact product, of any share", () => {
  const share = fc.oneof(
    decimal.filter((value) => value <= 1),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeNat(), fc.nat({ max: 10 ** 8 })), share, (amount, part) => {
      const { numerator, denominator } = exactDecimal(part);
      expect(portionOf(amount, part)).toBe(Number((BigInt(amount) * numerator) / denominator));
    }),
    { numRuns: 2000 },
  );
});
