import { z } from "zod";
import { AmountMinor } from "../values/amount-minor.ts";
import { Count } from "../values/count.ts";
import { inputObject } from "../values/input-object.ts";
import { IsoDate } from "../values/iso-date.ts";

/** A repayment plan that runs. */
export interface ActivePlan {
  /** Number of instalments in all, and of those paid. */
  readonly instalments: number;
  readonly paid: number;
  /** One instalment, in minor units. */
  readonly instalmentMinor: AmountMinor;
  readonly nextDue: IsoDate;
  readonly onTrack: boolean;
}

/** The person on the line, as far as the desk knows them. */
export interface Borrower {
  readonly name?: string;
  /** The right party was verified. */
  readonly verified: boolean;
  /** An open list, as in the facts; empty where nothing is known. */
  readonly vulnerability: readonly string[];
  /** Who speaks for the borrower. */
  readonly represented?: "attorney" | "lawyer" | "adviser";
  readonly planActive?: ActivePlan;
}

/** Reads an {@link ActivePlan}. */
export const ActivePlan: z.ZodType<ActivePlan> = inputObject({
  instalments: Count,
  paid: Count,
  instalmentMinor: AmountMinor,
  nextDue: IsoDate,
  onTrack: z.boolean(),
});

/** Reads a {@link Borrower}. */
export const Borrower: z.ZodType<Borrower> = inputObject({
  name: z.exactOptional(z.string()),
  verified: z.boolean(),
  vulnerability: z.array(z.string().min(1)).default([]),
  represented: z.exactOptional(z.enum(["attorney", "lawyer", "adviser"])),
  planActive: z.exactOptional(ActivePlan),
});
