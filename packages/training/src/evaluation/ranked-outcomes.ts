import { TactfulError } from "@tactful/domain";

/** Rows in ascending order of a margin or probability: what every measure of a model reads. */
export interface RankedOutcomes {
  /** Ascending. */
  readonly values: Float64Array;
  /** 1 repaid, 0 not repaid, in the same order. */
  readonly repaid: Uint8Array;
  /** 1 at the last row of each run of equal values. */
  readonly runEnds: Uint8Array;
  /** The row each stood in. */
  readonly rows: Uint32Array;
}

function runEndsOf(values: Float64Array): Uint8Array {
  const ends = new Uint8Array(values.length).fill(1);
  for (let place = 1; place < values.length; place++) {
    if (values[place] === values[place - 1]) ends[place - 1] = 0;
  }
  return ends;
}

/**
 * Sorts rows by their margin or probability, equal ones in row order.
 *
 * OPTION_INVALID where the lengths differ or a value is no finite number, TARGET_INVALID where an outcome is not 0 or 1,
 * INPUT_EMPTY where there is no row.
 */
export function rankOutcomes(values: ArrayLike<number>, repaid: ArrayLike<number>): RankedOutcomes {
  const count = values.length;
  if (count === 0) throw new TactfulError("INPUT_EMPTY", "there is no row to measure a model on");
  if (repaid.length !== count) {
    throw new TactfulError(
      "OPTION_INVALID",
      `${count} predictions need ${count} outcomes, not ${repaid.length}`,
    );
  }
  const given = Float64Array.from(values);
  const wrong = given.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw new TactfulError(
      "OPTION_INVALID",
      `the prediction of row ${wrong + 1} is ${given[wrong]}, not a number`,
    );
  }
  const rows = Uint32Array.from({ length: count }, (_, row) => row);
  rows.sort((left, right) => (given[left] ?? 0) - (given[right] ?? 0) || left - right);
  const ordered = new Float64Array(count);
  const outcomes = new Uint8Array(count);
  for (let place = 0; place < count; place++) {
    const row = rows[place] ?? 0;
    const outcome = repaid[row];
    if (outcome !== 0 && outcome !== 1) {
      throw new TactfulError(
        "TARGET_INVALID",
        `the outcome of row ${row + 1} is ${outcome}; use 1 for repaid and 0 for not repaid`,
      );
    }
    ordered[place] = given[row] ?? 0;
    outcomes[place] = outcome;
  }
  return { values: ordered, repaid: outcomes, runEnds: runEndsOf(ordered), rows };
}

/** The ranked rows for which `keep` holds; it is given the row each stood in. */
export function keepRanked(ranked: RankedOutcomes, keep: (row: number) => boolean): RankedOutcomes {
  const values = new Float64Array(ranked.values.length);
  const repaid = new Uint8Array(values.length);
  const rows = new Uint32Array(values.length);
  let kept = 0;
  for (let place = 0; place < values.length; place++) {
    const row = ranked.rows[place] ?? 0;
    if (!keep(row)) continue;
    values[kept] = ranked.values[place] ?? 0;
    repaid[kept] = ranked.repaid[place] ?? 0;
    rows[kept] = row;
    kept += 1;
  }
  const own = values.slice(0, kept);
  return { values: own, repaid: repaid.slice(0, kept), runEnds: runEndsOf(own), rows: rows.slice(0, kept) };
}

/** How many of the ranked rows were repaid. */
export function countRepaid(ranked: RankedOutcomes): number {
  return ranked.repaid.reduce((sum, outcome) => sum + outcome, 0);
}

/** Counts each ranked row once: the weights of the sample itself, as opposed to a resample. */
export function onceEach(ranked: RankedOutcomes): Uint32Array {
  return new Uint32Array(ranked.values.length).fill(1);
}
