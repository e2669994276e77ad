import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { outline, pnpmCommands } from "./readme-parts.ts";
import { readText } from "./repository-files.ts";
import { expandScripts, runCommand } from "./run-command.ts";
import { fillWorkingCopy } from "./working-copy.ts";

/** What is not run here: what would run these tests again, installs, measures speed, or needs a network. */
const skipped = /^(?:install|test|check|bench|build|pack:check|(?:tactful )?datasets pull)\b/;

/** The shipped sample holds bad rows on purpose, and the pages say that scoring or listing it ends with 2: done, with error records. */
const endsWithErrorRecords = /tactful (?:score|worklist) .*datasets\/sample\/accounts\.csv/;

const { scripts }: { scripts: Record<string, string> } = JSON.parse(await readText("package.json"));
const english = await readText("README.md");
const chinese = await readText("README.zh-CN.md");
const commands = pnpmCommands(english);
const runnable = commands.filter(
  (command) => !skipped.test(command.replace(/^(?:pnpm|npx -y pnpm@12) /, "")),
);

test("both languages show the same commands in the same order", () => {
  expect(pnpmCommands(chinese)).toEqual(commands);
});

test("both languages have the same outline", () => {
  expect(outline(chinese)).toEqual(outline(english));
});

test("every script that the pages name exists", () => {
  expect(commands.length).toBeGreaterThan(0);
  const names = commands.map((command) => command.replace(/^(?:pnpm|npx -y pnpm@12) /, "").split(" ")[0]);
  expect(names.filter((name = "") => name !== "install" && !(name in scripts))).toEqual([]);
});

describe("in a fresh copy, one after the other,", () => {
  let copy = "";
  beforeAll(async () => {
    copy = await temporaryFolder();
    await fillWorkingCopy(copy);
  });

  test.each([...new Set(runnable)])("%s", { timeout: 240_000 }, async (command) => {
    const { code, stderr } = await runCommand(expandScripts(command, scripts), copy);
    expect(code, stderr).toBe(endsWithErrorRecords.test(command) ? 2 : 0);
  });
});
