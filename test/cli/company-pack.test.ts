import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outline, pnpmCommands } from "../repository/readme-parts.ts";
import { readText, root } from "../repository/repository-files.ts";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const examples = "docs/examples";
const pack = `${examples}/company-pack`;
const english = await readText("docs/rules.md");
const chinese = await readText("docs/rules.zh-CN.md");
const slow = { timeout: 240_000 };

/** The blocks of a page in one language, without indentation: a block may stand deeper in the file it was taken from. */
function blocksOf(page: string, language: string): readonly string[] {
  const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return blocks.filter((block) => block[1] === language).map((block) => plainLines(block[2] ?? ""));
}

function plainLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** The body rows of the table whose heading row has a cell of this name. */
function tableRows(page: string, heading: string): readonly (readonly string[])[] {
  const lines = page.split("\n");
  const first = lines.findIndex((line) => line.startsWith("|") && cellsOf(line).includes(heading));
  const after = lines.slice(first + 2);
  const end = after.findIndex((line) => !line.startsWith("|"));
  return after.slice(0, end).map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) =>
    cell
      .trim()
      .replaceAll("\\|", "|")
      .replace(/^`(.*)`$/, "$1"),
  );
}

interface TryRule {
  readonly pattern: string;
  readonly flag: string;
  readonly pass: string;
  readonly except?: readonly string[];
}

/** A pack with one rule for each row of a table, its sentences as examples; the failures of its examples, as lines. JSON is YAML too. */
async function failuresOf(name: string, tries: readonly TryRule[]): Promise<readonly string[]> {
  const own = join(folder, name);
  await mkdir(own, { recursive: true });
  const title = { zh: "试", en: "try" };
  await writeFile(
    join(own, "pack.yaml"),
    JSON.stringify({ id: "try", version: "1.0.0", title, level: "company" }),
  );
  const rules = tries.map(({ pattern, flag, pass, except = [] }, index) => ({
    id: `try/${name}-${index}`,
    version: 1,
    title,
    kind: "must-not",
    category: "deception.credit",
    languages: [/\p{Script=Han}/u.test(flag) ? "zh" : "en"],
    any: [pattern],
    except,
    message: title,
    examples: { flag: [flag], pass: [pass] },
  }));
  await writeFile(join(own, "rules.yaml"), JSON.stringify({ rules }));
  const { stdout, stderr } = await runTactful(["rules", "test", "--pack", own, "--format", "ndjson"]);
  expect(stderr).toContain("examples of");
  return stdout.split("\n").filter((line) => line.includes('"try/'));
}

describe("the page on rules", () => {
  test("has the same outline, commands, blocks and examples in both languages", () => {
    expect(outline(chinese)).toEqual(outline(english));
    expect(pnpmCommands(chinese)).toEqual(pnpmCommands(english));
    expect(blocksOf(chinese, "yaml")).toEqual(blocksOf(english, "yaml"));
    expect(tableRows(chinese, "检出")).toEqual(tableRows(english, "finds"));
    const withoutName = (rows: readonly (readonly string[])[]) => rows.map((row) => row.slice(1, 3));
    expect(withoutName(tableRows(chinese, "变形"))).toEqual(withoutName(tableRows(english, "disguise")));
  });

  test("shows only YAML and labels that stand in the examples", async () => {
    const files = await readdir(join(root, examples), { recursive: true });
    const texts = await Promise.all(
      files.filter((file) => /\.(yaml|ndjson)$/.test(file)).map((file) => readText(`${examples}/${file}`)),
    );
    const whole = texts.map(plainLines);
    const blocks = [...blocksOf(english, "yaml"), ...blocksOf(english, "json")];
    expect(blocks.length).toBeGreaterThan(8);
    expect(blocks.filter((block) => !whole.some((text) => text.includes(block)))).toEqual([]);
  });

  test("every pattern finds what its row says, and nothing in the look-alike", slow, async () => {
    const rows = tableRows(english, "finds");
    expect(rows.length).toBeGreaterThan(12);
    const tries = rows.map(([pattern = "", flag = "", pass = ""]) => ({ pattern, flag, pass }));
    expect(await failuresOf("patterns", tries)).toEqual([]);
  });

  test("every disguise is seen through, and the excuses excuse what they say", slow, async () => {
    const disguises = tableRows(english, "disguise").map(([, pattern = "", flag = ""]) => ({
      pattern,
      flag,
      pass: "Thank you. 谢谢您。",
    }));
    expect(disguises.length).toBeGreaterThan(7);
    const pattern = "(报警抓|要抓|坐牢|强制执行)";
    const flag = "要抓你去坐牢";
    const excuses = tableRows(english, "by default").map(([kind = "", , pass = ""]) => ({
      pattern,
      flag,
      pass,
      except: [kind],
    }));
    expect(excuses.map(({ except }) => except[0])).toEqual([
      "negated",
      "reported",
      "recital",
      "question",
      "hedged",
    ]);
    expect(await failuresOf("disguises", [...disguises, ...excuses])).toEqual([]);
    // Without the excuse each of these sentences would be flagged: otherwise the row would show nothing.
    const bare = excuses.map(({ pass }) => ({ pattern, flag: pass, pass: "谢谢您。" }));
    expect(await failuresOf("bare", bare)).toEqual([]);
  });
});

