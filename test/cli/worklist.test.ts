import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parseCsvTable } from "./parse-csv.ts";
import { runTactful } from "./run-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { itemsOf, lines, listOf, morning, plainAccount } from "./worklist-accounts.ts";

let folder = "";

beforeAll(async () => {
  folder = await temporaryFolder();
});

describe("a list from scores", () => {
  test("ranks by probability times what is overdue, less the cost of the contact", async () => {
    const answer = await listOf(
      folder,
      [
        { id: "a", p: 0.9, overdueMinor: 10_000 },
        { id: "b", p: 0.2, overdueMinor: 100_000 },
        { id: "c", p: 0.5, overdueMinor: 30_001 },
      ],
      "--capacity",
      "2",
    );
    expect(answer.code, answer.stderr).toBe(0);
    const items = itemsOf(answer);
    expect(items.map(({ rank, id }) => [rank, id])).toEqual([
      [1, "b"],
      [2, "c"],
    ]);
    expect(items[1]).toMatchObject({
      channel: "sms",
      handler: "automated",
      tone: "gentle",
      value: {
        probability: 0.5,
        stakeMinor: 30_001,
        recoveryMinor: 15_001,
        costMinor: 5,
        netMinor: 14_996,
        basis: "recovery",
      },
      time: { from: "2026-11-26T09:30:00+08:00", until: "2026-11-26T18:00:00+08:00" },
      decidedBy: { kind: "treatment", id: "first-reminder" },
    });
    expect(items[1]?.reasons[1]?.en).toContain("CNY 300.01 at stake");
    expect(answer.stderr).toContain("1 no capacity left");
  });

  test("breaks ties by id, and is the same whatever order the accounts come in", async () => {
    const accounts = ["d", "b", "a", "c"].map((id) => ({ id }));
    const answer = await listOf(folder, accounts, "--capacity", "3");
    expect(itemsOf(answer).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    const turned = await listOf(folder, accounts.toReversed(), "--capacity", "3");
    expect(turned.stdout).toBe(answer.stdout);
  });

  test("begins when the house opens, and the next day once it has closed", async () => {
    const early = await listOf(folder, [{ id: "a" }], "--capacity", "1", "--at", "2026-11-26T06:00:00+08:00");
    expect(itemsOf(early)[0]?.time.from).toBe("2026-11-26T09:00:00+08:00");
    const late = await listOf(folder, [{ id: "a" }], "--capacity", "1", "--at", "2026-11-26T20:15:00+08:00");
    expect(itemsOf(late)[0]?.time.from).toBe("2026-11-27T09:00:00+08:00");
  });

  test("leaves stops, those not due and the control group out, each with its reason", async () => {
    const leftOut = join(folder, "left.ndjson");
    const answer = await listOf(
      folder,
      [
        { id: "harm", facts: { vulnerability: ["self-harm"] } },
        { id: "plan", facts: { plan_active: true } },
        { id: "current", daysPastDue: 0, overdueMinor: 0 },
        {
          id: "recent",
          history: [{ at: "2026-11-26T08:30:00+08:00", channel: "sms", kind: "attempt" }],
        },
        { id: "tiny", overdueMinor: 4 },
        { id: "one", borrowerId: "p", p: 0.4 },
        { id: "two", borrowerId: "p", p: 0.6 },
      ],
      "--capacity",
      "9",
      "--left-out",
      leftOut,
    );
    expect(itemsOf(answer).map(({ id }) => id)).toEqual(["two"]);
    const left = lines(
      (await readFile(leftOut, "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map(({ id, leftOut: why, decidedBy }) => ({ id, why, decidedBy })),
    );
    expect(left).toBe(
      lines([
        { id: "harm", why: "stopped", decidedBy: "self-harm" },
        { id: "plan", why: "stopped", decidedBy: "plan-kept" },
        { id: "current", why: "left-alone", decidedBy: "not-late" },
        { id: "recent", why: "not-due", decidedBy: "m1-call" },
        { id: "tiny", why: "not-worth-it" },
        { id: "one", why: "same-borrower" },
      ]),
    );
  });

  test("draws the control group by id and salt", async () => {
    const accounts = Array.from({ length: 200 }, (_, index) => ({ id: `A${index}` }));
    const leftOf = async (...more: readonly string[]): Promise<readonly string[]> => {
      const answer = await listOf(folder, accounts, "--capacity", "500", "--control", "0.2", ...more);
      const listed = new Set(itemsOf(answer).map(({ id }) => id));
      return accounts.map(({ id }) => id).filter((id) => !listed.has(id));
    };
    const group = await leftOf();
    expect(group.length).toBeGreaterThan(20);
    expect(group.length).toBeLessThan(65);
    expect(await leftOf()).toEqual(group);
    expect(await leftOf("--salt", "spring")).not.toEqual(group);
  });

  test("puts hardship and vulnerability last, with a specialist and what eases", async () => {
    const answer = await listOf(
      folder,
      [
        { id: "ill", overdueMinor: 9_000_000, p: 0.9, facts: { vulnerability: ["illness"] } },
        { id: "a" },
        { id: "b" },
      ],
      "--capacity",
      "3",
    );
    const items = itemsOf(answer);
    expect(items.map(({ id, queue }) => [id, queue])).toEqual([
      ["a", "collection"],
      ["b", "collection"],
      ["ill", "specialist"],
    ]);
    expect(items[2]).toMatchObject({ handler: "specialist", tone: "gentle" });
    const full = await listOf(
      folder,
      [{ id: "ill", overdueMinor: 9_000_000, facts: { vulnerability: ["illness"] } }, { id: "a" }],
      "--capacity",
      "1",
    );
    expect(itemsOf(full).map(({ id }) => id)).toEqual(["a"]);
  });

  test("keeps to the law of the place and the borrower's own clock", async () => {
    const us = { currency: "USD", product: "credit-card", jurisdiction: "US", daysPastDue: 200 };
    const answer = await listOf(
      folder,
      [
        { id: "east", ...us, timeZone: "America/New_York" },
        { id: "west", ...us, timeZone: "America/Los_Angeles" },
        { id: "lawyer", ...us, timeZone: "America/New_York", facts: { attorney: { known: true } } },
      ],
      "--policy",
      "us-agency",
      "--capacity",
      "5",
      "--at",
      "2026-11-25T10:00:00-05:00",
    );
    const items = itemsOf(answer);
    expect(answer.code, answer.stderr).toBe(0);
    expect(items.map(({ id }) => id)).not.toContain("lawyer");
    const west = items.find(({ id }) => id === "west");
    const east = items.find(({ id }) => id === "east");
    expect(east?.time.from).toMatch(/^2026-11-25T10:00:00-05:00$/);
    expect(west?.time.from).toMatch(/T0[89]:00:00-08:00$/);
  });
});

test("a record at fault becomes an error record after the list, and the exit code is 2", async () => {
  const answer = await listOf(
    folder,
    [{ id: "a" }, { id: "b", daysPastDue: -1 }, { id: "c", product: "mortgage" }],
    "--capacity",
    "5",
  );
  expect(answer.code).toBe(2);
  const [first, ...errors] = itemsOf(answer) as readonly { id: string; error?: object }[];
  expect(first?.id).toBe("a");
  expect(errors).toMatchObject([
    { id: "b", error: { code: "RECORD_INVALID", path: "daysPastDue", line: 2 } },
    { id: "c", error: { code: "RECORD_INVALID", path: "product", line: 3 } },
  ]);
});

test("CSV and a page hold what accounts hold as harmless text", async () => {
  const accounts = [{ id: "=1+1" }, { id: "<script>alert(1)</script>" }];
  const csv = await listOf(folder, accounts, "--capacity", "5", "--format", "csv");
  const rows = parseCsvTable(csv.stdout);
  expect(rows.map((row) => row["id"]).toSorted()).toEqual(["'=1+1", "<script>alert(1)</script>"]);
  expect(rows[0]).toMatchObject({ rank: "1", channel: "sms", basis: "recovery", error_code: "" });
  const page = await listOf(folder, accounts, "--capacity", "5", "--format", "html");
  expect(page.stdout).toContain("&lt;script&gt;");
  expect(page.stdout).not.toContain("<script>");
  expect(page.stdout).toContain("今日工作清单");
});

test("the sample accounts give ten people to contact, with offers, hours and reasons in two languages", async () => {
  const answer = await runTactful([
    "worklist",
    "--model",
    "sample",
    "--policy",
    "cn-consumer-finance",
    "--accounts",
    "datasets/sample/accounts.csv",
    "--capacity",
    "10",
    ...morning,
  ]);
  expect(answer.code, answer.stderr).toBe(2);
  const items = itemsOf(answer).filter((item) => "rank" in item);
  expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const values = items.map(({ value }) => value.valueMinor);
  expect(values).toEqual(values.toSorted((left, right) => right - left));
  for (const item of items) {
    expect(item.offers.length).toBeGreaterThan(0);
    expect(item.time.from >= "2026-11-26T09:30" && item.time.until <= "2026-11-26T18:00:00+08:00").toBe(true);
    for (const { zh, en } of item.reasons) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  }
  expect(itemsOf(answer)).toHaveLength(22);
  expect(answer.stderr).toContain("12 faulty records");
});

test.each([
  [["--capacity", "x"], "--capacity must be a whole number"],
  [[], "--capacity is needed"],
  [["--capacity", "1", "--control", "1"], "--control must be a number from 0 to below 1"],
  [["--capacity", "1", "--at", "today"], "--at must be a time with its offset"],
  [["--capacity", "1", "--model", "sample"], "Give --model or --scores, not both."],
  [["--capacity", "1", "--policy", "nowhere.yaml"], "policy file cannot be read"],
])("%j is refused in one sentence", async (more, said) => {
  const answer = await listOf(folder, [{ id: "a" }], ...more);
  expect(answer.code).toBe(3);
  expect(answer.stderr).toContain(said);
  expect(answer.stdout).toBe("");
});

test("a terminal gets the list for reading, with what may be offered", async () => {
  const answer = await listOf(
    folder,
    [{ id: "a\u001b[2J" }],
    "--capacity",
    "1",
    "--format",
    "pretty",
    "--lang",
    "en",
  );
  expect(answer.stdout).toContain(
    " 1. a\\u001b[2J  M1 overdue 20 d  Text message 09:30–18:00  automated · gentle  CNY 499.95",
  );
  expect(answer.stdout).toContain("May be offered: Pay what is overdue within seven days");
});

test("without --at the list is for now, by the clock of the place that the policy is for", async () => {
  // The command's clock stands at 01:00 UTC, which is nine in the morning in China.
  await listOf(folder, [{ id: "a" }], "--capacity", "1");
  const scores = join(folder, "scores.ndjson");
  const answer = await runTactful(["worklist", "--scores", scores, "--policy", "CN", "--capacity", "1"], {
    input: lines([{ id: "a", ...plainAccount }]),
  });
  expect(itemsOf(answer)[0]?.time.from).toBe("2026-11-26T09:00:00+08:00");
});

test("who speaks of self-harm is left in peace with every account, also by specialists", async () => {
  const leftOut = join(folder, "peace.ndjson");
  const answer = await listOf(
    folder,
    [
      { id: "ill", borrowerId: "p", facts: { vulnerability: ["illness"] } },
      { id: "other", borrowerId: "p" },
      { id: "harm", borrowerId: "p", facts: { vulnerability: ["self-harm"] } },
    ],
    "--capacity",
    "5",
    "--left-out",
    leftOut,
  );
  expect(answer.stdout).toBe("");
  expect(await readFile(leftOut, "utf8")).toMatch(/"ill","leftOut":"held-borrower"/);
});
