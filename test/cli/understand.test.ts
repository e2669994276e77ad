import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = await temporaryFolder();

function lines(...records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

function parsed(stdout: string): readonly Record<string, unknown>[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

const promise = { text: "下个月十五号先还八百" };
const call = {
  id: "call",
  channel: "call",
  turns: [
    { speaker: "collector", text: "您好 请问是王先生吗" },
    { speaker: "borrower", text: "打错了" },
    { speaker: "third-party", text: "他不在" },
  ],
};

describe("understand", () => {
  test("answers an utterance with one record and a conversation with one for each turn of others", async () => {
    const args = ["understand", "--today", "2026-11-26", "-"];
    const { code, stdout, stderr } = await runTactful(args, { input: lines(promise, call) });
    expect([code, stderr]).toEqual([0, "tactful: 2 records understood, 3 signals.\n"]);
    const [first, second, third] = parsed(stdout);
    expect(first).toMatchObject({
      id: "line-1",
      promises: [{ date: "2026-12-15", amountMinor: 80_000, start: 0, end: 10 }],
    });
    expect(first).not.toHaveProperty("turn");
    expect([second, third]).toMatchObject([
      { id: "call", turn: 1, intents: [{ id: "identity.wrong-person" }] },
      { id: "call", turn: 2 },
    ]);
  });

  test("puts an error record in the place of one that cannot be read", async () => {
    const input = `${lines({ id: "a" })}not json\n${lines(promise)}`;
    const { code, stdout } = await runTactful(["understand", "--input-format", "ndjson", "-"], { input });
    expect(code).toBe(2);
    const [first, second, third] = parsed(stdout);
    expect(first).toMatchObject({ id: "a", error: { code: "RECORD_INVALID", path: "text", line: 1 } });
    expect(second).toMatchObject({ id: "line-2", error: { line: 2 } });
    expect(third).toMatchObject({ id: "line-3" });
  });

  test("ends with 0 as a filter whatever the records hold, and with 3 where there is nothing", async () => {
    const filter = await runTactful(["understand", "--filter", "-"], { input: lines({ id: "a" }) });
    expect([filter.code, filter.stderr]).toEqual([0, ""]);
    expect((await runTactful(["understand", "-"], { input: "" })).code).toBe(3);
  });

  test("reads CSV, writes a file, and returns each record on demand", async () => {
    const output = join(folder, "signals.ndjson");
    const input = "id,text\nu1,转人工\n";
    const { code } = await runTactful(["understand", "--keep", "--quiet", "-o", output, "-"], { input });
    expect(code).toBe(0);
    expect(parsed(await readFile(output, "utf8"))).toMatchObject([
      { id: "u1", intents: [{ id: "human.request" }], input: { text: "转人工" } },
    ]);
  });

  test("shows pages with the course of a call, in either language", async () => {
    const args = ["understand", "--format", "pretty", "--today", "2026-11-26"];
    const chinese = await runTactful([...args, "-"], { input: lines(promise, call) });
    expect(chinese.stdout).toMatch(/承诺: 2026-12-15 80000/);
    expect(chinese.stdout).toMatch(/走势: /);
    const english = await runTactful([...args, "--language", "en", "-"], { input: lines(call) });
    expect(english.stdout).toMatch(/intents: Third party or wrong number \d+ %/);
  });

  test("refuses a day or a currency that there is not", async () => {
    const day = await runTactful(["understand", "--today", "tomorrow", "-"], { input: lines(promise) });
    expect([day.code, day.stderr]).toEqual([3, expect.stringContaining("--today must be a date")]);
    const money = await runTactful(["understand", "--currency", "XYZ", "-"], { input: lines(promise) });
    expect([money.code, money.stderr]).toEqual([
      3,
      expect.stringContaining("--currency must be an ISO 4217"),
    ]);
  });
});
