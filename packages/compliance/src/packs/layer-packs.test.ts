import { TactfulError } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { createChecker } from "../check/checker.ts";
import { findingsIn, smallBook, smallPack, smallReady, smallRule } from "../fixtures/small-packs.ts";
import type { ReadPack } from "./layer-packs.ts";
import type { Waiver } from "./waiver.ts";

const national = smallPack({ rules: [smallRule(["坐牢"])] });
const company = (severity: "critical" | "high" | "medium", waivers: readonly Waiver[] = [], id = "firm") =>
  smallPack({ rules: [smallRule(["坐牢"], { severity, version: 2 })], waivers }, { id, level: "company" });
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  rule: "small/jail",
  to: "medium",
  owner: "Li",
  reason: "test",
  expires: "2026-12-31",
  ...more,
});

function fault(...packs: readonly ReadPack[]): TactfulError {
  try {
    smallBook(...packs);
  } catch (error) {
    if (error instanceof TactfulError) return error;
    throw error;
  }
  throw new Error("the packs were taken");
}
const severityIn = (...packs: readonly ReadPack[]) =>
  findingsIn(createChecker(smallReady(...packs), { suggestions: false }), "坐牢").map(
    ({ severity }) => severity,
  );

describe("a later pack lies over an earlier one", () => {
  test("whatever the order in which they are given, national comes first, then company, then product", () => {
    const product = smallPack(
      { rules: [smallRule(["牢房"], { version: 3 })] },
      { id: "card", level: "product" },
    );
    const { packs, rules } = smallBook(product, company("critical"), national);
    expect(packs.map(({ id }) => id)).toEqual(["small", "firm", "card"]);
    expect(rules).toMatchObject([{ pack: "card", rule: { version: 3 }, place: { file: "card/all.yaml" } }]);
  });

  test("as grave or graver needs no waiver", () => {
    expect(severityIn(national, company("critical"))).toEqual(["critical"]);
    const mild = smallPack({ rules: [smallRule(["坐牢"], { severity: "low" })] });
    expect(severityIn(mild, company("high"))).toEqual(["high"]);
  });

  test("laxer without a waiver is refused with the place of the laxer rule", () => {
    const error = fault(national, company("high"));
    expect(error).toMatchObject({ code: "RULE_INVALID", file: "firm/all.yaml", line: 2, column: 5 });
    expect(error.message).toContain("lowers the severity of small/jail; add a waiver");
  });

  test("where no severity is named the category's counts", () => {
    const bare = smallPack({ rules: [smallRule(["坐牢"])] }, { id: "firm", level: "company" });
    expect(severityIn(smallPack({ rules: [smallRule(["坐牢"], { severity: "low" })] }), bare)).toEqual([
      "critical",
    ]);
  });
});

