import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { WorkItem } from "../../packages/strategy/src/index.ts";
import { parseCsvTable } from "./parse-csv.ts";
import { runTactful } from "./run-tactful.ts";
import type { Finished } from "./spawn-tactful.ts";
import { temporaryFolder } from "./temporary-folder.ts";

interface Made {
  readonly id: string;
  readonly p?: number;
  readonly [field: string]: unknown;
}

const plain = {
  product: "loan",
  currency: "CNY",
  daysPastDue: 20,
  overdueMinor: 100_000,
  principalMinor: 500_000,
  interestMinor: 10_000,
  feesMinor: 0,
  missedInstalments: 1,
  brokenPromises: 0,
};

const morning = ["--at", "2026-11-26T09:30:00+08:00"];
let folder = "";

beforeAll(async () => {
  folder = await temporaryFolder();
});

function lines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** Runs the command on accounts from standard input, each scored `p` in a file of results. */
async function listOf(accounts: readonly Made[], ...more: readonly string[]): Promise<Finished> {
  const scores = join(folder, "scores.ndjson");
  await writeFile(
    scores,
    lines(
      accounts.map(({ id, p = 0.5 }) => ({ id, probability: p, grade: "C", score: 630, horizonDays: 30 })),
    ),
  );
  const policy = more.includes("--policy") ? [] : ["--policy", "cn-consumer-finance"];
  return runTactful(["worklist", "--scores", scores, ...policy, "--accounts", "-", ...morning, ...more], {
    input: lines(accounts.map(({ p, ...fields }) => ({ ...plain, ...fields }))),
  });
}

