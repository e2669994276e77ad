import { describe, expect, test } from "vitest";
import { findingsIn, smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { Cue } from "../packs/cue.ts";
import { type ExcuseKind, excuseKinds } from "../packs/rule.ts";

const zh = { languages: ["zh" as const], after: [] };
const en = { languages: ["en" as const], after: [] };
const cues: readonly Cue[] = [
  {
    ...zh,
    kind: "negated",
    scope: "clause",
    reach: 6,
    before: ["不会", "没", "别", "没有", "不"],
    after: ["是假的"],
    notBeside: ["unpaid"],
  },
  { ...zh, kind: "reported", scope: "sentence", reach: 12, before: ["您说", "有人"], after: ["请举报"] },
  { ...zh, kind: "recital", scope: "sentence", reach: 20, before: ["严禁"] },
  { ...zh, kind: "question", scope: "sentence", reach: 12, before: ["难道"] },
  { ...zh, kind: "hedged", scope: "sentence", reach: 12, before: ["如果经法院"] },
  {
    ...en,
    kind: "negated",
    scope: "clause",
    reach: 3,
    before: ["won't", "never"],
    after: ["is not allowed"],
  },
  { ...en, kind: "reported", scope: "sentence", reach: 8, before: ["you said"] },
];
const classes = { unpaid: ["还", "还钱"] };

function checkerFor(except?: readonly ExcuseKind[]) {
  const any = ["坐牢", "不还~8坐牢", "还~8抓你", "抓你", "you ~6 arrest*", "jail you"];
  const rule = smallRule(any, except === undefined ? {} : { except });
  return smallChecker({ rules: [rule], cues, classes }, { suggestions: false });
}

const usual = checkerFor();
const isFlagged = (text: string, checker = usual) => findingsIn(checker, text).length > 0;

describe("a cue before the hit", () => {
  test.each([
    ["不会坐牢", false],
    ["不会让您去坐牢", false],
    ["不会让您一个人就去坐牢", true],
    ["不会让您一个人去坐牢", false],
    ["不会，坐牢", true],
    ["不会的，您要坐牢", true],
    ["不会。坐牢", true],
    ["坐牢不会", true],
    ["您说要坐牢", false],
    ["您说过的话，我记得，要坐牢", false],
    ["您说过。要坐牢", true],
    ["严禁对客户说什么，例如坐牢", false],
    ["不会坐牢，要坐牢", true],
  ])("%j", (text, expected) => {
    expect(isFlagged(text)).toBe(expected);
  });

  test.each([
    ["we won't jail you", false],
    ["we won't ever try to jail you", false],
    ["we won't ever try but to jail you", true],
    ["we won't wait, we jail you", true],
    ["we never. We jail you", true],
    ["you said, again and again, they jail you", false],
  ])("counts words in English: %j", (text, expected) => {
    expect(isFlagged(text)).toBe(expected);
  });

  test("a cue of one character belongs to what stands next to it", () => {
    expect(isFlagged("没坐牢")).toBe(false);
    expect(isFlagged("没人去坐牢")).toBe(false);
    expect(isFlagged("没有钱的人去坐牢")).toBe(false);
    expect(isFlagged("没钱的人要坐牢")).toBe(true);
  });

  test("the 没 of 没还 is none, nor is the 不 of what was matched", () => {
    expect(isFlagged("没还坐牢")).toBe(true);
    expect(isFlagged("别还钱了坐牢")).toBe(true);
    expect(isFlagged("再不还就坐牢")).toBe(true);
    expect(isFlagged("不还就不会坐牢")).toBe(false);
  });

  test("a cue between two words of a match excuses it", () => {
    expect(isFlagged("你还了就不会抓你")).toBe(false);
    expect(isFlagged("你还了就不，抓你")).toBe(true);
  });
});

describe("a cue behind the hit", () => {
  test.each([
    ["坐牢是假的", false],
    ["坐牢，是假的", true],
    ["坐牢这话请举报", false],
    ["坐牢这话，请举报", false],
    ["坐牢。请举报", true],
  ])("%j", (text, expected) => {
    expect(isFlagged(text)).toBe(expected);
  });
  test("in English", () => {
    expect(isFlagged("to jail you is not allowed")).toBe(false);
    expect(isFlagged("we jail you, which is not allowed")).toBe(true);
  });
});

describe("which kinds excuse is the rule's to say", () => {
  const sentences: Readonly<Record<ExcuseKind, string>> = {
    negated: "不会坐牢",
    reported: "有人坐牢",
    recital: "严禁说坐牢",
    question: "难道坐牢",
    hedged: "如果经法院判决要坐牢",
  };

  test("by default negation, report and recital", () => {
    const excused = excuseKinds.filter((kind) => !isFlagged(sentences[kind]));
    expect(excused).toEqual(["negated", "reported", "recital"]);
  });

  test.each([...excuseKinds])("only %s where only that is named", (kind) => {
    const checker = checkerFor([kind]);
    const excused = excuseKinds.filter((one) => !isFlagged(sentences[one], checker));
    expect(excused).toEqual([kind]);
  });

  test("none where none is named", () => {
    const checker = checkerFor([]);
    expect(excuseKinds.filter((kind) => !isFlagged(sentences[kind], checker))).toEqual([]);
    expect(isFlagged("他说“坐牢”", checker)).toBe(true);
  });
});

describe("quoted words", () => {
  test.each([
    ["他说“你要坐牢”", false],
    ["他说：「你要坐牢」，我不信", false],
    ['短信写着"你要坐牢"', false],
    ["有人打来，“你要坐牢”", false],
    ["“你要坐牢”，有人这样讲", false],
    ["你要“坐牢”", true],
    ["记住：“坐牢”", true],
    ["他说“好”，你要坐牢", true],
    ["他说“好”你要坐牢“懂吗”", true],
    ["我说“最后一次”，你要坐牢，“懂吗”", true],
    ["他说“你要坐牢", true],
    ["he said 'jail you' to me", false],
    ['she wrote "we jail you tomorrow"', false],
    ['we "jail you"', true],
    ['he said "ok" we jail you "now"', true],
    ["the boss said the kids' toys go and we jail you, kids' stuff too", true],
  ])("%j", (text, expected) => {
    expect(isFlagged(text)).toBe(expected);
  });
});

test("a cue in a disguise is none, spaces aside", () => {
  expect(isFlagged("bu会坐牢")).toBe(true);
  expect(isFlagged("不 会 坐牢")).toBe(false);
  expect(isFlagged("不會坐牢")).toBe(false);
});
