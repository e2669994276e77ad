import type { Facts } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { findingsIn, smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { NeededFact } from "../packs/rule.ts";
import { judgeByFacts } from "./needed-facts.ts";

const filed: NeededFact = { fact: "case_filed", lawful: true };
const barred: NeededFact = { fact: "time_barred", lawful: false };
const status = (needs: readonly NeededFact[], facts: Facts) => judgeByFacts(needs, facts).status;

describe("what the facts say of a sentence", () => {
  const values = [undefined, true, false];
  const given = (value: boolean | undefined, fact: "case_filed" | "time_barred"): Facts =>
    value === undefined ? {} : { [fact]: value };
  const cases = values.flatMap((one) => values.map((two) => [one, two] as const));

  test.each(cases)("filed %s and barred %s: known otherwise breaks, not known leaves open", (one, two) => {
    const facts = { ...given(one, "case_filed"), ...given(two, "time_barred") };
    const isBroken = one === false || two === true;
    const isOpen = one === undefined || two === undefined;
    const open = isOpen ? "needs-fact" : "fine";
    expect(status([filed, barred], facts)).toBe(isBroken ? "violation" : open);
  });

  test("only what is not known is asked for", () => {
    expect(judgeByFacts([filed, barred], { case_filed: "(2026) 1" })).toEqual({
      status: "needs-fact",
      needs: ["time_barred"],
    });
  });

  test.each<[NeededFact["fact"], Facts, boolean | undefined]>([
    ["case_filed", { case_filed: "(2026)沪01民初1号" }, true],
    ["attorney", { attorney: { name: "Wu" } }, true],
    ["attorney", { attorney: { known: false, name: "Wu" } }, false],
    ["attorney", { attorney: {} }, false],
    ["opt_outs", { opt_outs: [] }, false],
    ["opt_outs", { opt_outs: ["sms"] }, true],
    ["vulnerability", {}, undefined],
    ["offer_expiry", { offer_expiry: "2026-12-01" }, true],
  ])("%s of %j counts as %s", (fact, facts, truth) => {
    const expected = truth === undefined ? "needs-fact" : truth ? "fine" : "violation";
    expect(status([{ fact, lawful: true }], facts)).toBe(expected);
  });
});

describe("in a check", () => {
  const checker = smallChecker(
    { rules: [smallRule(["已经立案"], { needs: [filed], category: "threat.false-legal" })] },
    { suggestions: false },
  );

  test("an open finding names its facts, a settled one is none", () => {
    const text = "您的案件已经立案";
    expect(findingsIn(checker, text)).toMatchObject([{ status: "needs-fact", needs: ["case_filed"] }]);
    expect(findingsIn(checker, text, { facts: { case_filed: false } })).toMatchObject([
      { status: "violation" },
    ]);
    expect(findingsIn(checker, text, { facts: { case_filed: false } })[0]).not.toHaveProperty("needs");
    expect(findingsIn(checker, text, { facts: { case_filed: "1" } })).toEqual([]);
  });

  test("a turn's facts win over the conversation's", () => {
    const turn = { speaker: "collector" as const, text: "已经立案" };
    const { findings } = checker.conversation({
      channel: "call",
      applies: "agency",
      facts: { case_filed: true },
      turns: [turn, { ...turn, facts: { case_filed: false } }, { ...turn, facts: { time_barred: false } }],
    });
    expect(findings.map((finding) => [finding.turn, finding.status])).toEqual([[1, "violation"]]);
  });

  test("of two findings of one category on the same words the violation stays", () => {
    const both = smallChecker(
      {
        rules: [
          smallRule(["您的案件已经立案"], {
            needs: [filed],
            category: "threat.false-legal",
            severity: "critical",
          }),
          smallRule(["立案"], { id: "small/filed", category: "threat.false-legal", severity: "low" }),
        ],
      },
      { suggestions: false },
    );
    expect(findingsIn(both, "您的案件已经立案")).toMatchObject([
      { rule: "small/filed", status: "violation" },
    ]);
  });
});
