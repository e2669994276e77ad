import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TactfulError } from "@tactful/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChecker } from "../check/checker.ts";
import { compilePacks } from "../compiled/ready-packs.ts";
import { findingsIn, smallDay } from "../fixtures/small-packs.ts";
import { loadPacks } from "./load-packs.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "packs-"));
});
afterAll(() => rmSync(root, { recursive: true }));

const head = "id: mine\nversion: 1.0.0\ntitle: { zh: 我, en: Mine }\n";
const rule = `rules:
  - id: mine/jail
    version: 1
    title: { zh: 坐牢, en: Jail }
    kind: must-not
    category: threat.arrest
    languages: [zh]
    any: ["坐牢"]
    message: { zh: 不可, en: No }
    examples:
      flag: ["坐牢"]
      pass: ["您好"]
`;

let folders = 0;
/** A new folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(root, `pack-${folders++}`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function fault(files: Readonly<Record<string, string>>): TactfulError & { readonly folder: string } {
  const folder = folderOf(files);
  try {
    compilePacks([folder], smallDay);
  } catch (error) {
    if (error instanceof TactfulError) return Object.assign(error, { folder });
    throw error;
  }
  throw new Error("the pack was taken");
}

const faultOfRule = (from: string, to: string) => {
  const text = rule.replace(from, to);
  expect(text).not.toBe(rule);
  return fault({ "pack.yaml": head, "rules.yaml": text });
};

describe("a folder of YAML files is a pack", () => {
  test("its files are read in order of their names; others are left alone", () => {
    const folder = folderOf({
      "pack.yaml": head,
      "b.yaml": rule,
      "a.yaml": "classes:\n  jail: [坐牢]\n",
      "notes.txt": "- not: [yaml",
      "c.yml": "rules: 5",
    });
    const book = loadPacks([folder], smallDay);
    expect(book.packs).toEqual([
      { id: "mine", version: "1.0.0", title: { zh: "我", en: "Mine" }, level: "national" },
    ]);
    expect(book.rules).toMatchObject([
      { pack: "mine", place: { file: join(folder, "b.yaml"), line: 2, column: 5 } },
    ]);
    expect(book.classes).toEqual({ jail: ["坐牢"] });
    const checker = createChecker(compilePacks([folder], smallDay));
    expect(findingsIn(checker, "你要坐牢")).toMatchObject([{ rule: "mine/jail", start: 2, end: 4 }]);
  });

  test("a folder without pack.yaml, and no folder at all, cannot be found", () => {
    expect(fault({ "rules.yaml": rule })).toMatchObject({ code: "FILE_NOT_FOUND" });
    expect(() => loadPacks([join(root, "nowhere")], smallDay)).toThrowError(
      expect.objectContaining({ code: "FILE_NOT_FOUND", file: join(root, "nowhere", "pack.yaml") }),
    );
  });
});

describe("what is wrong is refused as RULE_INVALID with file, line and column", () => {
  test.each([
    ["an unknown key", "    version: 1", "    version: 1\n    verion: 2", 2, 5, '"verion"'],
    ["an unknown key inside", "      pass: [", "      past: [", 11, 7, ""],
    ["an unknown kind", "kind: must-not", "kind: mustnt", 5, 11, "rules.0.kind"],
    ["an unknown category", "threat.arrest", "threat.jail", 6, 15, "rules.0.category"],
    ["no pass examples", '\n      pass: ["您好"]', "", 11, 7, "examples.pass"],
    ["empty examples", 'flag: ["坐牢"]', "flag: []", 11, 13, "examples.flag"],
    ["no pattern", '    any: ["坐牢"]\n', "", 2, 5, "any"],
    ["no category", "    category: threat.arrest\n", "", 2, 5, "category"],
    ["an id not of the form", "id: mine/jail", "id: Jail", 2, 9, "rules.0.id"],
    ["an order rule without before", "kind: must-not", "kind: order", 2, 5, "before"],
    ["a count rule without atLeast", "kind: must-not", "kind: count", 2, 5, "atLeast"],
    ["a model rule without threshold", "kind: must-not", "kind: model", 2, 5, "threshold"],
  ])("%s", (_, from, to, line, column, said) => {
    const error = faultOfRule(from, to);
    expect(error).toMatchObject({ code: "RULE_INVALID", file: join(error.folder, "rules.yaml") });
    expect([error.line, error.column]).toEqual([line, column]);
    expect(error.message).toContain(said);
  });

  test.each([
    [
      "a pattern that cannot be read",
      '"坐(牢"',
      '"坐(牢" of "mine/jail any" cannot be read: "(" is never closed',
    ],
    ["an unknown class", '"坐<cell>"', 'no word class is named "cell"'],
    ["a regular expression out of bounds", "{ regex: '(a)\\1' }", "cannot be read"],
  ])("%s", (_, pattern, said) => {
    const error = faultOfRule('"坐牢"]\n    message', `${pattern}]\n    message`);
    expect(error).toMatchObject({ code: "RULE_INVALID", line: 2, column: 5 });
    expect(error.message).toContain(said);
  });

  test("a regular expression anywhere but under any", () => {
    const error = faultOfRule("    message", '    none: [{ regex: "a+" }]\n    message');
    expect(error).toMatchObject({ code: "RULE_INVALID", path: "mine/jail none" });
  });

  test("a condition on a class that no pack defines", () => {
    for (const when of ["after", "notAfter"]) {
      const error = faultOfRule("    message", `    when: { ${when}: { class: dispute } }\n    message`);
      expect(error).toMatchObject({ code: "RULE_INVALID", line: 2, column: 5 });
      expect(error.message).toContain('"dispute"');
    }
  });

  test("what is no YAML, holds a key twice, or an alias bomb", () => {
    const files = (text: string) => fault({ "pack.yaml": head, "rules.yaml": text });
    expect(files("rules:\n  - [a\n")).toMatchObject({ code: "RULE_INVALID" });
    expect(files("classes:\n  a: [b]\n  a: [c]\n")).toMatchObject({
      code: "RULE_INVALID",
      line: 3,
      column: 3,
    });
    expect(files("")).toMatchObject({ code: "RULE_INVALID", line: 1, column: 1 });
    expect(files("{}")).toMatchObject({ code: "RULE_INVALID" });
    expect(files("classes:\n  a: &x [b]\n  c: *x\n")).toMatchObject({ code: "RULE_INVALID" });
  });

  test("a duplicate id in two files of one pack, with the place of the second", () => {
    const error = fault({ "pack.yaml": head, "a.yaml": rule, "b.yaml": rule });
    expect(error).toMatchObject({
      code: "RULE_INVALID",
      file: join(error.folder, "b.yaml"),
      line: 2,
      column: 5,
    });
    expect(error.message).toContain(`${join(error.folder, "a.yaml")}:2`);
  });

  test("a faulty pack.yaml", () => {
    expect(fault({ "pack.yaml": head.replace("1.0.0", "one") })).toMatchObject({
      code: "RULE_INVALID",
      line: 2,
      column: 10,
    });
    expect(fault({ "pack.yaml": `${head}extra: 1\n` }).message).toContain('"extra"');
  });
});
