import { expect, test } from "vitest";
import { textTemplate } from "./text-template.ts";

const both = (text: string) => ({ zh: text, en: text });

test("slots are filled in any order, more than once, in both languages", () => {
  const fill = textTemplate(
    { zh: "{value}：{label}", en: "{label} is {value}, {value}" },
    { label: 0, value: 1 },
  );
  expect(fill([{ zh: "收入", en: "income" }, both("5")])).toEqual({ zh: "5：收入", en: "income is 5, 5" });
});

test("what is filled in is not read for slots, and unknown slots stay", () => {
  const fill = textTemplate(both("{label} {value} {other} {constructor} {"), { label: 0, value: 1 });
  expect(fill([both("{value}"), both("$&{label}")]).en).toBe("{value} $&{label} {other} {constructor} {");
});
