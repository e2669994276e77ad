import { expect, test } from "vitest";
import { scriptOf } from "./script-of.ts";

test.each([
  ["您好，请还款。", "zh-Hans"],
  ["您好，請還款。", "zh-Hant"],
  ["你好", "zh-Hans"],
  ["我聽日還", "zh-Hant"],
  ["你喺邊度", "zh-Hant"],
  ["后台里面", "zh-Hans"],
  ["Please pay today.", "en"],
  ["Please call 王小明 today about your account", "en"],
  ["iPhone分期还款", "zh-Hans"],
  ["OK，我明天转", "zh-Hans"],
  ["123", "en"],
  ["", "en"],
  ["？！", "zh-Hans"],
  ["请看 Terms and Conditions 第五条的说明", "zh-Hans"],
])("%j is %s", (text, expected) => {
  expect(scriptOf(text)).toBe(expected);
});
