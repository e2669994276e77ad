import { expect, test } from "vitest";
import { errorCodes } from "../../packages/domain/src/index.ts";
import { readText } from "./repository-files.ts";

test("docs/errors.md explains every error code and no other, in the same order", async () => {
  const page = await readText("docs/errors.md");
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
  expect(headings).toEqual(Object.keys(errorCodes));
});

test("error codes stand in alphabetical order", () => {
  expect(Object.keys(errorCodes)).toEqual(Object.keys(errorCodes).toSorted());
});

test("docs/errors.md gives each code its meaning, usual cause and cure", async () => {
  const sections = (await readText("docs/errors.md")).split(/^## /m).slice(1);
  const points = sections.map((section) => [...section.matchAll(/^- \*\*(.+?):\*\* \S/gm)].map((m) => m[1]));
  expect(points).toEqual(Object.keys(errorCodes).map(() => ["Meaning", "Usual cause", "Cure"]));
});
