import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ErrorRecord } from "../../packages/domain/src/index.ts";
import { readText } from "../repository/repository-files.ts";
import { type RunOptions, runTactful } from "./run-tactful.ts";
import { spawnTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();

const equal = {
  id: "e",
  task: "equal-instalments",
  principalMinor: 1000,
  months: 3,
  firstDate: "2026-01-31",
};
const refused = { ...equal, id: "r", policy: { maxMonths: 2 } };
const account = {
  product: "loan",
  currency: "CNY",
  daysPastDue: 20,
  overdueMinor: 250_000,
  principalMinor: 1_200_000,
  interestMinor: 30_000,
  feesMinor: 5000,
  missedInstalments: 1,
  brokenPromises: 0,
};
const options = { id: "o", task: "options", account };

function ndjson(records: readonly unknown[]): string {
  return records
    .map((record) => `${typeof record === "string" ? record : JSON.stringify(record)}\n`)
    .join("");
}

async function plan(args: readonly string[], records: readonly unknown[], more: RunOptions = {}) {
  const done = await runTactful(["plan", ...args], { ...more, input: ndjson(records) });
  const lines = done.stdout.split("\n").filter((line) => line !== "");
  return { ...done, lines, answers: () => lines.map((line) => JSON.parse(line)) };
}

test("the real command reads requests from standard input and answers one object a line", async () => {
  const { code, stdout, stderr } = await spawnTactful(["plan", "-"], ndjson([equal, "", refused]));
  expect(code).toBe(0);
  const [first, second] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(first).toEqual({
    id: "e",
    schedule: [
      { date: "2026-01-31", amountMinor: 333 },
      { date: "2026-02-28", amountMinor: 333 },
      { date: "2026-03-31", amountMinor: 334 },
    ],
    totalMinor: 1000,
    costMinor: 0,
    needsApproval: false,
  });
  expect(second).toMatchObject({ id: "r", refused: true, maxMonths: 2 });
  expect(stderr).toContain("2 plans answered");
  expect(stderr).toContain("1 refused, 0 error records");
});

describe("records", () => {
  test("one at fault becomes an error in its place, and the exit code is 2", async () => {
    const { id: _, ...nameless } = equal;
    const records = [
      { ...equal, id: 7 },
      "no json",
      { ...equal, months: 0 },
      nameless,
      { id: "t", task: "dance" },
      [1],
    ];
    const { code, answers } = await plan(["-"], records);
    const [number, line, months, named, task, list] = answers();
    expect(code).toBe(2);
    expect(number.id).toBe("7");
    expect(line).toMatchObject({ id: "line-2", error: { code: "INPUT_FORMAT", line: 2 } });
    expect(months).toMatchObject({ id: "e", error: { code: "RECORD_INVALID", path: "months", line: 3 } });
    expect(named).toMatchObject({ id: "line-4", totalMinor: 1000 });
    expect(task).toMatchObject({ id: "t", error: { path: "task", line: 5 } });
    expect(list).toMatchObject({ id: "line-6", error: { code: "RECORD_INVALID" } });
    for (const record of [line, months, task, list]) expect(ErrorRecord.parse(record)).toEqual(record);
  });

  test("--keep returns each under input, and --codes leaves the texts out", async () => {
    const kept = await plan(["-", "--keep", "--codes"], [refused, options, "no json"], {
      today: "2026-11-26",
    });
    const [no, offered, failed] = kept.answers();
    expect(no).toEqual({
      id: "r",
      refused: true,
      reasons: [{ rule: "max-months" }],
      maxMonths: 2,
      input: refused,
    });
    expect(offered.options[0]).not.toHaveProperty("why");
    expect(offered.input).toEqual(options);
    expect(failed.input).toBe("no json");
  });

  test("--filter answers line for line and ends with 0", async () => {
    const { code, lines, stderr } = await plan(["-", "--filter"], [equal, "", "no json"]);
    expect([code, lines.length, stderr]).toEqual([0, 3, ""]);
    expect((await plan(["-", "--filter"], [])).code).toBe(0);
  });
});

describe("files and terminals", () => {
  test("a file is read and written, compressed where its name says so", async () => {
    const [input, output] = [join(folder, "requests.ndjson"), join(folder, "plans.ndjson.gz")];
    await writeFile(input, ndjson([equal]));
    const { code, stdout } = await runTactful(["plan", input, "--output", output, "--quiet"]);
    expect([code, stdout]).toEqual([0, ""]);
    expect(JSON.parse(gunzipSync(await readFile(output)).toString())).toMatchObject({
      id: "e",
      totalMinor: 1000,
    });
  });

  test("a terminal gets pages in major units, free of control characters", async () => {
    const records = [
      { ...equal, id: "e\u001b[31m", currency: "CNY" },
      refused,
      options,
      { ...equal, months: 0 },
    ];
    const { stdout } = await plan(["-"], records, { isTerminal: true });
    expect(stdout).not.toContain("\u001b[31m");
    expect(stdout).toContain("2026-02-28  3.33 CNY");
    expect(stdout).toContain("期数超过政策允许的最多 2 期。");
    expect(stdout).toContain("options by cn-consumer-finance");
    expect(stdout).toContain("e  RECORD_INVALID");
  });

  test.each([
    [["--today", "tomorrow"], "OPTION_INVALID"],
    [["--format", "pretty", "--codes"], "OPTION_INVALID"],
    [["--policy", "no-such.yaml"], "FILE_NOT_FOUND"],
    [[join(folder, "none.ndjson")], "FILE_NOT_FOUND"],
  ])("%j ends with 3 and one line", async (args, code) => {
    const done = await plan(["-", ...args].slice(args.length === 1 ? 1 : 0), [options]);
    expect(done).toMatchObject({ code: 3, stdout: "" });
    expect(done.stderr).toMatch(new RegExp(`^tactful: ${code} [^\\n]+\\n$`));
  });

  test("an input without a record ends with 3", async () => {
    expect(await plan(["-"], [""])).toMatchObject({ code: 3 });
  });
});

describe("options", () => {
  test("--today and the policy of the record, of --policy or of the jurisdiction decide", async () => {
    const american = { ...account, currency: "USD" };
    const records = [options, { ...options, account: american }, { ...options, policy: "us-agency" }];
    const { code, answers } = await plan(["-", "--today", "2027-01-31"], records);
    const [chinese, us, wrong] = answers();
    expect(code).toBe(2);
    expect(chinese.policy).toBe("cn-consumer-finance");
    expect(
      chinese.options.some(
        ({ schedule }: { schedule: { date: string }[] }) => schedule[0]?.date === "2027-02-28",
      ),
    ).toBe(true);
    expect(us.policy).toBe("us-agency");
    expect(wrong.error).toMatchObject({ code: "CURRENCY_MISMATCH", path: "account.currency" });
    const chosen = await plan(["-", "--policy", "us-agency"], [{ ...options, account: american }]);
    expect(chosen.answers()[0].policy).toBe("us-agency");
  });

  test("a policy that is wrong or missing is an error of its record, with its place in the file", async () => {
    const file = join(folder, "wrong.yaml");
    await writeFile(file, "policy: x\ncolour: red\n");
    const yen = { ...options, account: { ...account, currency: "JPY" } };
    const { answers } = await plan(
      ["-"],
      [{ ...options, policy: file }, { ...options, policy: "none.yaml" }, yen],
    );
    const [wrong, none, sampleless] = answers();
    expect(wrong.error).toMatchObject({ code: "POLICY_INVALID", path: "policy" });
    expect(wrong.error.message).toContain("wrong.yaml:");
    expect(none.error).toMatchObject({ code: "FILE_NOT_FOUND", path: "policy" });
    const { answers: other } = await plan(["-"], [{ ...options, policy: "package.json" }]);
    expect(other()[0].error).toMatchObject({ code: "RECORD_INVALID", path: "policy" });
    expect(sampleless.error).toMatchObject({ code: "RECORD_INVALID", path: "policy" });
  });
});

test("every request of docs/plan.md gets the answer that stands below it", async () => {
  const blocks = [...(await readText("docs/plan.md")).matchAll(/```json\n(.*?)```/gs)].map(([, text = ""]) =>
    JSON.parse(text),
  );
  const requests = blocks.filter((_, index) => index % 2 === 0);
  const tasks = new Set(requests.map(({ task }) => task));
  expect(tasks).toEqual(
    new Set([
      "equal-instalments",
      "stepped",
      "extension",
      "settlement",
      "affordability",
      "cap-check",
      "options",
    ]),
  );
  const { answers } = await plan(["-", "--today", "2026-11-26"], requests);
  const shown = blocks.filter((_, index) => index % 2 === 1);
  const withoutLine = ({ error, ...answer }: { error?: { line?: number } }) => {
    if (error === undefined) return answer;
    const { line: _line, ...rest } = error;
    return { ...answer, error: rest };
  };
  expect(answers().map(withoutLine)).toEqual(shown.map(withoutLine));
});
