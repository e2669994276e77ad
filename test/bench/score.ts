import { readFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  type FeatureRow,
  type Golden,
  loadBundle,
  type Scorer,
  scoreBatch,
  scoreColumns,
  scoreOne,
} from "../../packages/scoring/src/index.ts";
import { type BareRuntime, openBareRuntime } from "./bare-runtime.ts";
import { quantile, say, timed } from "./timing.ts";
import { variedRows } from "./varied-rows.ts";

const ROUNDS = 5;
const SINGLES = 10_000;
const SAMPLE = fileURLToPath(new URL("../../models/sample", import.meta.url));

interface Bench {
  readonly scorer: Scorer;
  /** The same bundle, always run by onnxruntime. */
  readonly runtime: Scorer;
  readonly bare: BareRuntime;
  readonly rows: readonly FeatureRow[];
  /** The rows as the model sees them. */
  readonly matrix: Float32Array;
}

function ratio(ours: readonly number[], bare: readonly number[]): string {
  return (quantile(ours, 0.5) / quantile(bare, 0.5)).toFixed(2);
}

function sayRatios(times: Readonly<Record<"ours" | "runtime" | "bare", readonly number[]>>): void {
  say(
    `  ratio of ours to bare ${ratio(times.ours, times.bare)}; through onnxruntime ${ratio(times.runtime, times.bare)}`,
  );
}

async function benchSingles({ scorer, runtime, bare, rows, matrix }: Bench): Promise<void> {
  const times = { ours: [] as number[], runtime: [] as number[], bare: [] as number[] };
  const { width } = scorer.engine;
  const options = { reasons: 0 };
  for (let index = 0; index < SINGLES; index++) {
    const at = index % rows.length;
    const row = rows[at] as FeatureRow;
    const run = bare.prepare(matrix.slice(at * width, (at + 1) * width), 1);
    times.bare.push(1000 * (await timed(run)));
    times.ours.push(1000 * (await timed(() => scoreOne(scorer, row, options))));
    times.runtime.push(1000 * (await timed(() => scoreOne(runtime, row, options))));
  }
  const line = (values: readonly number[]) =>
    [0.5, 0.95, 0.99].map((share) => quantile(values, share).toFixed(1)).join(" / ");
  say(`one row, no reasons (p50 / p95 / p99, us, ${SINGLES} calls by turns)`);
  say(`  ours                      ${line(times.ours)}`);
  say(`  ours through onnxruntime  ${line(times.runtime)}`);
  say(`  bare onnxruntime          ${line(times.bare)}`);
  sayRatios(times);
}

function batchLine(times: readonly number[], rows: number): string {
  const median = quantile(times, 0.5);
  const each = ((1000 * median) / rows).toFixed(3);
  return `${median.toFixed(1)} ms, ${each} us a row, ${Math.round((1000 * rows) / median)} rows/s`;
}

function sayBatch(
  how: string,
  rows: number,
  times: Readonly<Record<"ours" | "runtime" | "bare", readonly number[]>>,
): void {
  say(`batch of ${rows} rows ${how}, no reasons (median of ${ROUNDS} rounds by turns)`);
  say(`  ours                      ${batchLine(times.ours, rows)}`);
  say(`  ours through onnxruntime  ${batchLine(times.runtime, rows)}`);
  say(`  bare onnxruntime          ${batchLine(times.bare, rows)}, one run`);
  sayRatios(times);
}

async function benchBatch({ scorer, runtime, bare, rows, matrix }: Bench): Promise<void> {
  const times = { ours: [] as number[], runtime: [] as number[], bare: [] as number[] };
  const run = bare.prepare(matrix, rows.length);
  for (let round = 0; round <= ROUNDS; round++) {
    const bareTime = await timed(run);
    const ownTime = await timed(() => scoreBatch(scorer, rows, { reasons: 0 }));
    const runtimeTime = await timed(() => scoreBatch(runtime, rows, { reasons: 0 }));
    // The first round warms all of them up.
    if (round === 0) continue;
    times.bare.push(bareTime);
    times.ours.push(ownTime);
    times.runtime.push(runtimeTime);
  }
  sayBatch("as row objects (scoreBatch)", rows.length, times);
}

/** The rows as a table by column: numbers as typed arrays, anything else as lists. */
function byColumn(rows: readonly FeatureRow[]): Record<string, Float64Array | unknown[]> {
  return Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((heading) => {
      const cells = rows.map((row) => row[heading]);
      const isNumeric = cells.every((cell) => typeof cell === "number");
      return [heading, isNumeric ? Float64Array.from(cells as number[]) : cells];
    }),
  );
}

