import { posix } from "node:path";
import { expect, test } from "vitest";
import { withoutComments } from "./imports-of.ts";
import { readText, repositoryFiles } from "./repository-files.ts";

const longest = 300;
const files = await repositoryFiles();
const sources = await Promise.all(
  files
    .filter((path) => path.endsWith(".ts") && path.includes("/"))
    .map(async (path) => {
      const text = await readText(path);
      return { path, text, code: withoutComments(text) };
    }),
);

/** The word `any` where a type stands: after a colon, an angle, a bar, a comma between angles, `as`, or before brackets. */
const anyType = /(?:[:<|&]|=>|\bas|\bextends)\s*any\b|\bany(?:\[\]|\s*[|&>])/;

function pathsWhere(isBad: (source: (typeof sources)[number]) => boolean): readonly string[] {
  return sources.filter(isBad).map(({ path }) => path);
}

test("the check of types knows `any` from words that hold it", () => {
  const types = ["let a: ?;", "f<?>()", "x as ?", "Map<string, ?>", "y: ?[]", "type Z = A | ?;"];
  const typed = types.map((line) => line.replace("?", "any"));
  expect(typed.filter((line) => !anyType.test(line))).toEqual([]);
  const fine = ["let a: unknown;", "fc.anything()", 'say: "any of these"', "const many: Many = 1;"];
  expect(fine.filter((line) => anyType.test(line))).toEqual([]);
});

test("the repository has sources to check", () => {
  expect(sources.length).toBeGreaterThan(100);
});

test("no source has a default export", () => {
  expect(pathsWhere(({ code }) => /^export default\b|\bas default\b/m.test(code))).toEqual([]);
});

test("no source uses the type `any`", () => {
  expect(pathsWhere(({ code }) => anyType.test(code))).toEqual([]);
});

test(`no source is longer than ${longest} lines`, () => {
  expect(pathsWhere(({ text }) => text.trimEnd().split("\n").length > longest)).toEqual([]);
});

test("source files are named in kebab-case", () => {
  const name = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.prop)?(?:\.test)?\.ts$/;
  expect(pathsWhere(({ path }) => !name.test(posix.basename(path)))).toEqual([]);
});
