import type { Turn } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { Rule } from "../packs/rule.ts";

const order = (more: Partial<Rule> = {}): Rule =>
  smallRule(["还款", "付款"], {
    id: "small/order",
    kind: "order",
    before: ["我是", "这里是", "您好"],
    category: "deception.identity",
    ...more,
  });
const count = (more: Partial<Rule> = {}): Rule =>
  smallRule(["还款"], {
    id: "small/count",
    kind: "count",
    atLeast: 3,
    category: "threat.harassment",
    ...more,
  });

function found(rule: Rule, said: readonly (string | readonly [Turn["speaker"], string])[]) {
  const turns = said.map((one): Turn => {
    const [speaker, text] = typeof one === "string" ? ["collector" as const, one] : one;
    return { speaker, text };
  });
  const checker = smallChecker({ rules: [rule] }, { suggestions: false });
  const { findings } = checker.conversation({ channel: "call", applies: "agency", turns });
  for (const { turn = -1, start, end, text } of findings)
    expect(turns[turn]?.text.slice(start, end)).toBe(text);
  return findings.map(({ turn, start }) => `${turn}:${start}`);
}

describe("order: what must have been said before", () => {
  test("is missed until it was said, in this turn or an earlier one", () => {
    expect(found(order(), ["还款", "我是小王", "还款"])).toEqual(["0:0"]);
    expect(found(order(), ["我是小王，请还款", "还款"])).toEqual([]);
    expect(found(order(), ["请还款，我是小王", "还款"])).toEqual(["0:1"]);
  });

  test("whichever of its forms comes first counts, whatever their order in the rule", () => {
    expect(found(order(), ["您好，请还款，我是小王"])).toEqual([]);
    expect(found(order({ before: ["您好", "我是"] }), ["我是小王，请还款，您好"])).toEqual([]);
  });

  test("the borrower's words count on neither side", () => {
    expect(found(order(), [["borrower", "我是小王"], "还款"])).toEqual(["1:0"]);
    expect(found(order(), [["borrower", "还款"], "您好"])).toEqual([]);
  });

  test("the first breach of each turn is shown", () => {
    expect(found(order(), ["还款还款", "付款"])).toEqual(["0:0", "1:0"]);
  });

  test("each conversation begins anew", () => {
    const checker = smallChecker({ rules: [order()] }, { suggestions: false });
    const head = { channel: "call" as const, applies: "agency" as const };
    const say = (text: string) => ({ speaker: "collector" as const, text });
    expect(checker.conversation({ ...head, turns: [say("您好，还款")] }).findings).toEqual([]);
    expect(checker.conversation({ ...head, turns: [say("还款")] }).findings).toHaveLength(1);
    const [one, two] = [checker.open(head), checker.open(head)];
    one.turn(say("您好"));
    expect(two.turn(say("还款"))).toHaveLength(1);
    expect(one.turn(say("还款"))).toEqual([]);
  });

  test("a condition on what was said just before is held to", () => {
    const rule = order({ when: { context: ["您是哪位"] } });
    expect(found(rule, ["还款"])).toEqual([]);
    expect(found(rule, [["borrower", "您是哪位"], "还款"])).toEqual(["1:0"]);
  });
});

describe("count: what must not come too often", () => {
  test("is flagged from that hit on, over all turns", () => {
    expect(found(count(), ["还款，还款", "您好", "还款。还款"])).toEqual(["2:0", "2:3"]);
    expect(found(count({ atLeast: 2 }), ["还款", "还款"])).toEqual(["1:0"]);
    expect(found(count(), [["borrower", "还款还款还款"], "还款，还款"])).toEqual([]);
  });
});

describe("in a text of several passages", () => {
  const long = `${"今天天气不错。".repeat(400)}还款，还款，还款`;

  test("places count from the begin of the text", () => {
    expect(found(order(), [long])).toEqual([`0:${long.indexOf("还款")}`]);
    expect(found(count(), [long])).toEqual([`0:${long.lastIndexOf("还款")}`]);
  });

  test("what was said in an earlier passage counts", () => {
    expect(found(order(), [`您好。${long}`])).toEqual([]);
    expect(found(count(), [`还款。还款。${long}`])).toHaveLength(3);
  });
});

test("findings of all kinds of rules stand in one order: gravest first, then by place", () => {
  const rules = [
    count({ atLeast: 2, severity: "high" }),
    order({ severity: "critical" }),
    smallRule(["坐牢"], { severity: "medium" }),
  ];
  const checker = smallChecker({ rules }, { suggestions: false });
  const turns = [{ speaker: "collector" as const, text: "坐牢，还款，还款" }];
  const { findings } = checker.conversation({ channel: "call", applies: "agency", turns });
  expect(findings.map(({ severity, start }) => [severity, start])).toEqual([
    ["critical", 3],
    ["high", 6],
    ["medium", 0],
  ]);
});
