import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { binFeature } from "../../packages/training/src/binning/bin-feature.ts";
import { defaultBinning } from "../../packages/training/src/binning/binning-options.ts";
import { seededRandom } from "../../packages/training/src/random.ts";
import { greedyInformation } from "./greedy-binning.ts";
import { say } from "./timing.ts";

interface Portfolio {
  readonly columns: readonly Float32Array[];
  readonly repaid: Uint8Array;
}

interface Timed {
  readonly seconds: number;
  readonly iv: number;
  readonly bins: number;
}

/**
 * Times optimal binning (pre-bins and dynamic programming) of a generated portfolio on one thread, and on a smaller sample
 * holds it against a plain greedy search. Options: --rows (300000), --columns (16), --sample (20000).
 */
export async function benchBinning(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: "300000" },
      columns: { type: "string", default: "16" },
      sample: { type: "string", default: "20000" },
    },
  });
  const columns = Number(values.columns);
  const rows = Number(values.rows);
  const sampleRows = Number(values.sample);
  say(
    `binning on ${cpus()[0]?.model.trim()} (${availableParallelism()} cores, 1 used), Node ${process.versions.node}`,
  );
  const whole = timed(portfolio(rows, columns));
  say(
    `${rows} rows x ${columns} columns with ties, missing and special codes, at most ${defaultBinning.maxBins} bins of at least ${defaultBinning.minShare * 100} %, monotone`,
  );
  say(`  optimal  ${whole.seconds.toFixed(2)} s, total IV ${whole.iv.toFixed(4)}, ${whole.bins} bins`);
  const sample = portfolio(sampleRows, columns);
  const fast = timed(sample);
  const slow = timedGreedy(sample);
  say(`${sampleRows} rows x ${columns} columns`);
  say(`  optimal  ${fast.seconds.toFixed(2)} s, total IV ${fast.iv.toFixed(4)}`);
  say(
    `  greedy   ${slow.seconds.toFixed(2)} s, total IV ${slow.iv.toFixed(4)} (same limits and pre-bins, rows counted anew for every cut)`,
  );
  say(
    `  ratio    ${(slow.seconds / fast.seconds).toFixed(1)} x the time of optimal, ${(slow.iv / fast.iv).toFixed(4)} x its IV`,
  );
}

function timed({ columns, repaid }: Portfolio): Timed {
  const from = performance.now();
  const found = columns.map((values, at) => binFeature(specOf(at), values, { repaid }));
  return {
    seconds: (performance.now() - from) / 1000,
    iv: found.reduce((sum, { iv }) => sum + iv, 0),
    bins: found.reduce((sum, { table }) => sum + table.length, 0),
  };
}

function timedGreedy({ columns, repaid }: Portfolio): Omit<Timed, "bins"> {
  const from = performance.now();
  const iv = columns.reduce(
    (sum, values) => sum + greedyInformation(values, codes, repaid, defaultBinning),
    0,
  );
  return { seconds: (performance.now() - from) / 1000, iv };
}

const codes: readonly number[] = [-9, -8];

function specOf(at: number): Parameters<typeof binFeature>[0] {
  const label = { zh: `特征 ${at}`, en: `feature ${at}` };
  const special = codes.map((value) => ({ value, label: { zh: `代码 ${value}`, en: `code ${value}` } }));
  return {
    name: `x${at}`,
    aliases: [],
    type: "number",
    unit: "count",
    missing: "bin",
    special,
    protected: false,
    label,
  };
}

/** Columns of four kinds by turns: smooth, log-normal amounts, small counts, amounts with a heavy zero; each speaks for repayment, against it, or in waves. */
function portfolio(rows: number, columns: number): Portfolio {
  const random = seededRandom(20261121);
  const margin = new Float64Array(rows).fill(1.2);
  const made = Array.from({ length: columns }, (_, at) =>
    Float32Array.from(margin, (before, row) => {
      const base = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      const effect = at % 3 === 2 ? Math.sin(3 * base) : base * (at % 3 === 0 ? 1 : -1);
      margin[row] = before + (0.6 / (1 + at / 2)) * effect;
      return coded(shaped(base, at % 4), random());
    }),
  );
  const repaid = Uint8Array.from(margin, (odds) => (random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0));
  return { columns: made, repaid };
}

/** 5 % missing, 3 % and 2 % special codes. */
function coded(value: number, share: number): number {
  if (share < 0.05) return Number.NaN;
  if (share < 0.08) return -9;
  return share < 0.1 ? -8 : value;
}

function shaped(base: number, kind: number): number {
  if (kind === 0) return base;
  if (kind === 1) return Math.exp(8 + 1.5 * base);
  if (kind === 2) return Math.max(0, Math.round(2 + 2 * base));
  return base < 0.3 ? 0 : Math.round(1000 * base);
}
