import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { spoilers } from "../../datasets/src/portfolio/spoiled-rows.ts";
import { type DemoRun, runDemo } from "../../packages/cli/src/demo/run-demo.ts";
import { sampleRows } from "../../packages/scoring/src/fixtures/sample-bundle.ts";
import { writeSampleBundle } from "./sample-bundle-folder.ts";
import { spawnTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const model = await writeSampleBundle(join(folder, "bundle"));
const columns = ["id", "days_late", "income", "product", "bill", "limit", "calls"];
const accounts = join(folder, "accounts.csv");
const lines = sampleRows(100).map((row, index) =>
  [...columns.map((name) => row[name] ?? ""), index * 10, index].join(","),
);
await writeFile(
  accounts,
  `${[...columns, "overdue_amount", "days_past_due"].join(",")}\n${lines.join("\n")}\n<b>bad</b>,ten,1,card,1,1,1,1,1\nworse,1\n`,
);

async function demo(run: Partial<DemoRun>): Promise<{ readonly code: number; readonly text: string }> {
  const stdout = new PassThrough();
  const chunks: Buffer[] = [];
  stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await runDemo(
    { html: null, language: "en", model, accounts, ...run },
    {
      stdin: new PassThrough(),
      stdout,
      stderr: new PassThrough(),
      isTerminal: { stdin: false, stdout: false, stderr: false },
      columns: 80,
      env: {},
      now: () => 0,
      time: () => "2026-11-26T01:00:00Z",
      today: () => "2026-11-26",
      signal: new AbortController().signal,
    },
  );
  return { code, text: Buffer.concat(chunks).toString() };
}

test("the demo says that all is synthetic, sums up, ranks and names what it refused", async () => {
  const { code, text } = await demo({});
  expect(code).toBe(0);
  expect(text).toMatch(/^SYNTHETIC DATA/);
  expect(text).toContain("100 of 102 accounts scored and 2 refused");
  expect(text).toMatch(/\nTotal\s+100\s+49,500\.00/);
  expect(text.match(/^ ?\d+\. row-/gm)).toHaveLength(10);
  expect(text).toMatch(/102 {2}<b>bad<\/b> {2}FEATURE_TYPE/);
  expect(text).not.toContain("tactful-demo.html");
});

test("a sample call is checked: words, law and rewrite, what needs a fact, and the missed duties", async () => {
  const { text } = await demo({});
  const call = text.slice(text.indexOf("== A call, checked =="));
  expect(call).toMatch(/critical {2}Threat of arrest.*\n +.*\[.*抓你去坐牢\]/);
  expect(call).toMatch(/high {2}Pushing to borrow/);
  expect(call.match(/ law: .*中国银行业协会/g)?.length).toBeGreaterThan(0);
  expect(call.match(/ say instead: \S/g)).toHaveLength(2);
  expect(call).toMatch(/needs a fact {2}False threat of legal action[\s\S]* needs the fact: case_filed/);
  expect(call).toContain(
    "Missed duties: Say that the call is recorded; Answer a stated hardship with the options\n",
  );
  expect(call).toMatch(/tactful check \S*datasets\/sample\/conversations\.ndjson --output report\.html/);
});

test("a call cannot steer the terminal, and one that is none stops the demo", async () => {
  const call = join(folder, "call.ndjson");
  const record = { channel: "call", turns: [{ text: "再不还\u001b[2J就报警抓你坐牢" }] };
  await writeFile(call, JSON.stringify(record));
  const { text } = await demo({ call });
  expect(text).toContain("Threat of arrest");
  expect(text).not.toContain("\u001b");
  await writeFile(call, '{"channel":"smoke","turns":[]}\n');
  await expect(demo({ call })).rejects.toMatchObject({ code: "RECORD_INVALID", file: call, line: 1 });
});

test("the page is whole, needs no network and takes no markup from the accounts", async () => {
  const html = join(folder, "demo.html");
  const { text } = await demo({ html, language: "both" });
  expect(text).toContain(`Report: ${html}`);
  const page = await readFile(html, "utf8");
  expect(page).toMatch(/^<!doctype html>/i);
  expect(page.match(/<svg/g)?.length).toBe(4);
  expect(page).not.toMatch(/(src|href)="?https?:/);
  expect(page).not.toContain("<b>bad</b>");
  expect(page).toContain("&lt;b&gt;bad&lt;/b&gt;");
  expect(page).toContain("SYNTHETIC");
});

test("in Chinese the demo speaks Chinese", async () => {
  const { text } = await demo({ language: "zh" });
  expect(text).toContain("按逾期阶段");
  expect(text).toContain("合成数据（SYNTHETIC）");
  expect(text).not.toContain("Ranked by");
  expect(text).toContain("未履行的义务: 告知录音; 回应困难");
  expect(text).not.toMatch(/say instead|Missed duties/);
});

test("the shipped sample runs as it is, and refuses exactly the rows that were spoiled", async () => {
  const { code, stdout } = await spawnTactful(["demo", "--no-html", "--lang", "en"]);
  expect(code).toBe(0);
  expect(stdout).toContain(`${spoilers.length} refused`);
  for (const fault of [
    "FEATURE_TYPE",
    "FEATURE_RANGE",
    "FEATURE_MISSING",
    "CURRENCY_MISMATCH",
    "INPUT_FORMAT",
  ]) {
    expect(stdout).toContain(fault);
  }
  const start = stdout.indexOf("== The 10 people to call this morning ==");
  const calls = stdout.slice(start, stdout.indexOf("== A call, checked =="));
  expect(calls.match(/^ ?\d+\. A\d{6} {2}M\d .* Call \d\d:\d\d–\d\d:\d\d {2}/gm)).toHaveLength(10);
  expect(calls.match(/ plan: /g)?.length).toBeGreaterThanOrEqual(10);
  expect(calls).toMatch(/Not contacted today: .*\d left alone by the policy/);
});

test("a generated book goes through a pipe into the shipped model by its name", async () => {
  const book = await spawnTactful([
    "datasets",
    "generate",
    "--accounts",
    "100",
    "--no-outcomes",
    "--with-bad-rows",
  ]);
  const scored = await spawnTactful(["score", "--model", "sample", "--format", "csv", "-"], book.stdout);
  expect(scored.code).toBe(2);
  expect(scored.stdout.trim().split("\n")).toHaveLength(101);
  expect(scored.stderr).toContain(`${100 - spoilers.length} of 100 rows scored with sample`);
  expect(scored.stderr).toContain("SYNTHETIC");
});
