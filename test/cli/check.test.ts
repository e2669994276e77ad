import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { CheckResult } from "../../packages/domain/src/index.ts";
import { parseCsvTable } from "./parse-csv.ts";
import { type RunOptions, runTactful } from "./run-tactful.ts";
import { spawnTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const threat = "再不还钱就抓你去坐牢";
const plain = "您好，请问今天方便吗";

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

async function check(args: readonly string[], input: string | Buffer = "", options: RunOptions = {}) {
  const done = await runTactful(["check", "--no-second-reader", ...args], { ...options, input });
  const lines = done.stdout.split("\n").filter((line) => line !== "");
  return { ...done, lines, answers: () => lines.map((line) => JSON.parse(line)) };
}

test("the real command reads lines from standard input and answers one object a line", async () => {
  const { code, stdout, stderr } = await spawnTactful(["check", "-"], `${threat}\n\n${plain}\n`);
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => CheckResult.parse(JSON.parse(line)));
  expect(answers.map(({ id }) => id)).toEqual(["line-1", "line-3"]);
  expect(answers[0]?.findings[0]).toMatchObject({ category: "threat.arrest", status: "violation" });
  expect(answers[1]?.findings).toEqual([]);
  expect(stderr).toContain("2 records checked");
});

describe("records", () => {
  test("utterances and conversations are told apart, and one at fault becomes an error in its place", async () => {
    const rows = [
      { id: 7, text: threat, channel: "sms" },
      { id: "c", channel: "call", turns: [{ speaker: "borrower", text: threat }, { text: threat }] },
      { id: "bad", text: 5 },
      { id: "b", text: threat, speaker: "borrower" },
    ];
    const { code, answers } = await check(
      ["-"],
      `${rows.map((row) => JSON.stringify(row)).join("\n")}\nno json\n`,
    );
    const [sms, call, bad, borrower, line] = answers();
    expect(code).toBe(2);
    expect([sms.id, sms.findings[0].turn]).toEqual(["7", undefined]);
    expect(call.findings.every(({ turn }: { turn: number }) => turn === 1)).toBe(true);
    expect(call.duties).toHaveLength(9);
    expect(bad.error).toMatchObject({ code: "RECORD_INVALID", path: "text", line: 3 });
    expect(borrower.findings).toEqual([]);
    expect(line).toMatchObject({ id: "line-5", error: { code: "INPUT_FORMAT" } });
  });

  test("CSV brings its columns, its own text column and facts", async () => {
    const file = await fileOf("in.csv", `ID,content,jurisdiction\na,"${threat}",HK\nb,${plain},\n`);
    const { code, answers } = await check([file, "--text-column", "content"]);
    expect(code).toBe(0);
    expect(answers().map(({ id, jurisdiction }) => [id, jurisdiction])).toEqual([
      ["a", "HK"],
      ["b", "CN"],
    ]);
    const wrong = await check([file]);
    expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining("INPUT_COLUMN")]);
  });

  test("a subtitle file is one conversation", async () => {
    const srt = `1\n00:00:01,000 --> 00:00:02,000\n客服: ${threat}\n\n2\n00:00:03,000 --> 00:00:04,000\n客户: ${threat}\n`;
    const { answers } = await check([await fileOf("call 9.srt", srt)]);
    const [answer] = answers();
    expect(answer.id).toBe("call 9");
    expect(new Set(answer.findings.map(({ turn }: { turn: number }) => turn))).toEqual(new Set([0]));
  });

  test("facts of a file count, and a record's own win", async () => {
    const text = "本案已由法院立案受理";
    const facts = await fileOf(
      "facts.ndjson",
      '{"id":"a","facts":{"case_filed":"2026民初1"}}\n{"id":"b","facts":{"case_filed":true}}\n',
    );
    const input = `{"id":"a","text":"${text}"}\n{"id":"b","text":"${text}","facts":{"case_filed":false}}\n{"id":"c","text":"${text}"}\n`;
    const { answers } = await check(["-", "--facts", facts], input);
    const statuses = answers().map(
      ({ findings }) => findings.map(({ status }: { status: string }) => status)[0],
    );
    expect(statuses).toEqual([undefined, "violation", "needs-fact"]);
    const wrong = await check(["-", "--facts", await fileOf("wrong.ndjson", '{"id":"a"}\n')], input);
    expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining("wrong.ndjson:1")]);
  });

  test("bytes that are no text, halves of pairs and endless lines harm only their own record", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${plain}\n`),
      Buffer.from([0xff, 0xfe, 0x41, 0x0a]),
      Buffer.from(threat),
    ]);
    const { answers, code } = await check(["-", "--input-format", "text"], bytes);
    expect(code).toBe(2);
    expect(answers().map(({ error }) => error?.code)).toEqual([undefined, "INPUT_ENCODING", undefined]);
    const half = await check(["-"], `{"text":"\\ud800${threat}\\udc00"}\n`);
    expect(half.answers()[0].findings[0].category).toBe("threat.arrest");
    const long = await check(["-", "--input-format", "text"], `${"好".repeat(3_500_000)}\n${threat}\n`);
    expect(long.answers().map(({ error }) => error?.code)).toEqual(["RECORD_INVALID", undefined]);
  });

  test("an input without a record is an error, except for a filter", async () => {
    expect((await check(["-"], "\n \n")).stderr).toContain("INPUT_EMPTY");
    expect((await check(["-", "--filter"], "")).code).toBe(0);
    expect((await check([join(folder, "none.txt")])).stderr).toContain("FILE_NOT_FOUND");
  });

  test("a filter answers every line, and ends with 0 whatever the records hold", async () => {
    const { code, lines, stderr } = await check(
      ["-", "--filter", "--fail-on", "low", "--input-format", "ndjson"],
      `{"id":"a","text":"${threat}"}\n\nwrong\n`,
    );
    expect([code, lines.length, stderr]).toEqual([0, 3, ""]);
    expect((await check(["-", "--filter", "--format", "html"], "x")).code).toBe(3);
  });
});

test("several jurisdictions make one answer that says which law each finding belongs to", async () => {
  const { answers } = await check(
    ["-", "--jurisdiction", "us,CN"],
    `{"text":"${threat}"}\n{"text":"${threat}","jurisdiction":"HK"}\n`,
  );
  const [both, own] = answers();
  expect(both.jurisdiction).toBe("US");
  expect(both.under.map(({ jurisdiction }: { jurisdiction: string }) => jurisdiction)).toEqual(["US", "CN"]);
  expect(both.under[1].findings).toContain(0);
  expect([own.jurisdiction, own.under]).toEqual(["HK", undefined]);
  expect((await check(["-", "--jurisdiction", "XX"], "x")).stderr).toContain("OPTION_INVALID");
});

describe("formats", () => {
  const hostile = `${threat}<script>alert(1)</script>\u001b[31m\u202e`;
  const input = `${JSON.stringify({ id: "=cmd()", text: hostile, channel: "chat" })}\n{"id":"x","text":1}\n`;

  test("SARIF by the output's name", async () => {
    const file = join(folder, "out.sarif");
    expect((await check(["-", "-o", file], input)).code).toBe(2);
    const { runs } = JSON.parse(await readFile(file, "utf8"));
    const { rules } = runs[0].tool.driver;
    for (const result of runs[0].results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(runs[0].results[0]).toMatchObject({ level: "error", kind: "fail" });
    expect(runs[0].invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  test("HTML without unescaped input, JUnit, CSV and pages", async () => {
    const file = join(folder, "out.html.gz");
    await check(["-", "-o", file, "--format", "html"], input);
    const page = gunzipSync(await readFile(file)).toString();
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain("\u001b");
    const junit = await check(["-", "--format", "junit"], input);
    expect(junit.stdout).toMatch(/tests="2" failures="1" errors="1"/);
    const csv = await check(["-", "--format", "csv"], input);
    const rows = parseCsvTable(csv.stdout);
    expect(rows[0]).toMatchObject({ id: "'=cmd()", row: "finding", category: "threat.arrest" });
    expect(rows.at(-1)).toMatchObject({ row: "error", error_code: "RECORD_INVALID" });
    const pretty = await check(["-", "--format", "pretty"], input);
    expect(pretty.stdout).toContain("刑事恐吓");
    expect(pretty.stdout).not.toContain("\u001b");
    const terminal = await check([await fileOf("t.txt", threat)], "", { isTerminal: true });
    expect(terminal.stdout).toContain("\u001b[1;31m");
  });

  test("codes leave the messages out, keep returns the record", async () => {
    const { answers } = await check(["-", "--codes", "--keep"], `{"id":"a","text":"${threat}","mine":1}\n`);
    expect(answers()[0].findings[0].message).toBeUndefined();
    expect(answers()[0].input).toEqual({ id: "a", text: threat, mine: 1 });
  });
});

test("personal data is masked in every format where asked, and in HTML unless refused", async () => {
  const text = `${threat}，打13800138000`;
  const input = `{"id":"a","channel":"call","debtor":{"name":"周明远"},"turns":[{"text":"周明远，${text}"}]}\n`;
  for (const format of ["ndjson", "pretty", "sarif", "junit", "csv", "html"]) {
    const { stdout } = await check(["-", "--redact", "--format", format], input);
    expect(stdout, format).not.toMatch(/13800138000|周明远/);
  }
  expect((await check(["-", "--redact", "--keep"], input)).stdout).not.toMatch(/13800138000|周明远/);
  expect((await check(["-", "--format", "html"], input)).stdout).not.toMatch(/周明远/);
  expect((await check(["-", "--format", "html", "--no-redact"], input)).stdout).toContain("周明远");
});

describe("accepted findings", () => {
  test("--fail-on ends with 1, from its severity on, and never for what needs a fact", async () => {
    expect((await check(["-", "--fail-on", "critical"], threat)).code).toBe(1);
    expect((await check(["-", "--fail-on", "low"], plain)).code).toBe(0);
    expect((await check(["-", "--fail-on", "low"], "本案已由法院立案受理")).code).toBe(0);
  });

  test("a directive in a script lets a finding pass, an expired one does not, a broken one is an error", async () => {
    const [{ rule } = { rule: "" }] = (await check(["-"], threat)).answers()[0].findings;
    const allow = (until: string) => `[[tactful-allow ${rule} owner="李" reason="反例" until=${until}]]`;
    const good = await check(["-", "--fail-on", "low"], `${allow("2026-11-26")}\n${threat}\n`);
    expect([good.code, good.answers()[0].findings]).toEqual([0, []]);
    expect(good.answers()[0].suppressed[0]).toMatchObject({ rule, by: { kind: "directive", owner: "李" } });
    const late = await check(["-", "--fail-on", "low"], `${threat} ${allow("2026-11-25")}\n`);
    expect([late.code, late.stderr]).toEqual([1, expect.stringContaining("expired suppression")]);
    const broken = await check(["-"], `${threat} [[tactful-allow ${rule} owner="李"]]\n`);
    expect(broken.answers()[0].error).toMatchObject({ code: "RULE_INVALID", line: 1 });
  });

  test("a suppressions file needs owner, reason and expiry", async () => {
    const [{ rule } = { rule: "" }] = (await check(["-"], threat)).answers()[0].findings;
    const good = `suppressions:\n  - { rule: ${rule}, owner: a, reason: b, expires: 2027-01-01 }\n`;
    const done = await check(["-", "--suppressions", await fileOf("s.yaml", good)], threat);
    expect(done.answers()[0].suppressed).toHaveLength(1);
    const bad = await fileOf("t.yaml", good.replace("owner: a, ", ""));
    const refused = await check(["-", "--suppressions", bad], threat);
    expect([refused.code, refused.stderr]).toEqual([
      3,
      expect.stringMatching(/RULE_INVALID .*t\.yaml:2:\d+ .*owner/),
    ]);
  });

  test("a baseline lets old findings pass and stops new ones", async () => {
    const file = join(folder, "baseline.json");
    const first = await check(["-", "--write-baseline", file, "--fail-on", "low"], `${threat}\n`);
    expect(first.code).toBe(0);
    expect(await readFile(file, "utf8")).not.toContain("坐牢");
    const moved = await check(["-", "--baseline", file, "--fail-on", "low"], `${plain}\n${threat}\n`);
    expect([moved.code, moved.answers()[1].findings]).toEqual([0, []]);
    const twice = await check(["-", "--baseline", file, "--fail-on", "low"], `${threat}\n${threat}\n`);
    expect(twice.code).toBe(1);
  });
});

test("a check that is cancelled leaves the file as it was", async () => {
  const cancel = new AbortController();
  cancel.abort();
  const file = await fileOf("before.ndjson", "before");
  const { code } = await check(["-", "-o", file], threat, { signal: cancel.signal });
  expect(code).toBe(130);
  expect(await readFile(file, "utf8")).toBe("before");
});
