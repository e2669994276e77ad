import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { loadYaml } from "../load-yaml.ts";

/** Which rows of a public data set are for training, and how they fall into folds. */
export interface TrainingRows {
  /** Name of the data set. */
  readonly dataset: string;
  /** Every id from `from` to `to` that is no multiple of `exceptMultiplesOf`. */
  readonly ids: { readonly from: number; readonly to: number; readonly exceptMultiplesOf: number };
  /** How many rows that makes. */
  readonly rows: number;
  /** A row's fold is its 0-based place among the selected rows modulo this number. */
  readonly folds: number;
}

const whole = z.number().int().positive();

/** Checks a {@link TrainingRows}. */
export const TrainingRows: z.ZodType<TrainingRows> = z
  .strictObject({
    dataset: z.string().min(1),
    ids: z.strictObject({ from: whole, to: whole, exceptMultiplesOf: whole.min(2) }),
    rows: whole,
    folds: whole.min(2),
  })
  .refine(
    ({ ids, rows }) => {
      const multiples = (end: number): number => Math.floor(end / ids.exceptMultiplesOf);
      return rows === ids.to - ids.from + 1 - (multiples(ids.to) - multiples(ids.from - 1));
    },
    { message: "rows must be the number of ids that the rule selects", path: ["rows"] },
  );

/** The training rows of uci-default-taiwan, as a file of the package. */
export const taiwanTrainingRowsFile: string = fileURLToPath(
  new URL("../../taiwan-training-rows.yaml", import.meta.url),
);

/** Reads a file of training rows; by default that of uci-default-taiwan. @throws FILE_NOT_FOUND, CONFIG_INVALID. */
export function loadTrainingRows(file: string = taiwanTrainingRowsFile): Promise<TrainingRows> {
  return loadYaml(file, TrainingRows, (path) => readFile(path, "utf8"));
}

/** Whether a row with this id is for training. */
export function isTrainingId({ ids }: TrainingRows, id: number): boolean {
  return id >= ids.from && id <= ids.to && id % ids.exceptMultiplesOf !== 0;
}
