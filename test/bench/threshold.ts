import { parseArgs } from "node:util";
import { openRecords } from "../../packages/cli/src/records/open-records.ts";
import {
  type DiscontinuityOptions,
  discontinuity,
  type ThresholdCase,
} from "../../packages/strategy/src/index.ts";
import { say } from "./timing.ts";

const columns = { running: "expected_recovery_amount", outcome: "actual_recovery_amount", age: "age" };

/** The numbers of two columns, row by row; a row without them is an error. */
async function readCases(file: string, outcome: string): Promise<readonly ThresholdCase[]> {
  const source = await openRecords(file, process.stdin, new AbortController().signal);
  const cases: ThresholdCase[] = [];
  for await (const batch of source.batches) {
    for (const { fields, line } of batch) {
      const [running, value] = [Number(fields[columns.running]), Number(fields[outcome])];
      if (!Number.isFinite(running) || !Number.isFinite(value)) {
        throw new Error(`line ${line} holds no numbers in ${columns.running} and ${outcome}`);
      }
      cases.push({ running, outcome: value });
    }
  }
  return cases;
}

function estimateLine(cases: readonly ThresholdCase[], options: DiscontinuityOptions): string {
  const { jump, standardError, low, high, cases: count } = discontinuity(cases, options);
  const figure = (value: number): string => value.toFixed(1).padStart(7);
  const what = `${options.cutoff} +-${String(options.bandwidth).padEnd(3)} ${options.kernel.padEnd(11)} ${options.slopes.padEnd(8)} ${options.errors.padEnd(9)}`;
  return `  ${what} ${figure(jump)}  se ${figure(standardError)}  95 % ${figure(low)} to ${figure(high)}  n ${count}`;
}

const plain = { kernel: "rectangular", slopes: "common", errors: "classical" } as const;

/**
 * Prints the jump in recovered money where the bank's strategy changes, from the file of the bank-debt-recovery set (docs/threshold-example.md).
 * Option: --data F.csv.
 */
export async function benchThreshold(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { data: { type: "string" } } });
  if (values.data === undefined) throw new Error("--data is needed: the CSV file of bank-debt-recovery");
  const cases = await readCases(values.data, columns.outcome);
  say(
    `${cases.length} debts; jump of the recovered amount in US dollars at the threshold of the expected one`,
  );
  for (const bandwidth of [50, 100, 200]) say(estimateLine(cases, { cutoff: 1000, bandwidth, ...plain }));
  say("the same at +-100, counted in other ways");
  for (const kernel of ["rectangular", "triangular"] as const) {
    for (const slopes of ["common", "separate"] as const) {
      for (const errors of ["classical", "robust"] as const) {
        say(estimateLine(cases, { cutoff: 1000, bandwidth: 100, kernel, slopes, errors }));
      }
    }
  }
  say("the debt of exactly 1000 got the basic strategy: without it, and counted as such");
  const at1000 = { cutoff: 1000, bandwidth: 100, ...plain };
  say(
    estimateLine(
      cases.filter(({ running }) => running !== 1000),
      at1000,
    ),
  );
  const below = cases.map((one) => (one.running === 1000 ? { ...one, running: 1000 - 1e-9 } : one));
  say(estimateLine(below, at1000));
  say("where nothing changes there should be no jump: money at 900, and age in years at 1000");
  say(estimateLine(cases, { cutoff: 900, bandwidth: 100, ...plain }));
  say(estimateLine(await readCases(values.data, columns.age), { cutoff: 1000, bandwidth: 100, ...plain }));
  say("the next threshold");
  say(estimateLine(cases, { cutoff: 2000, bandwidth: 100, ...plain }));
}
