import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Account } from "../../packages/domain/src/index.ts";
import { parseCsvTable } from "./parse-csv.ts";
import { type RunOptions, runTactful } from "./run-tactful.ts";
import { spawnTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const at = (name: string): string => join(folder, name);
const sample = fileURLToPath(new URL("../../datasets/sample/ledger/", import.meta.url));
const sampleArgs = ["--schedule", join(sample, "schedule.csv"), "--payments", join(sample, "payments.csv")];
const october = ["--promises", join(sample, "promises.ndjson"), "--as-of", "2026-10-31"];

async function write(name: string, lines: readonly string[]): Promise<string> {
  await writeFile(at(name), `${lines.join("\n")}\n`);
  return at(name);
}

function answers(stdout: string) {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const schedule = await write("schedule.csv", [
  "account_id,due,amount_minor,currency,product",
  "A,2026-01-15,1000,CNY,loan",
  "A,2026-02-15,1000,CNY,loan",
  "B,2026-01-20,500,CNY,",
]);
const payments = await write("payments.ndjson", ['{"account":"A","date":"2026-01-16","amountMinor":1000}']);
const ledger = (args: readonly string[], options?: RunOptions) => runTactful(["ledger", ...args], options);
const march = (...more: readonly string[]) =>
  ledger(["--schedule", schedule, "--payments", payments, "--as-of", "2026-03-01", ...more]);

describe("the sample", () => {
  test("gives each account what its story says, from a process of its own", async () => {
    const { code, stdout, stderr } = await spawnTactful(["ledger", ...sampleArgs, ...october]);
    const entries = answers(stdout);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain("12 accounts on 2026-10-31 from 135 instalments and 73 payments, 7 past due");
    const of = (id: string) => entries.find((entry) => entry.id === id);
    expect(of("L01")).toMatchObject({ bucket: "M0", paymentRecord: { instalmentsDue: 8, paidOnTime: 8 } });
    expect(of("L02")).toMatchObject({
      creditMinor: 1000,
      nextDue: { date: "2026-11-12", amountMinor: 55000 },
    });
    expect(of("L04")).toMatchObject({
      daysPastDue: 56,
      promises: [{ status: "partial", paidMinor: 20000 }],
      nextFollowUp: "2026-10-31",
    });
    expect(of("L05")).toMatchObject({ daysPastDue: 43, missedInstalments: 2 });
    expect(of("L06")).toMatchObject({ bucket: "M5", brokenPromises: 2 });
    expect(of("L07")).toMatchObject({
      plans: [{ onTrack: true, paid: 3, nextDue: "2026-11-15" }],
      facts: { plan_active: true },
      nextFollowUp: "2026-11-16",
    });
    expect(of("L09")).toMatchObject({ status: "paid-off", outstandingMinor: 0 });
    expect(of("L11")).toMatchObject({ status: "charged-off", bucket: "M7+" });
    expect(of("L12").promises.map(({ status }: { status: string }) => status)).toEqual(["kept", "open"]);
  });

  test("reads as accounts of the other commands, field by field", async () => {
    const { stdout } = await ledger([...sampleArgs, ...october, "--quiet"]);
    for (const entry of answers(stdout)) {
      const { principalMinor, interestMinor, feesMinor, outstandingMinor } = entry;
      expect(Account.parse(entry)).toMatchObject({ id: entry.id, daysPastDue: entry.daysPastDue });
      expect(principalMinor + interestMinor + feesMinor).toBeLessThanOrEqual(outstandingMinor);
    }
  });

  test("a tolerance forgives the few fen of L10 and changes nobody else", async () => {
    const days = async (...more: readonly string[]) => {
      const { stdout } = await ledger([...sampleArgs, ...october, "--quiet", ...more]);
      return Object.fromEntries(answers(stdout).map(({ id, daysPastDue }) => [id, daysPastDue]));
    };
    const strict = await days();
    expect(strict["L10"]).toBe(30);
    expect(await days("--tolerance", "33")).toEqual({ ...strict, L10: 0 });
  });
});

describe("formats", () => {
  test("CSV holds the figures of NDJSON, and a file's name says which is written", async () => {
    const { code } = await ledger([...sampleArgs, ...october, "-o", at("out.csv")]);
    const rows = parseCsvTable(await readFile(at("out.csv"), "utf8"));
    const { stdout } = await ledger([...sampleArgs, ...october, "--quiet"]);
    expect(code).toBe(0);
    expect(
      rows.map((row) => [
        row["id"],
        Number(row["days_past_due"]),
        Number(row["overdue_minor"]),
        row["bucket"],
      ]),
    ).toEqual(
      answers(stdout).map(({ id, daysPastDue, overdueMinor, bucket }) => [
        id,
        daysPastDue,
        overdueMinor,
        bucket,
      ]),
    );
    expect(rows.map((row) => row["next_follow_up"])).toEqual(
      answers(stdout).map(({ nextFollowUp }) => nextFollowUp ?? ""),
    );
  });

  test("one of the files may come from a pipe, and a schedule may be NDJSON with another account field", async () => {
    const lines = ['{"loan":7,"due":"2026-01-15","principalMinor":90,"interestMinor":10,"currency":"USD"}'];
    const { code, stdout } = await ledger(
      ["--schedule", "-", "--payments", at("none.ndjson"), "--id", "loan", "--as-of", "2026-02-01"],
      { input: lines.join("\n") },
    );
    expect(code).toBe(3);
    expect(stdout).toBe("");
    await writeFile(at("none.ndjson"), "");
    const read = await ledger(
      ["--schedule", "-", "--payments", at("none.ndjson"), "--id", "loan", "--as-of", "2026-02-01"],
      { input: lines.join("\n") },
    );
    expect(read.code, read.stderr).toBe(0);
    expect(answers(read.stdout)).toMatchObject([
      { id: "7", daysPastDue: 17, principalMinor: 90, interestMinor: 10 },
    ]);
  });

  test("today is the day where none is named, and a product and a currency may be given for all", async () => {
    const bare = await write("bare.csv", ["account,due_date,amount_minor", "A,2026-01-15,5"]);
    const { code, stdout } = await ledger(
      ["--schedule", bare, "--payments", payments, "--currency", "cny", "--product", "loan", "--quiet"],
      { today: "2026-01-20" },
    );
    expect(code).toBe(0);
    expect(answers(stdout)).toMatchObject([
      { asOf: "2026-01-20", product: "loan", currency: "CNY", creditMinor: 995 },
    ]);
  });
});

describe("a row at fault", () => {
  test("takes the place of its account, whatever else is known of it, and no other", async () => {
    const bad = await write("bad.csv", [
      "account_id,due,amount_minor,currency",
      "A,2026-01-15,1000,CNY",
      "B,2026-02-30,500,CNY",
      "C,2026-01-20,12.50,CNY",
      ",2026-01-20,5,CNY",
      "A,2026-02-15,1000,CNY",
      "D,2026-01-20,700,CNY,card",
      "E,2026-01-20,700,CNY",
    ]);
    const { code, stdout, stderr } = await ledger([
      "--schedule",
      bad,
      "--payments",
      payments,
      "--as-of",
      "2026-03-01",
    ]);
    expect(code).toBe(2);
    expect(answers(stdout)).toMatchObject([
      { id: "A", daysPastDue: 14 },
      { id: "B", error: { code: "RECORD_INVALID", path: "due", line: 3 } },
      { id: "C", error: { code: "RECORD_INVALID", path: "amountMinor", line: 4 } },
      { id: "line-5", error: { path: "account", line: 5 } },
      { id: "D", error: { code: "INPUT_FORMAT", line: 7 } },
      { id: "E", daysPastDue: 40 },
    ]);
    expect(stderr).toMatch(/RECORD_INVALID .*bad\.csv:3 B: In the schedule: "due": expected a date/);
    expect(stderr).toContain("such as 1250 for 12.50");
    expect(stderr).toContain("4 rejected: RECORD_INVALID 3, INPUT_FORMAT 1");
  });

  test("of the payments is as good a reason: a wrong sum, another currency, an account without a schedule", async () => {
    const wrong = await write("wrong.csv", [
      "account_id,date,amount_minor,currency,kind",
      "A,2026-01-16,1000,USD,",
      "B,2026-01-21,-600,,",
      "Z,2026-01-21,100,,",
      "Z,2026-01-22,100,,",
    ]);
    const { code, stdout } = await ledger([
      "--schedule",
      schedule,
      "--payments",
      wrong,
      "--as-of",
      "2026-03-01",
    ]);
    expect(code).toBe(2);
    expect(answers(stdout)).toMatchObject([
      { id: "A", error: { code: "CURRENCY_MISMATCH", path: "currency", line: 2 } },
      { id: "B", error: { code: "RECORD_INVALID", path: "amountMinor" } },
      { id: "Z", error: { code: "RECORD_INVALID", path: "account", line: 4 } },
    ]);
  });

  test("in CSV leaves the result columns empty and fills the error's", async () => {
    const { code, stdout } = await march(
      "--format",
      "csv",
      "--promises",
      await write("p.csv", ["account,made_at,date,amount_minor", "A,2026-02-20,2026-02-10,5"]),
    );
    const [a, b] = parseCsvTable(stdout);
    expect(code).toBe(2);
    expect(a).toMatchObject({ id: "A", days_past_due: "", error_code: "RECORD_INVALID" });
    expect(a?.["error_message"]).toContain("In the promises");
    expect(b).toMatchObject({ id: "B", days_past_due: "40", error_code: "" });
  });
});

describe("what cannot be done at all ends with 3", () => {
  const empty = write("empty.csv", ["account_id,due,amount_minor,currency"]);
  const noDue = write("no-due.csv", ["account_id,amount_minor,currency", "A,5,CNY"]);
  const mixed = write("mixed.csv", [
    "account_id,due,amount_minor,currency",
    "A,2026-01-15,5,CNY",
    "B,2026-01-15,5,USD",
  ]);

  test.each([
    { title: "no schedule", args: ["--payments", payments], says: /--schedule is needed/ },
    { title: "no payments", args: ["--schedule", schedule], says: /--payments is needed/ },
    {
      title: "two pipes",
      args: ["--schedule", "-", "--payments", "-"],
      says: /Only one of the files can be -/,
    },
    {
      title: "no such day",
      args: ["--schedule", schedule, "--payments", payments, "--as-of", "2026-02-30"],
      says: /--as-of must be a date/,
    },
    {
      title: "a month that has not ended",
      args: [
        "--schedule",
        schedule,
        "--payments",
        payments,
        "--as-of",
        "2026-03-30",
        "--report",
        at("r.html"),
        "--to",
        "2026-03",
      ],
      says: /--to 2026-03 had not ended on 2026-03-30; the last month that had is 2026-02/,
    },
    {
      title: "a report on one month",
      args: [
        "--schedule",
        schedule,
        "--payments",
        payments,
        "--as-of",
        "2026-02-03",
        "--report",
        at("r.html"),
      ],
      says: /needs two months or more/,
    },
  ])("$title", async ({ args, says }) => {
    const { code, stdout, stderr } = await ledger(args);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toMatch(says);
  });

  test("a schedule without rows or without a needed column, and a report in two currencies", async () => {
    const says = async (file: string, ...more: readonly string[]) => {
      const { code, stdout, stderr } = await ledger(["--schedule", file, "--payments", payments, ...more]);
      expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
      return stderr;
    };
    expect(await says(await empty)).toMatch(/INPUT_EMPTY .*empty\.csv/);
    expect(await says(await noDue)).toMatch(
      /INPUT_COLUMN .*no-due\.csv The schedule file has no column due or due_date/,
    );
    expect(await says(await mixed, "--report", at("r.html"))).toContain("CURRENCY_MISMATCH");
  });
});

describe("the page", () => {
  const report = async (lang: string) => {
    const file = at(`${lang}.html`);
    const args = [...sampleArgs, ...october, "--report", file, "--lang", lang, "-o", at("out.ndjson")];
    expect((await ledger(args)).code).toBe(0);
    return readFile(file, "utf8");
  };

  test("shows migration, rolls, cures, vintages and cohorts in the language asked for, or in both", async () => {
    const [zh, en, both] = [await report("zh"), await report("en"), await report("both")];
    for (const word of ["迁徙矩阵", "滚动率", "转正常曲线", "账龄曲线", "分组表现"]) {
      expect([zh.includes(word), en.includes(word), both.includes(word)]).toEqual([true, false, true]);
    }
    for (const word of ["Migration", "Roll rate", "Cure curve", "Vintages", "Cohorts"]) {
      expect([zh.includes(word), en.includes(word), both.includes(word)]).toEqual([false, true, true]);
    }
    expect(en).toContain("2026-03 to 2026-10");
    expect(en).not.toMatch(/<script|undefined|NaN|\[object/);
  });

  test("adds up to what the ledger says on the last day", async () => {
    const page = await report("en");
    const entries = answers(await readFile(at("out.ndjson"), "utf8"));
    const overdue = entries.reduce((sum, { overdueMinor }) => sum + overdueMinor, 0);
    expect(page).toContain((overdue / 100).toLocaleString("en-US", { minimumFractionDigits: 2 }));
  });

  test("leaves accounts at fault out and says so, and escapes what the files hold", async () => {
    const hostile = await write("hostile.csv", [
      "account_id,due,amount_minor,currency,product",
      "A,2026-01-15,5,CNY,<script>alert(1)</script>",
      "B,2026-01-99,5,CNY,loan",
    ]);
    const args = [
      "--schedule",
      hostile,
      "--payments",
      at("none.ndjson"),
      "--as-of",
      "2026-04-01",
      "--lang",
      "en",
    ];
    await writeFile(at("none.ndjson"), "");
    const { code } = await ledger([...args, "--report", at("hostile.html"), "-o", at("h.ndjson")]);
    const page = await readFile(at("hostile.html"), "utf8");
    expect(code).toBe(2);
    expect(page).toContain("left out because they are at fault: 1;");
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script");
  });
});
