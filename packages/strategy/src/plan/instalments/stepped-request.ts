import { AmountMinor, inputObject } from "@tactful/domain";
import { z } from "zod";
import { months, owed, requestBase } from "../request/request-fields.ts";
import { type InstalmentTerms, instalmentTerms } from "./instalments-request.ts";

/** Some payments of the same amount, or some that share what others leave, or the weight of one payment. */
export interface Step {
  /** Number of payments. */
  readonly count?: number;
  readonly amountMinor?: AmountMinor;
  readonly amount?: "rest-equal";
  /** Share of one payment against the others' weights. */
  readonly weight?: number;
}

/** Payments that rise by the same amount, or fall in some months of the year only. */
export interface StepPattern {
  readonly increaseMinor?: AmountMinor;
  /** 1 to 12. */
  readonly seasonMonths?: readonly number[];
}

/** Asks for monthly payments that differ. */
export interface SteppedRequest extends InstalmentTerms {
  readonly task: "stepped";
  /** Number of payments; a list of steps says it by itself. */
  readonly months?: number;
  readonly steps: readonly Step[] | StepPattern;
}

const step = inputObject({
  count: z.exactOptional(months),
  amountMinor: z.exactOptional(AmountMinor),
  amount: z.exactOptional(z.literal("rest-equal")),
  weight: z.exactOptional(z.number().min(0)),
});

const pattern = inputObject({
  increaseMinor: z.exactOptional(AmountMinor),
  seasonMonths: z.exactOptional(z.array(z.int().min(1).max(12)).min(1)),
});

/** Reads a {@link SteppedRequest}. */
export const SteppedRequest: z.ZodType<SteppedRequest> = inputObject({
  ...requestBase,
  ...owed,
  ...instalmentTerms,
  task: z.literal("stepped"),
  months: z.exactOptional(months),
  steps: z.union([z.array(step).min(1), pattern]),
});
