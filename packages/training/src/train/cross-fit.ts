import { setImmediate } from "node:timers/promises";
import { applyCalibration } from "@tactful/scoring";
import { additiveMargins } from "../additive/additive-margins.ts";
import type { AdditiveModel } from "../additive/additive-model.ts";
import { chooseCalibration } from "../calibration/choose-calibration.ts";
import { throwIfCancelled } from "../throw-if-cancelled.ts";
import { type FitData, takeRows } from "./fit-model.ts";

/** The part of the cross-validation that each row belongs to. */
export function foldsOf(places: Int32Array, folds: number): Int32Array {
  return places.map((place) => place % folds);
}

function rowsWhere(parts: Int32Array, test: (part: number) => boolean): Int32Array {
  const rows: number[] = [];
  parts.forEach((part, row) => {
    if (test(part)) rows.push(row);
  });
  return Int32Array.from(rows);
}

/** Margins of every row by a model that was fitted without the row's part. Throws CANCELLED when the signal is aborted. */
export async function crossFit(
  data: FitData,
  parts: Int32Array,
  folds: number,
  fit: (data: FitData, fold: number) => AdditiveModel | Promise<AdditiveModel>,
  signal?: AbortSignal,
): Promise<Float64Array> {
  const margins = new Float64Array(data.repaid.length);
  for (let fold = 0; fold < folds; fold++) {
    // The thread is given back before every fold, so that an interrupt is heard.
    await setImmediate();
    throwIfCancelled(signal);
    const others = rowsWhere(parts, (part) => part !== fold);
    const model = await fit(takeRows(data, others), fold);
    const held = rowsWhere(parts, (part) => part === fold);
    additiveMargins(model, takeRows(data, held).columns).forEach((margin, at) => {
      margins[held[at] as number] = margin;
    });
  }
  return margins;
}

/**
 * Probabilities of every row by a calibration map that was chosen and fitted without the row's part: its own outcome has no
 * part in the map beyond what it had in the models that gave the other parts' margins.
 */
export function crossCalibrate(
  margins: Float64Array,
  repaid: Float32Array,
  parts: Int32Array,
  folds: number,
  seed: number,
): Float64Array {
  const probabilities = new Float64Array(margins.length);
  for (let fold = 0; fold < folds; fold++) {
    const others = rowsWhere(parts, (part) => part !== fold);
    const { map } = chooseCalibration(
      Float64Array.from(others, (row) => margins[row] as number),
      Float64Array.from(others, (row) => repaid[row] as number),
      { seed },
    );
    for (const row of rowsWhere(parts, (part) => part === fold)) {
      probabilities[row] = applyCalibration(map, margins[row] as number);
    }
  }
  return probabilities;
}

/** A figure measured on each fold's rows by themselves, and its mean over the folds where it can be measured. */
export function foldMean(
  parts: Int32Array,
  folds: number,
  measure: (rows: Int32Array) => number | null,
): { readonly mean: number; readonly each: readonly (number | null)[] } {
  const each = Array.from({ length: folds }, (_, fold) => measure(rowsWhere(parts, (part) => part === fold)));
  const measured = each.filter((value) => value !== null);
  return { mean: measured.reduce((sum, value) => sum + value, 0) / measured.length, each };
}
