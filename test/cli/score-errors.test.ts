import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeSampleBundle } from "./sample-bundle-folder.ts";
import { finish, spawnTactful, startTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const model = await writeSampleBundle(join(folder, "bundle"));
const header = "id,days_late,income,product,bill,limit,calls";
const row = "A1,10,9000,card,1,2,3";
const good = `${header}\n${row}\n`;

interface Case {
  readonly title: string;
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: number;
  readonly says: RegExp;
}

await mkdir(join(folder, "empty"));
await writeSampleBundle(join(folder, "corrupt"), { "model.onnx": "not a model" });
await writeSampleBundle(join(folder, "no-manifest"), { "manifest.json": "" });
await writeFile(join(folder, "empty.csv"), "");
await writeFile(join(folder, "book.xlsx"), "PK\u0003\u0004rest of a zip archive");

const at = (name: string): string => join(folder, name);
const score = (...rest: readonly string[]): readonly string[] => ["score", "--model", model, ...rest];

const cases: readonly Case[] = [
  {
    title: "a damaged model",
    args: ["score", "--model", at("corrupt"), "-"],
    code: 3,
    says: /MODEL_CORRUPT .*model\.onnx .*damaged/,
  },
  {
    title: "an empty manifest",
    args: ["score", "--model", at("no-manifest"), "-"],
    code: 3,
    says: /MANIFEST_INVALID .*manifest\.json .*empty/,
  },
  {
    title: "a folder without a model",
    args: ["score", "--model", at("empty"), "-"],
    code: 3,
    says: /MODEL_NOT_FOUND .*manifest\.json does not exist/,
  },
  { title: "no such model", args: ["score", "--model", "nowhere", "-"], code: 3, says: /MODEL_NOT_FOUND/ },
  {
    title: "no such input",
    args: score(at("absent.csv")),
    code: 3,
    says: /FILE_NOT_FOUND .*absent\.csv The input does not exist\./,
  },
  {
    title: "a folder as input",
    args: score(at("empty")),
    code: 3,
    says: /FILE_NOT_FOUND .*empty The input is a folder\./,
  },
  {
    title: "an empty file",
    args: score(at("empty.csv")),
    code: 3,
    says: /INPUT_EMPTY .*empty\.csv The input is empty\./,
  },
  {
    title: "a header alone",
    args: score("-"),
    input: `${header}\n`,
    code: 3,
    says: /INPUT_EMPTY The input holds no record\./,
  },
  {
    title: "an Excel workbook",
    args: score(at("book.xlsx")),
    code: 3,
    says: /INPUT_FORMAT .*save it as CSV/,
  },
  {
    title: "a JSON array",
    args: score("-"),
    input: '[{"id": 1}]',
    code: 3,
    says: /INPUT_FORMAT .*one object a line/,
  },
  {
    title: "a column that is missing",
    args: score("-"),
    input: good.replace("income", "incom"),
    code: 3,
    says: /INPUT_COLUMN .*income.*"incom" meant/,
  },
  {
    title: "a column that stands there twice",
    args: score("-"),
    input: `${header},bill\n${row},1\n`,
    code: 3,
    says: /INPUT_FORMAT line:1 Columns 5 and 8 are both named "bill"/,
  },
  {
    title: "text in a number",
    args: score("-"),
    input: good.replace("9000", "nine"),
    code: 2,
    says: /0 of 1 rows scored .*1 rejected: FEATURE_TYPE 1 \(the first on line 2\)/,
  },
  {
    title: "another currency",
    args: score("-", "--currency", "usd"),
    input: good,
    code: 3,
    says: /CURRENCY_MISMATCH .*"USD".*CNY/,
  },
  {
    title: "an unknown option",
    args: ["score", "--modle", model],
    code: 3,
    says: /OPTION_INVALID Unknown option '--modle' \(Did you mean --model\?\)/,
  },
  {
    title: "an unknown command",
    args: ["scroe"],
    code: 3,
    says: /OPTION_INVALID Unknown command 'scroe' \(Did you mean score\?\)/,
  },
  { title: "no model named", args: ["score", "-"], code: 3, says: /OPTION_INVALID --model is needed/ },
  {
    title: "a number of reasons that is none",
    args: score("-", "--reasons", "many"),
    code: 3,
    says: /OPTION_INVALID --reasons must be a whole number/,
  },
  {
    title: "an output whose folder is a file",
    args: score("-", "-o", at("empty.csv/out.csv")),
    input: good,
    code: 3,
    says: /FILE_NOT_WRITABLE .*its folder is a file/,
  },
  {
    title: "an output that is a folder",
    args: score("-", "-o", at("empty")),
    input: good,
    code: 3,
    says: /FILE_NOT_WRITABLE .*it is a folder/,
  },
];

test.each(cases)(
  "$title is told in one line, with the exit code $code",
  async ({ args, input, code, says }) => {
    const done = await spawnTactful(args, input);
    expect(done.stderr).toMatch(says);
    expect(done.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(done.stderr).toMatch(/^tactful: /);
    expect(done.stderr).not.toMatch(/\n\s+at /);
    expect(done.code).toBe(code);
  },
);

test("a hostile header reaches the terminal with its control characters escaped", async () => {
  const done = await spawnTactful(score("-"), "id,\u001b[31mred\u202e,\u001b[31mred\u202e\n1,2,3\n");
  expect(done.code).toBe(3);
  expect(done.stderr).toContain("\\u001b[31mred\\u202e");
  expect(done.stderr.includes("\u001b")).toBe(false);
});

test("a reader that leaves early ends the command quietly", async () => {
  const child = startTactful(score("-", "--format", "csv"));
  const done = finish(child);
  child.stdin.on("error", () => undefined);
  child.stdin.write(`${header}\n${`${row}\n`.repeat(50_000)}`);
  child.stdout.once("data", () => child.stdout.destroy());
  const { code, stderr } = await done;
  expect([code, stderr.includes("EPIPE")]).toEqual([0, false]);
});

test("Ctrl-C ends the command with 130 and whole lines", async () => {
  const child = startTactful(score("-"));
  const done = finish(child);
  child.stdin.on("error", () => undefined);
  child.stdin.write(`${header}\n${`${row}\n`.repeat(3)}`);
  child.stdout.once("data", () => child.kill("SIGINT"));
  const { code, stdout, stderr } = await done;
  expect(code).toBe(130);
  expect(stderr).toMatch(/CANCELLED Cancelled after 3 records; what was written stands, in whole lines\./);
  expect(stdout.endsWith("}\n")).toBe(true);
});

test("--version and --help need nothing and say what there is", async () => {
  expect(await spawnTactful(["--version"])).toMatchObject({ code: 0, stdout: "0.1.0\n" });
  const help = await spawnTactful(["score", "--help"]);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain("Examples:");
});
