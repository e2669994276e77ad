import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ledgerAnswers } from "./ledger-sample.ts";
import { parseCsvTable } from "./parse-csv.ts";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const at = (name: string): string => join(folder, name);
const ledger = (args: readonly string[]) => runTactful(["ledger", ...args]);

async function write(name: string, lines: readonly string[]): Promise<string> {
  await writeFile(at(name), `${lines.join("\n")}\n`);
  return at(name);
}

const schedule = await write("schedule.csv", [
  "account_id,due,amount_minor,currency,product",
  "A,2026-01-15,1000,CNY,loan",
  "A,2026-02-15,1000,CNY,loan",
  "B,2026-01-20,500,CNY,",
]);
const payments = await write("payments.ndjson", ['{"account":"A","date":"2026-01-16","amountMinor":1000}']);

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
    expect(ledgerAnswers(stdout)).toMatchObject([
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
    expect(ledgerAnswers(stdout)).toMatchObject([
      { id: "A", error: { code: "CURRENCY_MISMATCH", path: "currency", line: 2 } },
      { id: "B", error: { code: "RECORD_INVALID", path: "amountMinor" } },
      { id: "Z", error: { code: "RECORD_INVALID", path: "account", line: 4 } },
    ]);
  });

  test("may be one whose account cannot be told; it stands for itself", async () => {
    const long = await write("long.ndjson", [
      '{"account":12345678901234567890,"due":"2026-01-15","amountMinor":5,"currency":"CNY"}',
      '{"account":"12345678901234567890","due":"2026-01-15","amountMinor":5,"currency":"CNY"}',
      '{"account":"A","due":"2026-01-15"',
      '{"id":"row-4","due":"2026-01-15","amountMinor":5,"currency":"CNY"}',
    ]);
    const { code, stdout } = await ledger([
      "--schedule",
      long,
      "--payments",
      await write("no.csv", ["account,date,amount_minor"]),
    ]);
    expect(code).toBe(2);
    expect(ledgerAnswers(stdout)).toMatchObject([
      { id: "line-1", error: { code: "RECORD_INVALID", path: "account" } },
      { id: "12345678901234567890", overdueMinor: 5 },
      { id: "line-3", error: { code: "INPUT_FORMAT", line: 3 } },
      { id: "line-4", error: { code: "RECORD_INVALID", path: "account" } },
    ]);
  });

  test("in CSV leaves the result columns empty and fills the error's", async () => {
    const { code, stdout } = await ledger([
      "--schedule",
      schedule,
      "--payments",
      payments,
      "--as-of",
      "2026-03-01",
      "--format",
      "csv",
      "--promises",
      await write("p.csv", ["account,made_at,date,amount_minor", "A,2026-02-20,2026-02-10,5"]),
    ]);
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
