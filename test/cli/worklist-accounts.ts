import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WorkItem } from "../../packages/strategy/src/index.ts";
import { runTactful } from "./run-tactful.ts";
import type { Finished } from "./spawn-tactful.ts";

/** An account for a list, with its probability of repayment. */
export interface MadeAccount {
  readonly id: string;
  readonly p?: number;
  readonly [field: string]: unknown;
}

/** An account of 1,000 yuan overdue about which nothing else is known. */
export const plainAccount = {
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

/** The moment of the lists. */
export const morning: readonly string[] = ["--at", "2026-11-26T09:30:00+08:00"];

/** Records as NDJSON. */
export function lines(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** Runs the command on accounts from standard input, each scored `p` in a file of results in the folder. */
export async function listOf(
  folder: string,
  accounts: readonly MadeAccount[],
  ...more: readonly string[]
): Promise<Finished> {
  const scores = join(folder, "scores.ndjson");
  await writeFile(
    scores,
    lines(
      accounts.map(({ id, p = 0.5 }) => ({ id, probability: p, grade: "C", score: 630, horizonDays: 30 })),
    ),
  );
  const policy = more.includes("--policy") ? [] : ["--policy", "cn-consumer-finance"];
  return runTactful(["worklist", "--scores", scores, ...policy, "--accounts", "-", ...morning, ...more], {
    input: lines(accounts.map(({ p, ...fields }) => ({ ...plainAccount, ...fields }))),
  });
}

/** The lines of an NDJSON answer. */
export function itemsOf({ stdout }: Finished): readonly WorkItem[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
