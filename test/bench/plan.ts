import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { answerPlan, readPlanRequest } from "../../packages/strategy/src/index.ts";
import { seededRandom } from "../../packages/training/src/random.ts";
import { runChild } from "./child-run.ts";
import { quantile, say } from "./timing.ts";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const copy = fileURLToPath(new URL("./ndjson-copy.ts", import.meta.url));

/** Requests of all exact tasks in turn, with amounts, rates and dates of their own. */
function requests(count: number): readonly object[] {
  const random = seededRandom(20261126);
  const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const day = (): string =>
    `${whole(2024, 2030)}-${String(whole(1, 12)).padStart(2, "0")}-${String(whole(1, 28)).padStart(2, "0")}`;
  const make = [instalments, stepped, extension, settlement, affordability, capCheck];
  return Array.from({ length: count }, (_, index) => {
    const base = {
      id: `A${index}`,
      currency: "CNY",
      principalMinor: whole(100_000, 5_000_000),
      interestMinor: whole(0, 100_000),
      feesMinor: whole(0, 20_000),
    };
    return (make[index % make.length] ?? instalments)(base, whole, day);
  });
}

type Whole = (least: number, most: number) => number;
type Day = () => string;

function terms(whole: Whole, day: Day) {
  const firstDate = day();
  const accrualFrom = `${Number(firstDate.slice(0, 4)) - 1}${firstDate.slice(4)}`;
  const annualRate = whole(1, 2400) / 10_000;
  return { annualRate, dayCount: "actual/365", firstDate, paymentDay: whole(1, 31), accrualFrom };
}

const instalments = (base: object, whole: Whole, day: Day) => ({
  ...base,
  task: "equal-instalments",
  months: whole(3, 24),
  ...terms(whole, day),
  arrears: whole(0, 1) === 0 ? "first" : "spread",
  policy: { maxMonths: 36, minInstalmentMinor: 1000 },
});

const stepped = (base: object, whole: Whole, day: Day) => ({
  ...base,
  task: "stepped",
  ...terms(whole, day),
  steps: [
    { count: whole(1, 3), amountMinor: 5000 },
    { count: whole(3, 21), amount: "rest-equal" },
  ],
  policy: { maxMonths: 36, minInstalmentMinor: 1000 },
});

const extension = (base: object, whole: Whole, day: Day) => ({
  ...base,
  task: "extension",
  due: [day(), day(), day()].sort().map((date) => ({ date, amountMinor: whole(1000, 90_000) })),
  extendMonths: whole(1, 3),
  paymentDay: whole(1, 31),
  annualRate: 0.18,
  extensionsGranted: whole(0, 1),
  policy: { maxExtensionMonths: 3, maxExtensions: 2, beyond: "refuse" },
});

const settlement = (base: object, whole: Whole, day: Day) => ({
  ...base,
  task: "settlement",
  discount: whole(0, 50) / 100,
  authority: [
    { role: "collector", maxDiscount: 0.1 },
    { role: "team-lead", maxDiscount: 0.3 },
    { role: "director", maxDiscount: 0.5 },
  ],
  parts: whole(1, 6),
  firstDate: day(),
  paymentDay: whole(1, 31),
});

const affordability = (base: object, whole: Whole) => ({
  ...base,
  task: "affordability",
  debtMinor: whole(100_000, 5_000_000),
  incomeMinor: whole(300_000, 2_000_000),
  essentialExpenseMinor: whole(100_000, 300_000),
  otherDebtPaymentsMinor: whole(0, 100_000),
  protectedMinimumMinor: whole(0, 100_000),
  share: whole(10, 60) / 100,
  policy: { maxMonths: 60, minInstalmentMinor: 1000 },
});

const capCheck = (base: object, whole: Whole) => ({
  ...base,
  task: "cap-check",
  days: whole(1, 720),
  lender: "licensed",
  capRate: 0.24,
  prepaidInterestMinor: whole(0, 5000),
});

function median(rounds: number, run: () => number): number {
  run();
  return quantile(
    Array.from({ length: rounds }, () => run()),
    0.5,
  );
}

function answered(line: string): object {
  const request = readPlanRequest(JSON.parse(line));
  return request.task === "options" ? {} : answerPlan(request);
}

/** Answers without files: what the calculator itself costs beside parsing and printing the same lines. */
function benchInProcess(lines: readonly string[], rounds: number): void {
  const timed = (work: (line: string) => unknown) => () => {
    const began = performance.now();
    for (const line of lines) work(line);
    return performance.now() - began;
  };
  const empty = median(
    rounds,
    timed((line) => JSON.stringify(JSON.parse(line))),
  );
  const plans = median(
    rounds,
    timed((line) => JSON.stringify(answered(line))),
  );
  const rate = Math.round((lines.length / plans) * 1000);
  say(
    `in one process: ${rate} plans/s; empty parse and print ${(empty / plans).toFixed(2)} x the time of plans`,
  );
}

async function seconds(file: string, args: readonly string[]): Promise<number> {
  const run = await runChild(file, args);
  if (run.code !== 0) throw new Error(`${file} ended with ${run.code}`);
  return run.seconds;
}

/**
 * Times plans of all exact tasks: in one process, and through the real command from NDJSON to NDJSON against reading, parsing and printing
 * the same lines by the same means, start-up included. Options: --records (300000), --rounds (5).
 */
export async function benchPlan(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { records: { type: "string", default: "300000" }, rounds: { type: "string", default: "5" } },
  });
  const rounds = Number(values.rounds);
  const lines = requests(Number(values.records)).map((request) => JSON.stringify(request));
  say(
    `plan on ${cpus()[0]?.model.trim()} (${availableParallelism()} cores, 1 used), Node ${process.versions.node}`,
  );
  const size = lines.reduce((sum, { length }) => sum + length, 0) / lines.length;
  say(
    `${lines.length} requests of six tasks, ${Math.round(size)} characters each, medians of ${rounds} rounds`,
  );
  benchInProcess(lines.slice(0, 60_000), rounds);
  const folder = await mkdtemp(join(tmpdir(), "tactful-bench-"));
  try {
    const [input, output] = [join(folder, "requests.ndjson"), join(folder, "plans.ndjson")];
    await writeFile(input, `${lines.join("\n")}\n`);
    const times: { readonly copy: number; readonly plan: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push({
        copy: await seconds(copy, [input, output]),
        plan: await seconds(main, ["plan", input, "--output", output, "--quiet"]),
      });
    }
    const copied = quantile(
      times.map((time) => time.copy),
      0.5,
    );
    const planned = quantile(
      times.map((time) => time.plan),
      0.5,
    );
    say(`NDJSON to NDJSON: empty parse and print ${copied.toFixed(2)} s, plan ${planned.toFixed(2)} s`);
    say(`  throughput ${(copied / planned).toFixed(2)} x an empty parse and print (floor .4)`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
