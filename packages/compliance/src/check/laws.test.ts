import type { Jurisdiction } from "@tactful/domain";
import { describe, expect, test } from "vitest";
import { findingsIn, smallChecker, smallRule } from "../fixtures/small-packs.ts";
import type { Law } from "../packs/law.ts";
import { createLawLibrary } from "./laws.ts";

const law = (id: string, more: Partial<Law> = {}): Law => ({
  id,
  instrument: id,
  layer: "statute",
  grade: "V1",
  jurisdiction: "US",
  categories: ["threat.arrest"],
  ...more,
});

const names = (
  laws: readonly Law[],
  place: Parameters<ReturnType<typeof createLawLibrary>["forFinding"]>[2],
) =>
  createLawLibrary(laws)
    .forFinding("threat.arrest", [], place)
    .map(({ instrument }) => instrument);

describe("law is cited where it reaches", () => {
  test("a country's law reaches into its states and cities, a state's not out of it", () => {
    const laws = [law("us"), law("ny", { jurisdiction: "US-NY" }), law("cn", { jurisdiction: "CN" })];
    const at = (jurisdiction: Jurisdiction) => names(laws, { jurisdiction });
    expect(at("US")).toEqual(["us"]);
    expect(at("US-NY")).toEqual(["us", "ny"]);
    expect(at("US-NY-NYC")).toEqual(["us", "ny"]);
    expect(at("US-NJ")).toEqual(["us"]);
    expect(at("CN")).toEqual(["cn"]);
    expect(at("UK")).toEqual([]);
  });
});

describe("law is cited while it is in force", () => {
  const laws = [
    law("old", { effectiveFrom: "2000-01-01", effectiveTo: "2025-12-31" }),
    law("new", { effectiveFrom: "2026-01-01" }),
    law("always"),
  ];
  test.each([
    ["1999-12-31", ["always"]],
    ["2000-01-01", ["old", "always"]],
    ["2025-12-31", ["old", "always"]],
    ["2026-01-01", ["new", "always"]],
    [undefined, ["new", "always"]],
  ])("on %s", (date, expected) => {
    expect(names(laws, { jurisdiction: "US", ...(date === undefined ? {} : { date }) })).toEqual(expected);
  });

  test("the day is that of the conversation, else the option's; an utterance has the option's", () => {
    const parts = { rules: [smallRule(["坐牢"])], citations: laws };
    const checker = smallChecker(parts, { jurisdiction: "US", date: "2025-06-01", suggestions: false });
    const cited = (startedAt?: string) =>
      checker
        .conversation({
          channel: "call",
          applies: "agency",
          turns: [{ speaker: "collector", text: "坐牢" }],
          ...(startedAt === undefined ? {} : { startedAt }),
        })
        .findings[0]?.citations.map(({ instrument }) => instrument);
    expect(cited()).toEqual(["old", "always"]);
    expect(cited("2026-02-01T23:30:00-05:00")).toEqual(["new", "always"]);
    expect(findingsIn(checker, "坐牢")[0]?.citations).toHaveLength(2);
  });
});

describe("law is cited for whom it binds", () => {
  const laws = [
    law("agencies", { applies: "agency" }),
    law("lenders", { applies: "first_party" }),
    law("all"),
  ];
  test("whoever collects", () => {
    expect(names(laws, { jurisdiction: "US", applies: "agency" })).toEqual(["agencies", "all"]);
    expect(names(laws, { jurisdiction: "US", applies: "first_party" })).toEqual(["lenders", "all"]);
    expect(names(laws, { jurisdiction: "US" })).toEqual(["agencies", "lenders", "all"]);
  });
});

describe("what is cited", () => {
  const laws = [
    law("standard", { layer: "standard" }),
    law("rule", { layer: "rule", article: "1006.18" }),
    law("statute"),
    law("code", { layer: "self-regulation" }),
    law("named", { layer: "rule", categories: [] }),
    law("foreign", { jurisdiction: "CN", categories: [] }),
  ];
  const library = createLawLibrary(laws);
  const cited = (ids: readonly string[]) =>
    library.forFinding("threat.arrest", ids, { jurisdiction: "US" }).map(({ instrument }) => instrument);

  test("binding law first, the rule's own before that of the category, each once", () => {
    expect(cited([])).toEqual(["statute", "rule", "standard", "code"]);
    expect(cited(["named", "statute", "named"])).toEqual(["statute", "named", "rule", "standard", "code"]);
  });

  test("an id of another place or of no law is left out", () => {
    expect(cited(["foreign", "nowhere"])).toEqual(["statute", "rule", "standard", "code"]);
  });

  test("the same question has the same answer, and another its own", () => {
    expect(cited(["named"])).toEqual(cited(["named"]));
    expect(library.forFinding("abuse.insult", [], { jurisdiction: "US" })).toEqual([]);
    expect(library.forFinding("threat.arrest", [], { jurisdiction: "UK" })).toEqual([]);
  });

  test("a citation holds no more than what is printed", () => {
    const [, rule] = library.forFinding("threat.arrest", [], { jurisdiction: "US" });
    expect(rule).toEqual({ instrument: "rule", article: "1006.18", layer: "rule", grade: "V1" });
  });
});
