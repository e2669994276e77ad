import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { samplePolicyFile } from "../../packages/strategy/src/index.ts";
import { readText } from "../repository/repository-files.ts";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();

/** A copy of the Chinese sample with one piece of its text changed. */
async function changed(from: string, to: string): Promise<string> {
  const text = await readFile(samplePolicyFile("CN") ?? "", "utf8");
  expect(text).toContain(from);
  const file = join(folder, "own.yaml");
  await writeFile(file, text.replace(from, to));
  return file;
}

const account = {
  id: "A1",
  product: "loan",
  currency: "CNY",
  daysPastDue: 35,
  principalMinor: 500_000,
  interestMinor: 1000,
  feesMinor: 0,
  missedInstalments: 1,
  brokenPromises: 0,
};

function lines(...records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

describe("policy check", () => {
  test("says that the samples can be followed", async () => {
    const { code, stdout, stderr } = await runTactful(["policy", "check", "CN", "US-MA"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(
      "Every account of credit-card, loan, medical, retail is decided by exactly one line.",
    );
    const ndjson = await runTactful(["policy", "check", "--format", "ndjson", "CN"]);
    expect(JSON.parse(ndjson.stdout)).toMatchObject({ policy: "cn-consumer-finance", stops: 8 });
  });

  test("names file, line and column of what is wrong, and a place without a sample", async () => {
    const file = await changed("discount: 0.4", "discount: 0.45");
    const line = (await readFile(file, "utf8")).split("\n").findIndex((text) => text.includes("0.45")) + 1;
    const { code, stdout, stderr } = await runTactful(["policy", "check", file]);
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toBe(
      `tactful: POLICY_INVALID ${file}:${line}:15 A discount of 0.45 is beyond every role, the highest of which grants 0.4; lower it or raise the authority.\n`,
    );
    const none = await runTactful(["policy", "check", "UK"]);
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining("No sample policy comes for")]);
  });
});

/** What a manager may get wrong in the Chinese sample, as docs/policy.md tells it. */
const slips = [
  ["bucket: [M3], quadrant: [willing-able, unknown]", "bucket: [M3], quadrant: [willing-able]"],
  ["over: [m1-likely-to-cure, m1-call, m1-broken-promises]", "over: [m1-likely-to-cure, m1-call]"],
  ["discount: 0.4\n", "discount: 0.45\n"],
  ["offers: [pay-in-full, extend-1]\n", "offers: [pay-in-full, extend-9]\n"],
  ["firstContact: true }\n    tone: gentle", "firstContact: true }\n    tone: firm"],
] as const;

describe.each(["docs/policy.md", "docs/policy.zh-CN.md"])("%s", (page) => {
  test.each(slips)("shows the error that follows from changing %j into %j", async (from, to) => {
    const text = (await readText(page)).replace(/\s+/g, " ");
    const file = await changed(from, to);
    const { stderr } = await runTactful(["policy", "check", file]);
    const said = stderr
      .replace(/^tactful: /, "")
      .replace(file, "own-policy.yaml")
      .trim();
    // A long list is cut short on the page.
    const shown = said.replace(/(?<=extend-hardship, ).*$/, "…");
    expect(text).toContain(shown);
  });

  test("shows what a good policy is answered with, and a line that is in the sample but for its amount", async () => {
    const text = await readText(page);
    const file = await changed("below: 10000 }", "below: 20000 }");
    const { stdout } = await runTactful(["policy", "check", file]);
    expect(text).toContain(stdout.replace(file, "own-policy.yaml"));
    const yaml = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
    const own = await readFile(file, "utf8");
    for (const part of yaml.split("\n").filter((line) => !/^\s*(?:zh|en):/.test(line))) {
      expect(own).toContain(part.trim());
    }
  });
});

describe("policy explain", () => {
  test("says which line of a changed policy decides each account, in input order, with errors in their place", async () => {
    const file = await changed("overdueMinor: { below: 10000 }", "overdueMinor: { below: 20000 }");
    const small = { ...account, daysPastDue: 9, overdueMinor: 15_000 };
    const reached = [{ at: "2026-11-25T10:00:00+08:00", channel: "sms", kind: "attempt" }];
    const input = lines(
      { ...small, history: reached },
      { ...account, id: "A2", product: "boat" },
      { ...account, id: "A3", facts: { debtor_deceased: true }, score: { grade: "A" } },
      { ...account, id: "A4", score: { grade: "Z" } },
    );
    const args = ["policy", "explain", "--policy", file, "-"];
    const { code, stdout } = await runTactful(args, { input });
    expect(code).toBe(2);
    const [first, second, third, fourth] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      id: "A1",
      treatment: { decidedBy: { id: "m1-small" }, nextContactOn: "2026-12-02" },
    });
    expect(second).toMatchObject({ id: "A2", error: { code: "RECORD_INVALID", path: "product", line: 2 } });
    expect(third).toMatchObject({ case: null, treatment: { action: "stop", decidedBy: { id: "deceased" } } });
    expect(fourth).toMatchObject({ error: { path: "score.grade" } });
  });

  test("reads as text in the language asked for, else in both", async () => {
    const args = ["policy", "explain", "--policy", "CN", "--today", "2026-11-26", "--format", "pretty", "-"];
    const both = await runTactful(args, { input: lines(account) });
    expect(both.code).toBe(0);
    expect(both.stdout).toMatch(
      /结论：联系, first-reminder（第 \d+ 行）[\s\S]*Result: contact, first-reminder/,
    );
    const english = await runTactful([...args, "--lang", "en"], { input: lines(account) });
    expect(english.stdout).toMatch(/Result: contact, first-reminder \(line \d+\)/);
    expect(english.stdout).not.toContain("结论");
    const chinese = await runTactful([...args, "--lang", "zh"], { input: lines(account) });
    expect(chinese.stdout).not.toContain("Result");
  });

  test("gives a pipe NDJSON unless told otherwise", async () => {
    const args = ["policy", "explain", "--policy", "CN", "--today", "2026-11-26"];
    const { stdout } = await runTactful(args, { input: lines(account) });
    expect(JSON.parse(stdout)).toMatchObject({
      id: "A1",
      treatment: { decidedBy: { id: "first-reminder" } },
    });
  });

  test("needs a policy and a real day", async () => {
    expect((await runTactful(["policy", "explain", "-"], { input: lines(account) })).code).toBe(3);
    const args = ["policy", "explain", "--policy", "CN", "--today", "tomorrow", "-"];
    const { code, stderr } = await runTactful(args, { input: lines(account) });
    expect([code, stderr]).toEqual([3, expect.stringContaining("--today must be a date")]);
  });
});
