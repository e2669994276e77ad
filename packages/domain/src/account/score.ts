import { z } from "zod";
import { inputObject } from "../values/input-object.ts";

/** What is known of an account's score: the part of a ScoreResult that others than scoring read. */
export interface Score {
  /** Name and version of the model. */
  readonly model?: string;
  readonly version?: string;
  /** Days within which the repayment is meant. */
  readonly horizonDays?: number;
  /** Probability of repayment, 0 to 1. */
  readonly probability?: number;
  /** Integer that rises with repayment. */
  readonly score?: number;
  /** A is best. */
  readonly grade?: string;
}

/** Reads a {@link Score}; a whole ScoreResult may be given. */
export const Score: z.ZodType<Score> = inputObject({
  model: z.exactOptional(z.string()),
  version: z.exactOptional(z.string()),
  horizonDays: z.exactOptional(z.int().positive()),
  probability: z.exactOptional(z.number().min(0).max(1)),
  score: z.exactOptional(z.int()),
  grade: z.exactOptional(z.string().min(1)),
});
