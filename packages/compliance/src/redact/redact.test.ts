import fc from "fast-check";
import { expect, test } from "vitest";
import { isHongKongId, isResidentId, isTaiwanId, passesLuhn } from "./checksums.ts";
import { findPersonalData } from "./personal-data.ts";
import { redactText } from "./redact-text.ts";
import { redactTurns } from "./redact-turns.ts";
import { redactValue } from "./redact-value.ts";

/** A resident id with its check place, worked out digit by digit from the standard's congruence. */
function residentId(first17: string): string {
  for (const check of "0123456789X") {
    const digits = [...first17, check].map((place) => (place === "X" ? 10 : Number(place)));
    const sum = digits.reduce((total, digit) => (total * 2 + digit) % 11, 0);
    if (sum === 1) return first17 + check;
  }
  throw new Error("no check place");
}

test("a resident id is told by its check place", () => {
  const id = residentId("11010119900307451");
  expect(isResidentId(id)).toBe(true);
  const wrong = id.slice(0, 16) + ((Number(id[16]) + 1) % 10) + id.slice(17);
  expect(isResidentId(wrong)).toBe(false);
  expect(redactText(`证号${id}。`)).toBe(`证号${"*".repeat(18)}。`);
  expect(redactText(`流水${wrong.replace("X", "0")}号`)).not.toContain("*");
});

test("the other ids and cards have their own check digits", () => {
  expect([isTaiwanId("A123456789"), isTaiwanId("A123456788")]).toEqual([true, false]);
  expect([isHongKongId("A1234563"), isHongKongId("A1234564")]).toEqual([true, false]);
  expect([passesLuhn("4111111111111111"), passesLuhn("4111111111111112")]).toEqual([true, false]);
});

test.each([
  ["打13800138000找我", "13800138000"],
  ["电话138-0013-8000", "138-0013-8000"],
  ["幺三八零零一三八零零零", "幺三八零零一三八零零零"],
  ["１３８００１３８０００", "１３８００１３８０００"],
  ["加微信 tactful_01 聊", "tactful_01"],
  ["QQ：123456789", "123456789"],
  ["車牌粤B·D12345的车", "粤B·D12345"],
  ["mail a.b+c@example.com now", "a.b+c@example.com"],
  ["SSN 123-45-6789.", "123-45-6789"],
  ["call (415) 555-2671", "(415) 555-2671"],
  ["call +852 9123 4567", "+852 9123 4567"],
  ["聯絡 0912-345-678", "0912-345-678"],
  ["card 4111 1111 1111 1111", "4111 1111 1111 1111"],
])("in %j the personal part is masked", (text, part) => {
  expect(redactText(text)).toBe(text.replace(part, "*".repeat(part.length)));
});

test.each([
  "欠款8088.5元，2026-11-26前还清",
  "合同号20261126123456",
  "You owe $12,460.35 by 2026-11-26",
  "微信支付和支付宝都可以",
  "一二三四五六七八九十",
  "还8000-9000元",
])("%j holds nothing personal", (text) => {
  expect(redactText(text)).toBe(text);
});

test.each([
  ["后四位是0427。", "0427"],
  ["身份证最后四位：四四二六", "四四二六"],
  ["您尾号3345的信用卡", "3345"],
  ["the last four are 6613, okay", "6613"],
  ["last four of my social six six one three", "six six one three"],
  ["my date of birth is April ninth, eighty-six.", "April ninth, eighty-six"],
  ["born 4/9/1986", "4/9/1986"],
  ["出生日期系九一年四月二號", "九一年四月二號"],
])("in %j what a person is recognised by is masked", (text, part) => {
  expect(redactText(text)).toBe(text.replace(part, "*".repeat(part.length)));
});

test("an answer is masked after the question for it, once, and sums are not", () => {
  const turns = (asked: string, ...said: string[]) => [
    { speaker: "collector", text: asked },
    ...said.map((text) => ({ speaker: "borrower", text })),
  ];
  expect(redactTurns(turns("身份证后四位报一下", "先说什么事", "6613。", "先还五千行不行", "2000"))).toEqual([
    "身份证后四位报一下",
    "先说什么事",
    "****。",
    "先还五千行不行",
    "2000",
  ]);
  expect(redactTurns(turns("登记的出生月和日", "七月十九"))[1]).toBe("****");
  expect(redactTurns(turns("your date of birth?", "April ninth, eighty-six."))[1]).toMatch(/^\*+\.$/);
  expect(redactTurns(turns("您身份证后四位？", "我只有3000元"))[1]).toBe("我只有3000元");
  expect(redactTurns(turns("什么时候还？", "6613"))[1]).toBe("6613");
  const value = {
    turns: [{ text: "last four of your social?" }, { speaker: "borrower", text: "4471", at: 1 }],
  };
  expect(redactValue(value)).toMatchObject({ turns: [{}, { text: "****", at: 1 }] });
});

test("names are masked where they are given, in full and in part", () => {
  expect(redactText("周敏您好，周女士", ["周敏"])).toBe("**您好，*女士");
  expect(redactText("Mr Smith, john smith, smithers", ["John Smith"])).toBe("Mr *****, **********, smithers");
  expect(redactText("a+b", ["+"])).toBe("a+b");
});

test("whatever the text, its length and what is not masked stay", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("13800138000", "a@b.cn", "张三", "\ud800"),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      const masked = redactText(text, ["张三"]);
      expect(masked).toHaveLength(text.length);
      for (let at = 0; at < text.length; at++) expect(["*", text[at]]).toContain(masked[at]);
      const found = findPersonalData(text, ["张三"]);
      for (const [index, { start }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
      }
    }),
  );
});

test("a record is masked through and through, except its id", () => {
  const value = { id: "13800138000", turns: [{ text: "打13800138000", at: 1 }], n: null };
  expect(redactValue(value)).toEqual({
    id: "13800138000",
    turns: [{ text: "打***********", at: 1 }],
    n: null,
  });
});
