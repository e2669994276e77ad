import { z } from "zod";

/** A row and what the model must make of it. */
export interface GoldenRow {
  /** The columns as an input would give them. */
  readonly row: Readonly<Record<string, number | string | null>>;
  /** Raw margin: log-odds of repayment before calibration. */
  readonly margin: number;
  /** One addend of the margin a term of the manifest, where the model gives them. */
  readonly contributions?: readonly number[];
  readonly probability: number;
  readonly score: number;
  readonly grade: string;
}

/** The rows by which a bundle proves, each time it is loaded, that it computes what it did when it was made. */
export interface Golden {
  readonly schemaVersion: 1;
  readonly rows: readonly GoldenRow[];
}

const cell = z.union([z.number(), z.string(), z.null()]);

/** Checks {@link Golden}: unknown keys are refused, and at least one row is needed. */
export const Golden: z.ZodType<Golden> = z.strictObject({
  schemaVersion: z.literal(1),
  rows: z
    .array(
      z.strictObject({
        row: z.record(z.string(), cell),
        margin: z.number(),
        contributions: z.exactOptional(z.array(z.number())),
        probability: z.number().min(0).max(1),
        score: z.number().int(),
        grade: z.string().min(1),
      }),
    )
    .min(1),
});
