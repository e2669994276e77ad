import { describe, expect, test } from "vitest";
import { TactfulError } from "../tactful-error.ts";
import { addMoney, subtractMoney } from "./add-money.ts";
import { divideHalfUp } from "./divide-half-up.ts";
import { formatMoney } from "./format-money.ts";
import { Money, money, moneyOfBigInt } from "./money.ts";
import { parseMoney } from "./parse-money.ts";
import { splitMoney } from "./split-money.ts";

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof TactfulError ? error.code : "another error";
  }
  return "no error";
}

describe("money", () => {
  test("an amount beyond 2^53 - 1, a fraction and an unknown currency are refused", () => {
    expect(money(Number.MAX_SAFE_INTEGER, "CNY").amountMinor).toBe(9007199254740991);
    expect(codeOf(() => money(2 ** 53, "CNY"))).toBe("MONEY_INVALID");
    expect(codeOf(() => money(0.5, "CNY"))).toBe("MONEY_INVALID");
    expect(codeOf(() => money(Number.NaN, "CNY"))).toBe("MONEY_INVALID");
    expect(codeOf(() => money(1, "RMB"))).toBe("MONEY_INVALID");
    expect(codeOf(() => money(1, "constructor"))).toBe("MONEY_INVALID");
    expect(codeOf(() => moneyOfBigInt(2n ** 53n, "CNY"))).toBe("MONEY_INVALID");
  });

  test("the schema holds the same limits and takes no text for a number", () => {
    expect(Money.safeParse({ amountMinor: 100, currency: "JPY" }).success).toBe(true);
    expect(Money.safeParse({ amountMinor: "100", currency: "JPY" }).success).toBe(false);
    expect(Money.safeParse({ amountMinor: 2 ** 53, currency: "JPY" }).success).toBe(false);
    expect(Money.safeParse({ amountMinor: 1, currency: "XXX" }).success).toBe(false);
  });

  test("there is no negative zero", () => {
    expect(Object.is(money(-0, "CNY").amountMinor, 0)).toBe(true);
    expect(Object.is(parseMoney("-0.00", "CNY").amountMinor, 0)).toBe(true);
  });
});

describe("parseMoney and formatMoney", () => {
  test.each([
    ["8088.5", "CNY", 808850, "8088.50"],
    ["0.07", "USD", 7, "0.07"],
    ["-0.07", "USD", -7, "-0.07"],
    ["100", "JPY", 100, "100"],
    ["100.00", "JPY", 100, "100"],
    ["1.234", "KWD", 1234, "1.234"],
    ["1500", "TWD", 150000, "1500.00"],
    ["90071992547409.91", "EUR", Number.MAX_SAFE_INTEGER, "90071992547409.91"],
    ["007.10", "HKD", 710, "7.10"],
  ])("%s %s is %i minor units", (text, currency, amountMinor, formatted) => {
    const value = parseMoney(text, currency);
    expect(value).toEqual({ amountMinor, currency });
    expect(formatMoney(value)).toBe(formatted);
  });

  test("a number stands for its shortest decimal", () => {
    expect(parseMoney(8088.5, "CNY").amountMinor).toBe(808850);
    expect(parseMoney(1.15, "CNY").amountMinor).toBe(115);
    expect(parseMoney(4.35, "CNY").amountMinor).toBe(435);
    expect(codeOf(() => parseMoney(0.1 + 0.2, "CNY"))).toBe("MONEY_INVALID");
  });

  test.each(["", " ", "1,000", "1e3", "+1", ".5", "5.", "0x10", "１００", "1 000", "NaN", "¥5", "1\n2"])(
    "%j is no amount",
    (text) => {
      expect(codeOf(() => parseMoney(text, "CNY"))).toBe("MONEY_INVALID");
    },
  );

  test("more decimals than the currency has, and an amount that does not fit, are refused", () => {
    expect(codeOf(() => parseMoney("1.001", "CNY"))).toBe("MONEY_INVALID");
    expect(codeOf(() => parseMoney("0.5", "KRW"))).toBe("MONEY_INVALID");
    expect(codeOf(() => parseMoney("90071992547409.92", "CNY"))).toBe("MONEY_INVALID");
    expect(codeOf(() => parseMoney("1", "cny"))).toBe("MONEY_INVALID");
  });
});

describe("addMoney, subtractMoney and splitMoney", () => {
  test("amounts of two currencies are not combined", () => {
    const yuan = money(1, "CNY");
    expect(addMoney(yuan, money(2, "CNY"))).toEqual({ amountMinor: 3, currency: "CNY" });
    expect(subtractMoney(yuan, money(2, "CNY"))).toEqual({ amountMinor: -1, currency: "CNY" });
    expect(codeOf(() => addMoney(yuan, money(1, "USD")))).toBe("CURRENCY_MISMATCH");
    expect(codeOf(() => subtractMoney(yuan, money(1, "USD")))).toBe("CURRENCY_MISMATCH");
  });

  test("a sum beyond 2^53 - 1 is refused, not rounded", () => {
    const most = money(Number.MAX_SAFE_INTEGER, "CNY");
    expect(codeOf(() => addMoney(most, money(1, "CNY")))).toBe("MONEY_INVALID");
    expect(codeOf(() => subtractMoney(money(-1, "CNY"), most))).toBe("MONEY_INVALID");
  });

  test("the remainder goes on the last part, or on the first where asked", () => {
    const amounts = (place?: "first" | "last") =>
      splitMoney(money(1000, "CNY"), 3, place).map((part) => part.amountMinor);
    expect(amounts()).toEqual([333, 333, 334]);
    expect(amounts("first")).toEqual([334, 333, 333]);
    expect(splitMoney(money(2, "CNY"), 3).map((part) => part.amountMinor)).toEqual([0, 0, 2]);
  });

  test("a negative amount and an impossible number of parts are refused", () => {
    expect(codeOf(() => splitMoney(money(-1, "CNY"), 2))).toBe("MONEY_INVALID");
    for (const parts of [0, -1, 1.5, Number.NaN, 10_001]) {
      expect(codeOf(() => splitMoney(money(1, "CNY"), parts))).toBe("OPTION_INVALID");
    }
  });
});

describe("divideHalfUp", () => {
  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
    [1n, 2n, 1n],
    [49n, 100n, 0n],
    [10n ** 30n + 5n, 10n, 10n ** 29n + 1n],
  ])("%s / %s rounds to %s", (numerator, denominator, quotient) => {
    expect(divideHalfUp(numerator, denominator)).toBe(quotient);
  });

  test("a denominator of 0 or less is refused", () => {
    expect(codeOf(() => divideHalfUp(1n, 0n))).toBe("OPTION_INVALID");
    expect(codeOf(() => divideHalfUp(1n, -2n))).toBe("OPTION_INVALID");
  });
});
