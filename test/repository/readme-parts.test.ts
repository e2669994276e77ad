import { expect, test } from "vitest";
import { outline, pnpmCommands } from "./readme-parts.ts";
import { expandScripts } from "./run-command.ts";

const page = [
  "# Title",
  "```sh",
  "# Not a heading",
  "npx -y pnpm@12 demo",
  "pnpm tactful score \\",
  "  --model sample a.csv # scores",
  "cat a.csv",
  "```",
  "## Part",
  "```ts",
  "pnpm of a language that is not a shell's",
  "```",
].join("\n");

test("the commands of a page are the pnpm lines of its shell blocks", () => {
  expect(pnpmCommands(page)).toEqual(["npx -y pnpm@12 demo", "pnpm tactful score --model sample a.csv"]);
});

test("the outline of a page is its headings and blocks without what stands in them", () => {
  expect(outline(page)).toEqual(["#", "```sh", "##", "```ts"]);
});

test("scripts are written out wherever a command calls them", () => {
  const scripts = { tactful: "node main.ts", demo: "pnpm --silent tactful demo" };
  expect(expandScripts("npx -y pnpm@12 demo --lang zh", scripts)).toBe("node main.ts demo --lang zh");
  expect(expandScripts("pnpm tactful a | pnpm tactful b", scripts)).toBe("node main.ts a | node main.ts b");
  expect(() => expandScripts("pnpm dmeo", scripts)).toThrow("no script dmeo");
});
