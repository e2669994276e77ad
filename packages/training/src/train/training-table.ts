import { type ErrorCode, TactfulError } from "@tactful/domain";
import { type Comparison, compileFeatures, type FeaturePipeline, type FeatureRow } from "@tactful/scoring";
import { checkConfig } from "./check-config.ts";
import { growingColumn } from "./growing-column.ts";
import { cellOf, outcomeReader } from "./outcome-reader.ts";
import type { TrainingConfig } from "./training-config.ts";

/** A row that could not be read, and why. */
export interface RejectedRow {
  /** 1-based place among the data rows. */
  readonly row: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** A labelled file by column: the rows of the model's population, in file order. */
export interface TrainingTable {
  readonly pipeline: FeaturePipeline;
  /** One column a feature of the model, in order, in single precision. */
  readonly columns: readonly Float32Array[];
  /** One column a column read from the file, in doubles. */
  readonly raw: readonly Float64Array[];
  /** 1 repaid, 0 not. */
  readonly repaid: Float32Array;
  /** 0-based place of each row in the file, rows outside the population and rejected rows counted. */
  readonly places: Int32Array;
  /** One list a protected column; null where it is not known. */
  readonly slices: readonly (readonly (string | null)[])[];
  readonly rejected: readonly RejectedRow[];
  /** Rows outside the population. */
  readonly outside: number;
}

/** Largest share of rows that may be rejected before the file itself is taken to be wrong. */
const mostRejected = 0.05;

const holds: Readonly<Record<Comparison["op"], (value: number, bound: number) => boolean>> = {
  ">=": (value, bound) => value >= bound,
  ">": (value, bound) => value > bound,
  "<=": (value, bound) => value <= bound,
  "<": (value, bound) => value < bound,
  "=": (value, bound) => value === bound,
};

function checkTable(table: TrainingTable, seen: number, config: TrainingConfig): TrainingTable {
  const first = table.rejected[0];
  if (first !== undefined && table.rejected.length > mostRejected * seen) {
    const isTarget = table.rejected.every(({ code }) => code === "TARGET_INVALID");
    throw new TactfulError(
      isTarget ? "TARGET_INVALID" : "TRAINING_DATA",
      `${table.rejected.length} of ${seen} rows cannot be read, the first is row ${first.row}: ${first.message}`,
    );
  }
  const rows = table.repaid.length;
  const repaid = table.repaid.reduce((sum, outcome) => sum + outcome, 0);
  const fewest = 10 * config.folds;
  if (repaid < fewest || rows - repaid < fewest) {
    const code = repaid === 0 || repaid === rows ? "TARGET_INVALID" : "TRAINING_DATA";
    throw new TactfulError(
      code,
      `Training needs at least ${fewest} repaid and ${fewest} unpaid rows; there are ${repaid} and ${rows - repaid}.`,
      { path: config.target.column },
    );
  }
  return table;
}

/**
 * Reads labelled rows through the same pipeline that scoring uses. A row that cannot be read is listed and left out; more
 * than one in twenty of them is TRAINING_DATA, or TARGET_INVALID where it is the outcome of each that cannot be read. Throws
 * INPUT_EMPTY without rows, TARGET_INVALID for a constant target, TRAINING_DATA for fewer than 10 repaid or 10 unpaid rows a
 * fold, and CONFIG_INVALID for a configuration that contradicts itself.
 */
export async function readTrainingTable(
  config: TrainingConfig,
  rows: AsyncIterable<FeatureRow> | Iterable<FeatureRow>,
): Promise<TrainingTable> {
  const pipeline = compileFeatures(config, "CONFIG_INVALID");
  checkConfig(config, pipeline);
  const matrix = new Float32Array(config.features.length);
  const columns = config.features.map(growingColumn);
  const raw = pipeline.columns.map(growingColumn);
  const repaid = growingColumn();
  const places = growingColumn();
  const slices: (string | null)[][] = config.slices.map(() => []);
  const rejected: RejectedRow[] = [];
  const outcomeOf = outcomeReader(config.target);
  const { population } = config;
  const slot = population === undefined ? -1 : pipeline.slotOf(population.feature);
  let seen = 0;
  let outside = 0;
  const add = (row: FeatureRow): void => {
    pipeline.read(row, matrix, 0);
    if (
      population !== undefined &&
      !holds[population.where.op](pipeline.values[slot] as number, population.where.value)
    ) {
      outside++;
      return;
    }
    repaid.push(outcomeOf(row));
    places.push(seen);
    for (const [at, column] of columns.entries()) column.push(matrix[at] as number);
    for (const [at, column] of raw.entries()) column.push(pipeline.values[at] as number);
    for (const [at, { name, aliases }] of config.slices.entries())
      slices[at]?.push(cellOf(row, [name, ...aliases]));
  };
  for await (const row of rows) {
    try {
      add(row);
    } catch (error) {
      if (!(error instanceof TactfulError)) throw error;
      rejected.push({ row: seen + 1, code: error.code, message: error.message });
    }
    seen++;
  }
  if (seen === 0) throw new TactfulError("INPUT_EMPTY", "The training file holds no data rows.");
  const table: TrainingTable = {
    pipeline,
    columns: columns.map((column) => Float32Array.from(column.values())),
    raw: raw.map((column) => column.values()),
    repaid: Float32Array.from(repaid.values()),
    places: Int32Array.from(places.values()),
    slices,
    rejected,
    outside,
  };
  return checkTable(table, seen, config);
}
