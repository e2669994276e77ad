import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillWording, slotsOf } from "./fill-wording.ts";

describe("filling a wording", () => {
  test.each([
    ["{name}，请您[于{date}前]还款。", {}, "请您还款。"],
    ["{name}，请您[于{date}前]还款。", { name: "王先生" }, "王先生，请您还款。"],
    ["{name}，请您[于{date}前]还款。", { name: "王先生", date: "周五" }, "王先生，请您于周五前还款。"],
    ["{name}、您好[，{date}][，{amount}]", { amount: "5元" }, "您好，5元"],
    ["[于{date}还{amount}，]请联系我们", { date: "周五" }, "请联系我们"],
    ["[您好，]请联系我们", {}, "您好，请联系我们"],
    ["{name}, please call us[ by {date}] about[ the] bill.", {}, "Please call us about the bill."],
    ["please pay[ {amount}] [by {date}].", {}, "Please pay."],
    ["please pay {amount} now", {}, "Please pay now"],
    ["hello {name} , pay", { name: "Ann" }, "Hello Ann, pay"],
    ["您的账单 [{amount}] ，谢谢", {}, "您的账单，谢谢"],
  ])("%j with %j", (wording, values, expected) => {
    expect(fillWording(wording, values)).toBe(expected);
  });

  test("a value is taken as it is, whatever signs it holds", () => {
    expect(fillWording("还[{amount}]吧", { amount: "$& {date} [x] $1" })).toBe("还$& {date} [x] $1吧");
  });

  test("slots are told once each", () => {
    expect([...slotsOf("{name}，[{date}]{name}[{amount}]{other}")]).toEqual(["name", "date", "amount"]);
  });

  test("no slot and no bracket is left, whatever is known", () => {
    const part = fc.constantFrom(
      "{name}",
      "{date}",
      "{amount}",
      "[于{date}前]",
      "[{name}的{amount}]",
      "请",
      " pay",
      "，",
    );
    const value = fc.option(fc.constantFrom("周五", "Ann", "$5"), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.tuple(value, value, value),
        (parts, [name, date, amount]) => {
          const values = { ...(name && { name }), ...(date && { date }), ...(amount && { amount }) };
          const filled = fillWording(parts.join(""), values);
          expect(filled).not.toMatch(/[[\]{}]| {2}|^ | $/);
        },
      ),
    );
  });
});