describe("waivers", () => {
  test("let a rule be lowered as far as they say, and no further", () => {
    expect(severityIn(national, company("high", [waiver()]))).toEqual(["medium"]);
    expect(severityIn(national, company("medium", [waiver()]))).toEqual(["medium"]);
    expect(fault(national, company("medium", [waiver({ to: "high" })])).code).toBe("RULE_INVALID");
  });

  test("lower the rule by themselves, and never raise it", () => {
    const alone = (to: Waiver["to"], severity?: "low") => {
      const base = smallPack({ rules: [smallRule(["坐牢"], severity === undefined ? {} : { severity })] });
      return severityIn(base, smallPack({ waivers: [waiver({ to })] }, { id: "firm", level: "company" }));
    };
    expect(alone("high")).toEqual(["high"]);
    expect(alone("critical", "low")).toEqual(["low"]);
    expect(alone("off")).toEqual([]);
  });

  test("hold to the last day and not a day longer", () => {
    expect(severityIn(national, company("high", [waiver({ expires: "2026-11-25" })]))).toEqual(["medium"]);
    expect(fault(national, company("high", [waiver({ expires: "2026-11-24" })])).code).toBe("RULE_INVALID");
    const off = waiver({ to: "off", expires: "2026-11-24" });
    expect(severityIn(national, smallPack({ waivers: [off] }))).toEqual(["critical"]);
    expect(smallBook(smallPack({ waivers: [off, waiver()] })).waivers).toHaveLength(1);
  });

  test("speak of one rule only", () => {
    const other = waiver({ rule: "small/other", to: "off" });
    expect(severityIn(national, smallPack({ waivers: [other] }, { id: "firm", level: "company" }))).toEqual([
      "critical",
    ]);
    expect(fault(national, company("high", [other])).code).toBe("RULE_INVALID");
  });

  test("silence rules of every kind", () => {
    const rules = [
      smallRule(["还款"], { id: "small/order", kind: "order", before: ["您好"] }),
      smallRule(undefined, { id: "small/model", kind: "model", threshold: 0.5, category: "abuse.insult" }),
    ];
    const waivers = rules.map(({ id }) => waiver({ rule: id, to: "off" }));
    const reader = {
      read: () => [
        { category: "abuse.insult" as const, probability: 1, start: 0, end: 1, window: { start: 0, end: 1 } },
      ],
      probabilityAt: () => 1,
    };
    const found = (parts: Parameters<typeof smallPack>[0]) =>
      createChecker(smallReady(smallPack(parts)), { secondReader: reader }).conversation({
        channel: "call",
        applies: "agency",
        turns: [{ speaker: "collector", text: "还款" }],
      }).findings;
    expect(found({ rules })).toHaveLength(2);
    expect(found({ rules, waivers })).toEqual([]);
  });
});

describe("ids, classes and wording of several packs", () => {
  test("an id that stands twice in one pack is refused with both places", () => {
    const twice = smallPack({ rules: [smallRule(["坐牢"]), smallRule(["牢房"])] });
    const error = fault(twice);
    expect(error).toMatchObject({ code: "RULE_INVALID", file: "small/all.yaml" });
    expect(error.line).toBeGreaterThan(10);
    expect(error.message).toContain("first at small/all.yaml:2");
  });

  test("a national class is defined once, a company adds words to it", () => {
    const one = smallPack({ classes: { jail: ["坐牢"] } });
    const two = smallPack({ classes: { jail: ["入狱"] } }, { id: "other" });
    expect(fault(one, two)).toMatchObject({ code: "RULE_INVALID", file: "other/all.yaml", line: 3 });
    const own = smallPack({ classes: { jail: ["进宫"] } }, { id: "firm", level: "company" });
    expect(smallBook(own, one).classes).toEqual({ jail: ["坐牢", "进宫"] });
  });

  test("a class may be called as an object's own parts are", () => {
    const own = smallPack({ classes: { constructor: ["坐牢"] } }, { id: "firm", level: "company" });
    expect(smallBook(own).classes["constructor"]).toEqual(["坐牢"]);
  });

  test("wording of a category and language is replaced, that of other languages stays", () => {
    const base = smallPack({ rewrites: { "threat.arrest": { "zh-Hans": ["甲"], en: ["A"] } } });
    const own = smallPack(
      { rewrites: { "threat.arrest": { en: ["B"] }, "abuse.insult": { en: ["C"] } } },
      { id: "firm", level: "company" },
    );
    expect(smallBook(own, base).rewrites).toEqual({
      "threat.arrest": { "zh-Hans": ["甲"], en: ["B"] },
      "abuse.insult": { en: ["C"] },
    });
  });

  test("rules of a pack of some places hold there only, unless they name their own", () => {
    const pack = smallPack(
      { rules: [smallRule(["坐牢"]), smallRule(["牢房"], { id: "small/cell", jurisdictions: ["UK"] })] },
      { jurisdictions: ["US"] },
    );
    const checker = createChecker(smallReady(pack), { suggestions: false });
    const where = (text: string) =>
      (["CN", "US", "US-NY", "UK"] as const).filter(
        (jurisdiction) => findingsIn(checker, text, { jurisdiction }).length > 0,
      );
    expect(where("坐牢")).toEqual(["US", "US-NY"]);
    expect(where("牢房")).toEqual(["UK"]);
  });
});
