import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ContactAnswer, ErrorRecord } from "../../packages/domain/src/index.ts";
import { runTactful } from "./run-tactful.ts";
import { spawnTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const night = {
  id: "night",
  jurisdiction: "CN",
  party: "debtor",
  channel: "call",
  at: "2026-03-01T22:00:00+08:00",
  timeZone: "Asia/Shanghai",
  applies: "agency",
  history: [],
};
const morning = { ...night, id: "morning", at: "2026-03-01T08:00:00+08:00" };
const singapore = { ...night, id: "sg", jurisdiction: "SG", timeZone: "Asia/Singapore" };

const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${typeof record === "string" ? record : JSON.stringify(record)}\n`).join("");

interface Answered {
  readonly id: string;
  readonly allowed?: boolean | null;
  readonly reasons: readonly {
    readonly rule: string;
    readonly message?: object;
    readonly citation: unknown;
  }[];
  readonly nextAllowedAt?: string | null;
  readonly input?: unknown;
  readonly error?: { readonly code: string; readonly path?: string; readonly line?: number };
}

function answersOf(stdout: string): readonly Answered[] {
  return stdout
    .trim()
    .split("\n")
    .map((line): Answered => JSON.parse(line));
}

describe("tactful contact", () => {
  test("answers requests in their order, and says how many", async () => {
    const run = await runTactful(["contact"], { input: lines(night, morning, singapore) });
    const answers = answersOf(run.stdout);
    expect(answers.map(({ id, allowed }) => [id, allowed])).toEqual([
      ["night", false],
      ["morning", true],
      ["sg", null],
    ]);
    expect(answers[0]?.reasons.map(({ rule }) => rule)).toEqual(["cn/night-standard", "cn/night-guideline"]);
    expect(answers[0]?.nextAllowedAt).toBe("2026-03-02T08:00:00+08:00");
    for (const answer of answers) expect(ContactAnswer.safeParse(answer).success).toBe(true);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(
      "of 3 requests 1 allowed, 1 not, 1 in places without a confirmed contact rule",
    );
  });

  test("answers a record at fault with an error in its place, and ends with 2", async () => {
    const wrongZone = { ...night, id: 12, timeZone: "Asia/Nowhere" };
    const { id: _id, ...nameless } = { ...night, at: "2026-03-01T22:00:00" };
    const run = await runTactful(["contact", "-"], {
      input: lines(morning, wrongZone, "{", nameless, "[]", morning),
    });
    const answers = answersOf(run.stdout);
    expect(answers.map(({ id, error }) => [id, error?.code, error?.path, error?.line])).toEqual([
      ["morning", undefined, undefined, undefined],
      ["12", "RECORD_INVALID", "timeZone", 2],
      ["line-3", "INPUT_FORMAT", undefined, 3],
      ["line-4", "RECORD_INVALID", "at", 4],
      ["line-5", "RECORD_INVALID", undefined, 5],
      ["morning", undefined, undefined, undefined],
    ]);
    for (const answer of answers.slice(1, 5)) expect(ErrorRecord.safeParse(answer).success).toBe(true);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain("4 rejected: RECORD_INVALID 3, INPUT_FORMAT 1 (the first on line 2)");
  });

  test("with --filter answers line for line, ends with 0, and says nothing else", async () => {
    const run = await spawnTactful(["contact", "--filter"], lines(night, "", "{", morning));
    expect(answersOf(run.stdout).map(({ id, error }) => [id, error?.code])).toEqual([
      ["night", undefined],
      ["line-2", "RECORD_INVALID"],
      ["line-3", "INPUT_FORMAT"],
      ["morning", undefined],
    ]);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(await runTactful(["contact", "--filter"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("with --codes leaves the texts out, with --keep returns the record", async () => {
    const given = { ...night, extra: { a: 1 } };
    const { stdout } = await runTactful(["contact", "--codes", "--keep"], { input: lines(given, "{") });
    const [answer, fault] = answersOf(stdout);
    expect(answer?.reasons.every(({ message }) => message === undefined)).toBe(true);
    expect(answer?.input).toEqual(given);
    expect(fault?.input).toBe("{");
  });

  test("reads CSV with facts by column and history in JSON, and writes a file", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "requests.csv");
    const history = JSON.stringify([{ at: "2026-10-13T09:00:00-04:00", channel: "call", kind: "connected" }]);
    const quoted = `"${history.replaceAll('"', '""')}"`;
    await writeFile(
      file,
      [
        "id,jurisdiction,party,channel,at,timeZone,history,facts.direct_prior_consent_at",
        `a,US,debtor,call,2026-10-14T12:00:00-04:00,America/New_York,${quoted},`,
        `b,US,debtor,call,2026-10-14T12:00:00-04:00,America/New_York,${quoted},2026-10-14T09:00:00-04:00`,
        "c,US,debtor,call,2026-10-14T12:00:00-04:00,America/New_York,{,",
        "",
      ].join("\n"),
    );
    const output = join(folder, "answers.ndjson");
    const run = await runTactful(["contact", file, "--output", output, "--quiet"]);
    const answers = answersOf(await readFile(output, "utf8"));
    expect(answers.map(({ id, allowed, nextAllowedAt }) => [id, allowed, nextAllowedAt])).toEqual([
      ["a", false, "2026-10-20T08:00:00-04:00"],
      ["b", true, null],
      ["c", undefined, undefined],
    ]);
    expect(answers[2]?.error).toMatchObject({ code: "RECORD_INVALID", path: "history", line: 4 });
    expect(run).toEqual({ code: 2, stdout: "", stderr: "" });
  });

  test("takes an own holiday file in the place of its country's", async () => {
    const folder = await temporaryFolder();
    const file = join(folder, "au.yaml");
    await writeFile(
      file,
      `country: AU
version: "2030.1"
source: { zh: 公司日历, en: Company calendar }
years: [2030]
days: [{ date: 2030-03-05, name: { zh: 某节, en: Some day } }]
`,
    );
    const at = (day: string) => ({
      ...night,
      id: day,
      jurisdiction: "AU",
      timeZone: "Australia/Perth",
      at: `${day}T12:00:00+08:00`,
    });
    const input = lines(at("2030-03-04"), at("2030-03-05"), at("2026-03-04"));
    const run = await runTactful(["contact", "--holidays", file], { input });
    const answers = answersOf(run.stdout);
    expect(answers.map(({ allowed, nextAllowedAt }) => [allowed, nextAllowedAt])).toEqual([
      [true, null],
      [false, "2030-03-06T07:30:00+08:00"],
      [undefined, undefined],
    ]);
    expect(answers[1]?.reasons[0]?.message).toMatchObject({ zh: expect.stringContaining("某节") });
    expect(answers[2]?.error).toMatchObject({ code: "HOLIDAYS_UNCOVERED", path: "at", line: 3 });
    // A sender of letters asks for no holiday.
    const letters = lines({ ...at("2099-03-04"), channel: "letter" });
    expect(answersOf((await runTactful(["contact"], { input: letters })).stdout)[0]?.allowed).toBe(true);
  });

  test("answers the requests of the page on contact as the page says", async () => {
    const run = await runTactful(["contact", "docs/examples/contact.ndjson"]);
    expect(
      answersOf(run.stdout).map(({ id, allowed, nextAllowedAt }) => [id, allowed, nextAllowedAt]),
    ).toEqual([
      ["cn-late", false, "2026-03-02T08:00:00+08:00"],
      ["cn-agreed", true, null],
      ["us-after-a-talk", false, "2026-10-19T08:00:00-04:00"],
      ["au-good-friday", false, "2026-04-04T09:00:00+11:00"],
      ["cn-relative", false, null],
      ["sg", null, null],
    ]);
  });

  test("takes the own rules that the page on contact shows, and runs their examples", async () => {
    const page = await readFile("docs/contact.md", "utf8");
    const rule = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    const folder = await temporaryFolder();
    await writeFile(join(folder, "contact.yaml"), rule);
    await writeFile(
      join(folder, "pack.yaml"),
      "id: acme\nversion: 1.0.0\ntitle: { zh: 某公司, en: Acme }\nlevel: company\n",
    );
    const visit = {
      ...night,
      jurisdiction: "UK",
      timeZone: "Europe/London",
      channel: "visit",
      history: [{ at: "2026-03-01T10:00:00Z", channel: "visit", kind: "connected" }],
    };
    const { stdout } = await runTactful(["contact", "--pack", folder], { input: lines(visit) });
    expect(answersOf(stdout)[0]).toMatchObject({ allowed: true });
    const later = {
      ...visit,
      at: "2026-06-30T23:59:59+01:00",
      history: [{ ...visit.history[0], at: "2026-06-01T10:00:00Z" }],
    };
    const again = await runTactful(["contact", "--pack", folder], { input: lines(later) });
    expect(answersOf(again.stdout)[0]).toMatchObject({
      allowed: false,
      reasons: [
        { rule: "acme/one-visit-a-month", citation: { instrument: "Court settlement of 4 May 2026" } },
      ],
      nextAllowedAt: "2026-07-01T00:00:00+01:00",
    });
    const tested = await runTactful(["rules", "test", "--pack", folder]);
    expect(tested.stderr).toContain("2 examples of 1 rule or signal: all as they should be.");
    expect(tested.code).toBe(0);
  });

  test("writes pages for a terminal, in both languages, and lets no control character through", async () => {
    const run = await runTactful(["contact", "-"], {
      input: lines({ ...night, id: "a\u001b[2J" }, morning),
      isTerminal: true,
    });
    expect(run.stdout).toContain(
      "a\\u001b[2J  not allowed 不得联系; next 下次可联系时间 2026-03-02T08:00:00+08:00",
    );
    expect(run.stdout).toContain("outside the permitted 08:00–22:00");
    expect(run.stdout).toContain("morning  allowed 可以联系");
  });

  test("does nothing and ends with 3 where options, files or input are no use", async () => {
    const folder = await temporaryFolder();
    const wrong = join(folder, "wrong.yaml");
    await writeFile(wrong, "country: AU\nversion: '2026.1'\n");
    const cases = [
      [["contact", "no-such-file.ndjson"], "FILE_NOT_FOUND"],
      [["contact", "-"], "INPUT_EMPTY"],
      [["contact", "-", "--format", "pretty", "--filter"], "OPTION_INVALID"],
      [["contact", "-", "--holidays", "no-such-file.yaml"], "FILE_NOT_FOUND"],
      [["contact", "-", "--holidays", wrong], "CONFIG_INVALID"],
    ] as const;
    for (const [args, code] of cases) {
      const run = await runTactful(args);
      expect([run.code, run.stdout], args.join(" ")).toEqual([3, ""]);
      expect(run.stderr).toContain(code);
    }
  });
});
