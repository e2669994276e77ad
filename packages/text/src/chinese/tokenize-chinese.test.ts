import { expect, test } from "vitest";
import { tokenizeChinese } from "./tokenize-chinese.ts";

test("words of the trade stay whole", () => {
  const words = tokenizeChinese("再不处理就爆通讯录，申请停息挂账，查恶意透支。");
  expect(words).toEqual(expect.arrayContaining(["爆通讯录", "停息挂账", "恶意透支"]));
});

test("the words join to the text", () => {
  const text = "您好, Mr. Li 😀：请还500元。\n";
  expect(tokenizeChinese(text).join("")).toBe(text);
});