describe("the commands of the page on rules, one after the other,", () => {
  test.each(pnpmCommands(english))("%s", slow, async (command) => {
    const here = (word: string): string => (word.startsWith("out/") ? join(folder, word) : word);
    const words = command.replace(/^pnpm tactful /, "").split(" ");
    await mkdir(join(folder, "out"), { recursive: true });
    const { code, stdout, stderr } = await runTactful(words.map(here));
    // Examples of the shipped packs have tests of their own; here only those of the company count.
    if (words[1] === "test") expect(stdout).not.toContain("acme/");
    else expect(code, stderr).toBe(0);
  });
});

test(
  "the company's rules count in a check, beside the shipped ones, and its directive lets one pass",
  slow,
  async () => {
    const args = [
      "check",
      `${examples}/scripts.txt`,
      "--speaker",
      "script",
      "--pack",
      pack,
      "--fail-on",
      "critical",
    ];
    const { code, stdout } = await runTactful(args);
    expect(code).toBe(1);
    const [, state, letter] = stdout.split("\n").map((line) => (line === "" ? null : JSON.parse(line)));
    const found = state.findings.find(({ rule }: { rule: string }) => rule === "acme/state-loan-zh");
    expect(found).toMatchObject({ severity: "critical", text: "小河贷是国家" });
    expect(found.suggestion).toMatch(/^这笔是商业性消费贷款/);
    expect(found.citations).toContainEqual(expect.objectContaining({ instrument: "甲公司催收用语规范" }));
    expect(letter).toMatchObject({ findings: [], suppressed: [{ rule: "acme/counsel-letter-zh" }] });
  },
);

test("the waiver lowers a shipped rule until its day, and not after", slow, async () => {
  const show = ["rules", "show", "common/deadline-minutes-zh", "--pack", pack];
  const waived = await runTactful([...show, "--format", "ndjson"]);
  expect(JSON.parse(waived.stdout).severity).toBe("low");
  const later = await runTactful(show, { today: "2027-07-01" });
  expect(later.stdout).toMatch(/^medium; /m);
  expect(later.stdout).not.toContain("Waived");
});

test("the mistake that the page shows is refused with the words that it shows", slow, async () => {
  const own = join(folder, "broken");
  await mkdir(own, { recursive: true });
  for (const name of ["pack.yaml", "words.yaml", "rules.yaml"]) {
    await writeFile(join(own, name), (await readText(`${pack}/${name}`)).replace("给)(的)?~2", "给)的?~2"));
  }
  const { code, stderr } = await runTactful(["rules", "test", "--pack", own]);
  expect(code).toBe(3);
  const [shown = ""] = blocksOf(english, "").filter((block) => block.startsWith("RULE_INVALID"));
  const said = shown.replaceAll("\n", " ").replace("RULE_INVALID rules.yaml:3:5 ", "");
  expect(stderr).toContain(said);
  expect(stderr).toContain("rules.yaml:3:5");
});

test("the sample labels hold each kind of label", async () => {
  const lines = (await readFile(join(root, examples, "labels.ndjson"), "utf8")).trim().split("\n");
  const kinds = lines
    .map((line) => JSON.parse(line))
    .map(({ turns, expect: kind }) => (turns ? "turns" : kind));
  expect(new Set(kinds)).toEqual(new Set(["violation", "needs-fact", "clean", "turns"]));
});
