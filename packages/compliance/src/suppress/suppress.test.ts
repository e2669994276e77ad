import type { Finding } from "@tactful/domain";
import { expect, test } from "vitest";
import { drawBaseline, readBaseline } from "./baseline.ts";
import { takeDirectives } from "./directive.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { readSuppressions } from "./suppression-file.ts";
import { createSuppressor } from "./suppressor.ts";

const allow = '[[tactful-allow common/a owner="李, QA" reason="a ] in it" until=2027-01-31]]';

function findingAt(text: string, words: string, rule = "common/a"): Finding {
  const start = text.indexOf(words);
  return {
    rule,
    category: "threat.visit",
    severity: "high",
    status: "violation",
    start,
    end: start + words.length,
    text: words,
    citations: [],
    reader: "rules",
  };
}

const options = { file: [], baseline: [], today: "2026-11-26" };

test("a directive covers its own line, or the next line of text where it stands alone", () => {
  const text = `first ${allow}\nsecond\n${allow}\n\nthird\nfourth`;
  const { text: clean, directives } = takeDirectives(text);
  expect(clean).toHaveLength(text.length);
  expect(clean).not.toContain("tactful-allow");
  expect(directives.map(({ lines }) => lines)).toEqual([[0], [4]]);
  const findings = ["first", "second", "third", "fourth"].map((words) => findingAt(clean, words));
  const { open, suppressed } = createSuppressor(options).apply(findings, clean, directives);
  expect(open.map(({ text: words }) => words)).toEqual(["second", "fourth"]);
  expect(suppressed[0]?.by).toEqual({
    kind: "directive",
    owner: "李, QA",
    reason: "a ] in it",
    expires: "2027-01-31",
  });
});

test.each([
  ['[[tactful-allow common/a reason="r" until=2027-01-31]]', "has no owner"],
  ['[[tactful-allow common/a owner="o" until=2027-01-31]]', "has no reason"],
  ['[[tactful-allow common/a owner="o" reason="r"]]', "has no until"],
  ['[[tactful-allow common/a owner="o" reason="r" until=2027-02-30]]', "has no day of the calendar"],
  ['[[tactful-allow owner="o" reason="r" until=2027-01-31]]', "names no rule"],
  ['[[tactful-allow common/a owner="o" why="r" until=2027-01-31]]', 'has the unknown key "why"'],
  ["[[tactful-allow common/a", "is not closed"],
])("%s is refused with its place", (directive, says) => {
  expect(() => takeDirectives(`one\nx ${directive}`)).toThrow(`at line 2, column 3 of the text ${says}`);
});

test("an expired suppression does not count and is told of, and so is one of no use", () => {
  const expired = { rule: "common/a", owner: "o", reason: "r", expires: "2026-11-25" };
  const unused = { rule: "common/b", owner: "o", reason: "r", expires: "2027-01-01" };
  const suppressor = createSuppressor({ ...options, file: [expired, unused] });
  const { open } = suppressor.apply([findingAt("words", "words")], "words", [{ ...unused, lines: [0] }]);
  expect(open).toHaveLength(1);
  expect(suppressor.idle().map(({ rule, kind, why }) => [rule, kind, why])).toEqual([
    ["common/a", "file", "expired"],
    ["common/b", "directive", "unused"],
    ["common/b", "file", "unused"],
  ]);
});

test("a suppression holds on its last day, and its words are compared without width, case and blanks", () => {
  const entry = { rule: "common/a", owner: "o", reason: "r", expires: "2026-11-26", text: "ＪＡＩＬ time" };
  const { suppressed } = createSuppressor({ ...options, file: [entry] }).apply(
    [findingAt("Jail  time", "Jail  time"), findingAt("other", "other")],
    "Jail  time",
    [],
  );
  expect(suppressed).toHaveLength(1);
});

test("a baseline lets as many findings pass as it counts", () => {
  const text = "We will visit. We will visit.";
  const finding = findingAt(text, "visit");
  const draft = drawBaseline();
  draft.add(finding, fingerprintOf(finding, text));
  const baseline = readBaseline(draft.text(), "b.json");
  expect(baseline).toMatchObject([{ rule: "common/a", count: 1 }]);
  const twice = [finding, { ...finding, start: 23, end: 28 }];
  const { open, suppressed } = createSuppressor({ ...options, baseline }).apply(twice, text, []);
  expect([open.length, suppressed.length]).toEqual([1, 1]);
  expect(() => readBaseline("{}", "b.json")).toThrow("version");
});

test("a fingerprint outlives another place, width and case, but not other words", () => {
  const text = "you GO to jail";
  const moved = "Good morning. ｙｏｕ go to jail";
  expect(fingerprintOf(findingAt(text, "jail"), text)).toBe(fingerprintOf(findingAt(moved, "jail"), moved));
  const other = "they go to jail";
  expect(fingerprintOf(findingAt(other, "jail"), other)).not.toBe(
    fingerprintOf(findingAt(text, "jail"), text),
  );
});

test("a suppressions file is refused where an entry lacks its owner or names no rule", () => {
  const read = (entry: string) =>
    readSuppressions(`suppressions:\n  - ${entry}\n`, "s.yaml", new Set(["common/a"]));
  expect(read("{ rule: common/a, owner: o, reason: r, expires: 2027-01-31 }")).toHaveLength(1);
  const caught = (entry: string): unknown => {
    try {
      return read(entry);
    } catch (error) {
      return error;
    }
  };
  expect(caught("{ rule: common/a, reason: r, expires: 2027-01-31 }")).toMatchObject({
    code: "RULE_INVALID",
    file: "s.yaml",
    line: 2,
    path: "suppressions.0.owner",
  });
  expect(caught("{ rule: common/b, owner: o, reason: r, expires: 2027-01-31 }")).toMatchObject({
    code: "RULE_INVALID",
    line: 2,
    column: 13,
  });
});