async function benchColumns({ scorer, bare, rows, matrix }: Bench): Promise<void> {
  const times = { ours: [] as number[], bare: [] as number[] };
  const run = bare.prepare(matrix, rows.length);
  const table = byColumn(rows);
  for (let round = 0; round <= ROUNDS; round++) {
    const bareTime = await timed(run);
    const ownTime = await timed(() => scoreColumns(scorer, table));
    // The first round warms both of them up.
    if (round === 0) continue;
    times.bare.push(bareTime);
    times.ours.push(ownTime);
  }
  say(
    `batch of ${rows.length} rows as a table by column (scoreColumns), no reasons (median of ${ROUNDS} rounds by turns)`,
  );
  say(`  ours                      ${batchLine(times.ours, rows.length)}`);
  say(`  bare onnxruntime          ${batchLine(times.bare, rows.length)}, one run`);
  say(`  ratio of ours to bare ${ratio(times.ours, times.bare)}`);
}

async function benchReasons({ scorer, rows }: Bench): Promise<void> {
  for (const texts of [true, false]) {
    const times: number[] = [];
    for (let round = 0; round <= 3; round++) {
      const time = await timed(() => scoreBatch(scorer, rows, { reasons: 4, texts }));
      if (round > 0) times.push(time);
    }
    const perSecond = Math.round((1000 * rows.length) / quantile(times, 0.5));
    say(`batch with 4 reasons, ${texts ? "with" : "without"} texts: ${perSecond} rows/s`);
  }
}

async function benchStall({ scorer, rows }: Bench): Promise<void> {
  const table = byColumn(rows);
  const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["a table by column", () => scoreColumns(scorer, table)],
    ["row objects with 0 reasons", () => scoreBatch(scorer, rows, { reasons: 0 })],
    ["row objects with 4 reasons", () => scoreBatch(scorer, rows, { reasons: 4 })],
  ];
  for (const [what, run] of ways) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await run();
    delay.disable();
    const longest = (delay.max / 1e6 - 1).toFixed(1);
    const usual = (delay.percentile(50) / 1e6 - 1).toFixed(1);
    say(`event loop during a batch of ${what}: longest stall ${longest} ms, median ${usual} ms`);
  }
}

function sayMachine(scorer: Scorer, bare: BareRuntime, directory: string): void {
  const { manifest, engine, pipeline } = scorer;
  const cpu = cpus()[0]?.model.trim() ?? "unknown processor";
  say(
    `${cpu}, ${availableParallelism()} cores, Node ${process.versions.node}, onnxruntime-node ${bare.version}`,
  );
  say(`model ${manifest.name} ${manifest.version} from ${directory}`);
  const model = bare.isDerived ? "a one-margin model derived from the file" : "the file as it is";
  say(
    `  ${pipeline.columns.length} columns, ${engine.width} features, ${engine.terms} terms; bare onnxruntime runs ${model}`,
  );
}

function megabytes(): string {
  return `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`;
}

/** Times scoring through the public API against onnxruntime-node alone. Options: --model DIR (models/sample), --rows (100000). */
export async function benchScore(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { model: { type: "string" }, rows: { type: "string", default: "100000" } },
  });
  const directory = values.model ?? SAMPLE;
  const before = megabytes();
  const scorer = await loadBundle(directory);
  const loaded = megabytes();
  const runtime = await loadBundle(directory, { engine: "onnxruntime" });
  const bare = await openBareRuntime(directory, scorer);
  const golden = JSON.parse(await readFile(join(directory, "golden.json"), "utf8")) as Golden;
  const rows = variedRows(
    scorer,
    golden.rows.map((each) => each.row),
    Number(values.rows),
    20261121,
  );
  const matrix = new Float32Array(rows.length * scorer.engine.width);
  rows.forEach((row, at) => {
    scorer.pipeline.read(row, matrix, at * scorer.engine.width);
  });
  const bench: Bench = { scorer, runtime, bare, rows, matrix };
  sayMachine(scorer, bare, directory);
  await benchColumns(bench);
  await benchSingles(bench);
  await benchBatch(bench);
  await benchReasons(bench);
  await benchStall(bench);
  say(`memory: ${before} before loading, ${loaded} loaded, ${megabytes()} at the end`);
  await bare.release();
  await runtime.release();
  await scorer.release();
}
