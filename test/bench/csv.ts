import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { csvCellWriter } from "../../packages/cli/src/records/csv-cell.ts";
import { openFileSink } from "../../packages/cli/src/records/open-file-sink.ts";
import { type FeatureRow, type Golden, loadBundle } from "../../packages/scoring/src/index.ts";
import { type ChildRun, runChild } from "./child-run.ts";
import { say } from "./timing.ts";
import { variedRows } from "./varied-rows.ts";

const main = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const copy = fileURLToPath(new URL("./csv-copy.ts", import.meta.url));
const samples = fileURLToPath(new URL("../../models/sample", import.meta.url));
const repeated = 20_000;

/** Writes rows as CSV, the same ones over and over with ids of their own, and one column that no model reads. */
async function writeInput(
  file: string,
  rows: readonly FeatureRow[],
  count: number,
): Promise<readonly string[]> {
  const columns = Object.keys(rows[0] ?? {});
  const cell = csvCellWriter(",");
  const lines = rows.map((row) => columns.map((name) => cell(String(row[name] ?? ""))).join(","));
  const sink = await openFileSink(file);
  let text = `account_id,note,${columns.join(",")}\n`;
  for (let index = 0; index < count; index += 1) {
    text += `A${index},"备注, quoted",${lines[index % lines.length]}\n`;
    if (text.length < 2 ** 20) continue;
    await sink.write(text);
    text = "";
  }
  await sink.write(text);
  await sink.finish();
  return columns;
}

function report(what: string, run: ChildRun, rows: number): void {
  if (run.code !== 0) throw new Error(`${what} ended with ${run.code}`);
  const rate = Math.round(rows / run.seconds);
  say(`  ${what}: ${run.seconds.toFixed(1)} s, ${rate} rows/s, peak ${Math.round(run.peakMegabytes)} MB`);
}

/**
 * Times the real score command from CSV to CSV against reading and writing alone, start-up included, and watches its memory.
 * Options: --model DIR (models/sample), --rows (1000000).
 */
export async function benchCsv(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { model: { type: "string", default: samples }, rows: { type: "string", default: "1000000" } },
  });
  const count = Number(values.rows);
  const scorer = await loadBundle(values.model);
  const golden = JSON.parse(await readFile(join(values.model, "golden.json"), "utf8")) as Golden;
  const base = golden.rows.map((each) => each.row);
  const rows = variedRows(scorer, base, Math.min(count, repeated), 20261121);
  await scorer.release();
  const folder = await mkdtemp(join(tmpdir(), "tactful-bench-"));
  try {
    const input = join(folder, "accounts.csv");
    const output = join(folder, "scored.csv");
    const columns = await writeInput(input, rows, count);
    const { size } = await stat(input);
    say(`CSV to CSV: ${count} rows x ${columns.length + 2} columns, ${Math.round(size / 2 ** 20)} MB`);
    report("read and write alone", await runChild(copy, [input, output, columns.join(",")]), count);
    for (const reasons of [
      ["--reasons", "0"],
      ["--reasons", "4", "--codes"],
      ["--reasons", "4"],
    ]) {
      const score = ["score", "--model", values.model, input, "--output", output, "--quiet", ...reasons];
      report(`score ${reasons.join(" ")}`, await runChild(main, score), count);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
