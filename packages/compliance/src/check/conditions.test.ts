import type { Conversation, Facts, Turn } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { findingsIn, smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { DutySignal } from "../packs/duty-rule.ts";
import type { Rule, RuleCondition } from "../packs/rule.ts";

const signals: readonly DutySignal[] = [
  {
    signal: "audience.third-party",
    speaker: "borrower",
    languages: ["zh"],
    any: ["我是他妈妈"],
    examples: { hit: ["我是他妈妈"], miss: ["您好"] },
  },
  {
    signal: "audience.debtor",
    speaker: "borrower",
    languages: ["zh"],
    any: ["我是本人"],
    examples: { hit: ["我是本人"], miss: ["您好"] },
  },
];
const classes = { dispute: ["异议", "有争议"], sorry: ["抱歉"] };

function checkerOf(more: Partial<Rule>) {
  return smallChecker({ rules: [smallRule(["坐牢"], more)], classes, signals }, { suggestions: false });
}
const checkerWhen = (when: RuleCondition) => checkerOf({ when });

type Said = readonly [Turn["speaker"], string, Partial<Turn>?];

/** Numbers of the turns with a finding. */
function turnsFound(
  checker: ReturnType<typeof checkerOf>,
  said: readonly Said[],
  more: Partial<Conversation> = {},
): readonly (number | undefined)[] {
  const turns = said.map(([speaker, text, rest]) => ({ speaker, text, ...rest }));
  return checker
    .conversation({ channel: "call", applies: "agency", language: "zh-Hans", turns, ...more })
    .findings.map(({ turn }) => turn);
}

describe("audience", () => {
  const third = checkerWhen({ audience: "third-party" });
  const debtor = checkerWhen({ audience: "debtor" });
  const unknown = checkerWhen({ audience: "unknown" });
  const who = (context?: string, facts?: Facts) =>
    [third, debtor, unknown].map(
      (checker) =>
        findingsIn(checker, "坐牢", { ...(context && { context }), ...(facts && { facts }) }).length,
    );

  test("of an utterance is told by what was said before and by the facts", () => {
    expect(who()).toEqual([0, 0, 1]);
    expect(who("您好")).toEqual([0, 0, 1]);
    expect(who("我是他妈妈")).toEqual([1, 0, 0]);
    expect(who("我是本人")).toEqual([0, 1, 0]);
    expect(who("我是他妈妈", { identity_verified: true })).toEqual([0, 1, 0]);
    expect(who("我是他妈妈", { identity_verified: false })).toEqual([1, 0, 0]);
    expect(who(undefined, { identity_verified: true })).toEqual([0, 1, 0]);
  });

  test("of a conversation changes with each turn of the other side, and with no turn of one's own", () => {
    const said: readonly Said[] = [
      ["collector", "坐牢"],
      ["borrower", "我是他妈妈"],
      ["collector", "坐牢"],
      ["collector", "我是本人，坐牢"],
      ["borrower", "哦"],
      ["collector", "坐牢"],
      ["borrower", "我是本人"],
      ["collector", "坐牢"],
      ["third-party", "喂"],
      ["collector", "坐牢"],
    ];
    expect(turnsFound(unknown, said)).toEqual([0]);
    expect(turnsFound(third, said)).toEqual([2, 3, 5, 9]);
    expect(turnsFound(debtor, said)).toEqual([7]);
  });

  test("a turn's own facts settle it for that turn alone", () => {
    const said: readonly Said[] = [
      ["collector", "坐牢", { facts: { identity_verified: true } }],
      ["collector", "坐牢"],
    ];
    expect(turnsFound(debtor, said)).toEqual([0]);
    expect(turnsFound(debtor, [["collector", "坐牢"]], { facts: { identity_verified: true } })).toEqual([0]);
  });
});

describe("first", () => {
  const said: readonly Said[] = [
    ["borrower", "喂", { at: 0 }],
    ["collector", "坐牢", { at: 2 }],
    ["collector", "坐牢", { at: 10 }],
    ["borrower", "喂", { at: 11 }],
    ["bot", "坐牢", { at: 11 }],
  ];
  test("counts turns of one's own side", () => {
    expect(turnsFound(checkerWhen({ first: { turns: 2 } }), said)).toEqual([1, 2]);
  });
  test("counts seconds, the last one included; a turn without a time is taken for an early one", () => {
    expect(turnsFound(checkerWhen({ first: { seconds: 10 } }), said)).toEqual([1, 2]);
    expect(turnsFound(checkerWhen({ first: { seconds: 0 } }), [["collector", "坐牢"]])).toEqual([0]);
  });
  test("both hold together, and an utterance is a first turn", () => {
    expect(turnsFound(checkerWhen({ first: { seconds: 5, turns: 2 } }), said)).toEqual([1]);
    expect(findingsIn(checkerWhen({ first: { seconds: 5, turns: 1 } }), "坐牢")).toHaveLength(1);
  });
});

describe("after and notAfter", () => {
  const said: readonly Said[] = [
    ["collector", "坐牢"],
    ["borrower", "我有异议"],
    ["collector", "坐牢"],
    ["borrower", "哦"],
    ["collector", "有异议也坐牢"],
    ["borrower", "哦"],
    ["collector", "坐牢"],
  ];
  test("a word of a class was heard before, from one side or either, within some turns", () => {
    expect(turnsFound(checkerWhen({ after: { class: "dispute" } }), said)).toEqual([2, 4, 6]);
    expect(turnsFound(checkerWhen({ after: { class: "dispute", speaker: "collector" } }), said)).toEqual([6]);
    expect(turnsFound(checkerWhen({ after: { class: "dispute", turns: 1 } }), said)).toEqual([2]);
    expect(turnsFound(checkerWhen({ after: { class: "dispute", turns: 2 } }), said)).toEqual([2, 6]);
    const borrowed = { after: { class: "dispute", speaker: "borrower" as const, turns: 3 } };
    expect(turnsFound(checkerWhen(borrowed), said)).toEqual([2, 4]);
  });

  test("notAfter is its opposite, and the words of the turn itself count for neither", () => {
    expect(turnsFound(checkerWhen({ notAfter: { class: "dispute" } }), said)).toEqual([0]);
    expect(turnsFound(checkerWhen({ notAfter: { class: "sorry" } }), said)).toEqual([0, 2, 4, 6]);
  });

  test("for an utterance the text before is the other side's last turn", () => {
    const context = "我有异议";
    expect(
      findingsIn(checkerWhen({ after: { class: "dispute", turns: 1 } }), "坐牢", { context }),
    ).toHaveLength(1);
    expect(findingsIn(checkerWhen({ after: { class: "dispute" } }), "坐牢")).toEqual([]);
    const own = checkerWhen({ after: { class: "dispute", speaker: "collector" } });
    expect(findingsIn(own, "坐牢", { context })).toEqual([]);
    expect(findingsIn(checkerWhen({ notAfter: { class: "dispute" } }), "坐牢", { context })).toEqual([]);
  });

  test("a word that only sounds like one of the class was not heard", () => {
    const after = checkerWhen({ after: { class: "dispute" } });
    expect(findingsIn(after, "坐牢", { context: "这没有意义" })).toEqual([]);
    expect(
      turnsFound(after, [
        ["borrower", "这没有意义"],
        ["collector", "坐牢"],
      ]),
    ).toEqual([]);
    expect(findingsIn(after, "坐牢", { context: "我有异.议" })).toHaveLength(1);
  });
});

describe("context, channel, speaker and place", () => {
  test("context is what the other side said since one's own last turn", () => {
    const checker = checkerWhen({ context: ["没钱", "失业了"] });
    expect(findingsIn(checker, "坐牢")).toEqual([]);
    expect(findingsIn(checker, "坐牢", { context: "我失业了" })).toHaveLength(1);
    expect(
      turnsFound(checker, [
        ["borrower", "没钱"],
        ["borrower", "真的"],
        ["collector", "坐牢"],
        ["collector", "没钱也坐牢"],
        ["borrower", "哦"],
        ["collector", "坐牢"],
      ]),
    ).toEqual([2]);
  });

  test("a rule of some channels needs the channel to be known", () => {
    const checker = checkerOf({ channels: ["sms", "chat"] });
    expect(findingsIn(checker, "坐牢")).toEqual([]);
    expect(findingsIn(checker, "坐牢", { channel: "call" })).toEqual([]);
    expect(findingsIn(checker, "坐牢", { channel: "chat" })).toHaveLength(1);
  });

  test("collector, bot and script are spoken of unless the rule says otherwise; a borrower never", () => {
    const heard = (checker: ReturnType<typeof checkerOf>) =>
      (["collector", "bot", "borrower", "third-party", "script"] as const).filter(
        (speaker) => findingsIn(checker, "坐牢", { speaker }).length > 0,
      );
    expect(heard(checkerOf({}))).toEqual(["collector", "bot", "script"]);
    expect(heard(checkerOf({ speakers: ["bot"] }))).toEqual(["bot"]);
    expect(heard(checkerOf({ speakers: ["bot", "borrower", "third-party"] }))).toEqual(["bot"]);
  });

  test("the law of a country reaches into its states and cities, not the other way round", () => {
    const where = (jurisdictions: Rule["jurisdictions"]) => {
      const checker = checkerOf(jurisdictions === undefined ? {} : { jurisdictions });
      return (["CN", "US", "US-NY", "US-NY-NYC", "UK"] as const).filter(
        (jurisdiction) => findingsIn(checker, "坐牢", { jurisdiction }).length > 0,
      );
    };
    expect(where(undefined)).toEqual(["CN", "US", "US-NY", "US-NY-NYC", "UK"]);
    expect(where(["US"])).toEqual(["US", "US-NY", "US-NY-NYC"]);
    expect(where(["US-NY", "CN"])).toEqual(["CN", "US-NY", "US-NY-NYC"]);
    expect(where(["US-N"])).toEqual([]);
  });

  test("all parts of a condition must hold", () => {
    const checker = checkerWhen({ audience: "third-party", first: { turns: 1 }, context: ["喂"] });
    expect(findingsIn(checker, "坐牢", { context: "喂，我是他妈妈" })).toHaveLength(1);
    expect(findingsIn(checker, "坐牢", { context: "我是他妈妈" })).toEqual([]);
    expect(findingsIn(checker, "坐牢", { context: "喂" })).toEqual([]);
  });
});

describe("all, none and antipatterns", () => {
  test("each list of all must match somewhere, none nowhere", () => {
    const checker = checkerOf({ all: [["你", "您"], ["明天"]], none: ["开玩笑"] });
    const flagged = ["坐牢你明天", "明天您坐牢", "你坐牢", "明天坐牢", "明天您坐牢，开玩笑"].filter(
      (text) => findingsIn(checker, text).length > 0,
    );
    expect(flagged).toEqual(["坐牢你明天", "明天您坐牢"]);
  });

  test("a hit that overlaps an antipattern does not count, another one does", () => {
    const checker = checkerOf({ antipatterns: ["坐牢固"] });
    expect(findingsIn(checker, "坐牢固的椅子")).toEqual([]);
    expect(findingsIn(checker, "坐牢固的椅子，坐牢").map(({ start }) => start)).toEqual([7]);
  });
});
