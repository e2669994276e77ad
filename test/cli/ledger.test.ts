import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Account } from "../../packages/domain/src/index.ts";
import { ledgerAnswers, sampleLedger } from "./ledger-sample.ts";
import { parseCsvTable } from "./parse-csv.ts";
import { type RunOptions, runTactful } from "./run-tactful.ts";
import { spawnTactful } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();
const at = (name: string): string => join(folder, name);
const ledger = (args: readonly string[], options?: RunOptions) => runTactful(["ledger", ...args], options);

describe("the sample", () => {
  test("gives each account what its story says, from a process of its own", async () => {
    const { code, stdout, stderr } = await spawnTactful(["ledger", ...sampleLedger]);
    const entries = ledgerAnswers(stdout);
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
    expect(of("L12")?.promises.map(({ status }) => status)).toEqual(["kept", "open"]);
  });

  test("reads as accounts of the other commands, field by field", async () => {
    const { stdout } = await ledger([...sampleLedger, "--quiet"]);
    for (const entry of ledgerAnswers(stdout)) {
      const { principalMinor, interestMinor, feesMinor, outstandingMinor } = entry;
      expect(Account.parse(entry)).toMatchObject({ id: entry.id, daysPastDue: entry.daysPastDue });
      expect(principalMinor + interestMinor + feesMinor).toBeLessThanOrEqual(outstandingMinor);
    }
  });

  test("a tolerance forgives the few fen of L10 and changes nobody else", async () => {
    const days = async (...more: readonly string[]) => {
      const { stdout } = await ledger([...sampleLedger, "--quiet", ...more]);
      return Object.fromEntries(ledgerAnswers(stdout).map(({ id, daysPastDue }) => [id, daysPastDue]));
    };
    const strict = await days();
    expect(strict["L10"]).toBe(30);
    expect(await days("--tolerance", "33")).toEqual({ ...strict, L10: 0 });
  });
});

describe("formats", () => {
  test("CSV holds the figures of NDJSON, and a file's name says which is written", async () => {
    const { code } = await ledger([...sampleLedger, "-o", at("out.csv")]);
    const rows = parseCsvTable(await readFile(at("out.csv"), "utf8"));
    const { stdout } = await ledger([...sampleLedger, "--quiet"]);
    expect(code).toBe(0);
    expect(
      rows.map((row) => [
        row["id"],
        Number(row["days_past_due"]),
        Number(row["overdue_minor"]),
        row["bucket"],
      ]),
    ).toEqual(
      ledgerAnswers(stdout).map(({ id, daysPastDue, overdueMinor, bucket }) => [
        id,
        daysPastDue,
        overdueMinor,
        bucket,
      ]),
    );
    expect(rows.map((row) => row["next_follow_up"])).toEqual(
      ledgerAnswers(stdout).map(({ nextFollowUp }) => nextFollowUp ?? ""),
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
    expect(ledgerAnswers(read.stdout)).toMatchObject([
      { id: "7", daysPastDue: 17, principalMinor: 90, interestMinor: 10 },
    ]);
  });

  test("today is the day where none is named, and a product and a currency may be given for all", async () => {
    const [bare, payments] = [at("bare.csv"), at("paid.ndjson")];
    await writeFile(bare, "account,due_date,amount_minor\nA,2026-01-15,5\n");
    await writeFile(payments, '{"account":"A","date":"2026-01-16","amountMinor":1000}\n');
    const { code, stdout } = await ledger(
      ["--schedule", bare, "--payments", payments, "--currency", "cny", "--product", "loan", "--quiet"],
      { today: "2026-01-20" },
    );
    expect(code).toBe(0);
    expect(ledgerAnswers(stdout)).toMatchObject([
      { asOf: "2026-01-20", product: "loan", currency: "CNY", creditMinor: 995 },
    ]);
  });
});