function itemsOf({ stdout }: Finished): readonly WorkItem[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("a list from scores", () => {
  test("ranks by probability times what is overdue, less the cost of the contact", async () => {
    const answer = await listOf(
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
    const answer = await listOf(accounts, "--capacity", "3");
    expect(itemsOf(answer).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    const turned = await listOf(accounts.toReversed(), "--capacity", "3");
    expect(turned.stdout).toBe(answer.stdout);
  });

  test("begins when the house opens, and the next day once it has closed", async () => {
    const early = await listOf([{ id: "a" }], "--capacity", "1", "--at", "2026-11-26T06:00:00+08:00");
    expect(itemsOf(early)[0]?.time.from).toBe("2026-11-26T09:00:00+08:00");
    const late = await listOf([{ id: "a" }], "--capacity", "1", "--at", "2026-11-26T20:15:00+08:00");
    expect(itemsOf(late)[0]?.time.from).toBe("2026-11-27T09:00:00+08:00");
  });

  test("leaves stops, those not due and the control group out, each with its reason", async () => {
    const leftOut = join(folder, "left.ndjson");
    const answer = await listOf(
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
      const answer = await listOf(accounts, "--capacity", "500", "--control", "0.2", ...more);
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
      [{ id: "ill", overdueMinor: 9_000_000, facts: { vulnerability: ["illness"] } }, { id: "a" }],
      "--capacity",
      "1",
    );
    expect(itemsOf(full).map(({ id }) => id)).toEqual(["a"]);
  });

  test("keeps to the law of the place and the borrower's own clock", async () => {
    const us = { currency: "USD", product: "credit-card", jurisdiction: "US", daysPastDue: 200 };
    const answer = await listOf(
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

describe("limits", () => {
  test("by channel and handler are kept, and later channels are used where they bring more", async () => {
    const limits = join(folder, "limits.yaml");
    await writeFile(limits, "contacts: 5\nchannels: { sms: 2, ai-call: 1 }\n");
    const accounts = Array.from({ length: 8 }, (_, index) => ({ id: `A${index}`, p: 0.9 - index / 20 }));
    const items = itemsOf(await listOf(accounts, "--limits", limits));
    const by = (channel: string): number => items.filter((item) => item.channel === channel).length;
    expect([items.length, by("sms"), by("ai-call"), by("call")]).toEqual([5, 2, 1, 2]);
  });

  test("are refused with line and column where they are wrong", async () => {
    const limits = join(folder, "wrong.yaml");
    await writeFile(limits, "contacts: 5\nchannels: { fax: 2 }\n");
    const answer = await listOf([{ id: "a" }], "--limits", limits);
    expect(answer.code).toBe(3);
    expect(answer.stderr).toMatch(/CONFIG_INVALID.*wrong\.yaml:2/);
  });
});

test("a record at fault becomes an error record after the list, and the exit code is 2", async () => {
  const answer = await listOf(
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
  const csv = await listOf(accounts, "--capacity", "5", "--format", "csv");
  const rows = parseCsvTable(csv.stdout);
  expect(rows.map((row) => row["id"]).toSorted()).toEqual(["'=1+1", "<script>alert(1)</script>"]);
  expect(rows[0]).toMatchObject({ rank: "1", channel: "sms", basis: "recovery", error_code: "" });
  const page = await listOf(accounts, "--capacity", "5", "--format", "html");
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

describe("the effect of contact", () => {
  const history = (repaid: (index: number, contacted: boolean) => boolean): Promise<void> => {
    const accounts = Array.from({ length: 1200 }, (_, index) => {
      const contacted = (index * 7919) % 1009 < 500;
      return { ...plain, id: `H${index}`, contacted, repaid: repaid(index, contacted) };
    });
    return writeFile(join(folder, "history.ndjson"), lines(accounts));
  };
  const measured = async (): Promise<Finished> => {
    const scores = join(folder, "history-scores.ndjson");
    const ids = Array.from({ length: 1200 }, (_, index) => ({
      id: `H${index}`,
      probability: 0.3,
      grade: "C",
    }));
    await writeFile(scores, lines([...ids, { id: "a", probability: 0.4, grade: "C" }]));
    return runTactful(
      [
        "worklist",
        "--scores",
        scores,
        "--policy",
        "CN",
        "--accounts",
        "-",
        "--capacity",
        "5",
        ...morning,
        "--effect-from",
        join(folder, "history.ndjson"),
      ],
      { input: lines([{ ...plain, id: "a" }]) },
    );
  };

  test("is measured from history, and ranks by what contact brings", async () => {
    await history((index, contacted) => (index * 31) % 100 < (contacted ? 45 : 25));
    const answer = await measured();
    expect(answer.code, answer.stderr).toBe(0);
    const [item] = itemsOf(answer);
    expect(item?.value.basis).toBe("measured");
    expect(item?.value.gainMinor ?? 0).toBeGreaterThan(10_000);
    expect(item?.value.gainMinor ?? 0).toBeLessThan(30_000);
  });

  test("is not claimed where contact changes nothing", async () => {
    await history((index) => (index * 31) % 100 < 30);
    const answer = await measured();
    expect(answer.stderr).toContain("no gain is claimed");
    expect(itemsOf(answer)[0]?.value).toMatchObject({ gainMinor: 0, basis: "no-effect", valueMinor: 39_995 });
  });

  test("may be assumed, and is then called an assumption", async () => {
    const answer = await listOf([{ id: "a", p: 0.5 }], "--capacity", "1", "--contact-share", "0.2");
    const [item] = itemsOf(answer);
    expect(item?.value).toMatchObject({ gainMinor: 10_000, valueMinor: 9995, basis: "assumed" });
    expect(item?.reasons[1]?.en).toContain("an assumption");
  });
});

test.each([
  [["--capacity", "x"], "--capacity must be a whole number"],
  [[], "--capacity is needed"],
  [["--capacity", "1", "--control", "1"], "--control must be a number from 0 to below 1"],
  [["--capacity", "1", "--at", "today"], "--at must be a time with its offset"],
  [["--capacity", "1", "--model", "sample"], "Give --model or --scores, not both."],
  [["--capacity", "1", "--policy", "nowhere.yaml"], "policy file cannot be read"],
])("%j is refused in one sentence", async (more, said) => {
  const answer = await listOf([{ id: "a" }], ...more);
  expect(answer.code).toBe(3);
  expect(answer.stderr).toContain(said);
  expect(answer.stdout).toBe("");
});
