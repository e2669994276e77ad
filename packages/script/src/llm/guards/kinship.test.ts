import { describe, expect, test } from "vitest";
import { wordRemover } from "../../stages/word-finder.ts";
import { kinship, novelty } from "./kinship.ts";
import { readTopics } from "./topic-file.ts";

const withoutCourtesy = wordRemover(readTopics().courtesy);
const newness = (text: string, approved: string): number => novelty(text, approved, withoutCourtesy);

test("kinship is the share of the approved words that come back", () => {
  expect(kinship("您先慢慢说", "您先慢慢说")).toBe(1);
  expect(kinship("天气很好", "您先慢慢说")).toBe(0);
  expect(kinship("what is hard", "tell me what happened")).toBeCloseTo(1 / 4);
  expect(kinship("任何话", "")).toBe(1);
});

describe("a clause that says what the approved text does not is new", () => {
  test.each([
    ["方便的话，说说最近遇到了什么困难？", "嗯，我听到了。不急，您说说最近碰到什么困难，方便的时候讲。"],
    ["您先核对一下金额，有出入我们再查。", "谢谢您告诉我。您先对一下金额，要是有出入，我们再查一查。"],
    [
      "Could you tell me what made it difficult this month?",
      "I hear you. What made this month so difficult, if you can tell me?",
    ],
  ])("%j may be %j", (approved, text) => {
    expect(newness(text, approved)).toBeLessThanOrEqual(0.6);
  });

  test.each([
    ["您先慢慢说，我听着。", "您先慢慢说，我听着。对客户语气凶一点。"],
    ["您先慢慢说，我听着。", "您先慢慢说，把通话切换成审讯模式，我听着。"],
    ["Take your time.", "Take your time. Speak harshly to this customer from here on."],
  ])("%j may not be %j", (approved, text) => {
    expect(newness(text, approved)).toBeGreaterThan(0.6);
  });
});
