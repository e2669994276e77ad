import { expect, test } from "vitest";
import { callsByName, givesDetail, saysYes } from "./answers.ts";

const taken = (judge: (text: string) => boolean, texts: readonly string[]) =>
  texts.filter((text) => judge(text));

test("a short yes is one, a question or a sentence is none", () => {
  const yes = [
    "嗯",
    "是",
    "對 怎樣",
    "嗯，你说",
    "係 講啦",
    "哦 你说吧",
    "是啊",
    "yes",
    "uh yeah",
    "Speaking.",
    "this is",
  ];
  const no = [
    "你谁啊",
    "不是",
    "你先说什么事",
    "是不是诈骗",
    "嗯 快递吗",
    "who's this",
    "no",
    "yes but I moved away",
  ];
  expect(taken(saysYes, [...yes, ...no])).toEqual(yes);
});

test("digits, dates and months are details", () => {
  const details = [
    "零三一七",
    "4426",
    "七十二年五月三號",
    "三月",
    "zero zero nine eight",
    "November thirtieth",
    "8/14",
    "九一年四月二號",
  ];
  const none = ["等一下", "三个月没工资", "两点了", "one moment", "no", "幸福路"];
  expect(taken(givesDetail, [...details, ...none])).toEqual(details);
});

test("a person is called by full or given name, or by surname and title", () => {
  expect(["周敏是吧", "周女士", "周小姐嗎"].map((text) => callsByName(text, "周敏"))).toEqual([
    true,
    true,
    true,
  ]);
  expect(callsByName("家豪在嗎", "許家豪")).toBe(true);
  expect(callsByName("许家豪吗", "許家豪")).toBe(true);
  expect(callsByName("敏感信息", "周敏")).toBe(false);
  expect(callsByName("Is Denise around?", "Denise Falk")).toBe(true);
  expect(callsByName("Is anyone around?", "Denise Falk")).toBe(false);
  expect(callsByName("喂", "")).toBe(false);
});
