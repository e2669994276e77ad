import { expect, test } from "vitest";
import { languageOfLocale, sayIn, sentenceLines } from "./output-language.ts";

test("the language follows the locale, else both are spoken", () => {
  expect(languageOfLocale({ LANG: "zh_CN.UTF-8" })).toBe("zh");
  expect(languageOfLocale({ LC_ALL: "en_GB", LANG: "zh_CN" })).toBe("en");
  expect(languageOfLocale({ LC_ALL: "", LANG: "C.UTF-8" })).toBe("both");
  expect(languageOfLocale({})).toBe("both");
  expect(sayIn("both")({ zh: "评级", en: "Grade" })).toBe("评级 Grade");
  expect(sentenceLines({ zh: "甲。", en: "A." }, "both")).toEqual(["甲。", "A."]);
});
