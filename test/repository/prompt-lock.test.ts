import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPrompt, rewordInputs } from "../../packages/script/src/index.ts";
import { readText, repositoryFiles, root } from "./repository-files.ts";
import { runCommand } from "./run-command.ts";

const lockFile = "prompts/llm/lock.json";
const update = "UPDATE_PROMPTS=1 pnpm test test/repository/prompt-lock";

/** A prompt with the SHA-256 of its whole file. */
interface Locked {
  readonly version: string;
  readonly sha256: string;
}

type Lock = Readonly<Record<string, Locked>>;

const paths = (await repositoryFiles()).filter((path) => /^prompts\/llm\/[^/]+\.md$/.test(path));
const files = await Promise.all(paths.map(async (path) => ({ path, content: await readText(path) })));

function lockOf(content: string): Locked {
  const version = /^version: (\S+)$/m.exec(content)?.[1] ?? "";
  return { version, sha256: createHash("sha256").update(content).digest("hex") };
}

/** What changed without a new version. */
function unversioned(before: Lock, now: Lock): readonly string[] {
  return Object.entries(now).flatMap(([path, { version, sha256 }]) => {
    const known = before[path];
    return known !== undefined && known.version === version && known.sha256 !== sha256 ? [path] : [];
  });
}

test("every prompt is locked to its words, and other words need another version", async () => {
  const before: Lock = JSON.parse(await readText(lockFile));
  const now: Lock = Object.fromEntries(files.map(({ path, content }) => [path, lockOf(content)]));
  expect(unversioned(before, now), "raise the version in their front matter").toEqual([]);
  if (process.env["UPDATE_PROMPTS"] === "1") {
    await writeFile(join(root, lockFile), JSON.stringify(now));
    await runCommand(`biome format --write ${lockFile}`, root);
    return;
  }
  expect(now, `stale: run ${update}`).toEqual(before);
});

test("a change of words under the same version would be found", () => {
  const before = { a: { version: "1.0.0", sha256: "1" }, b: { version: "1.0.0", sha256: "1" } };
  const now = { a: { version: "1.0.0", sha256: "2" }, b: { version: "1.0.1", sha256: "2" } };
  expect(unversioned(before, now)).toEqual(["a"]);
});

const reword = files.filter(({ path }) => path.startsWith("prompts/llm/reword-"));

describe("prompts for re-wording", () => {
  test("there is one for each language, with the data that goes with it, named in order", () => {
    const prompts = reword.map(({ path, content }) => readPrompt(content, path));
    expect(prompts.map(({ lang }) => lang).toSorted()).toEqual(["en", "zh-Hans", "zh-Hant"]);
    for (const { inputs, id, output } of prompts) {
      expect([id, output, inputs]).toEqual(["reword", "reworded-texts", rewordInputs]);
    }
  });

  test.each(reword)(
    "$path asks for JSON, and shows the form in which it is to be answered",
    ({ content }) => {
      expect(content).toContain("JSON");
      expect(content).toContain('{"say": [{"id": "t1", "text": "');
    },
  );
});
