import { IsoDate, Severity } from "@tactful/domain";
import { z } from "zod";

/** A named person's decision that a rule counts for less, or not at all, until a date. */
export interface Waiver {
  readonly rule: string;
  /** The severity it is lowered to; `off` silences it. */
  readonly to: Severity | "off";
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly expires: IsoDate;
}

/** Checks a {@link Waiver}. */
export const Waiver: z.ZodType<Waiver> = z.strictObject({
  rule: z.string().min(1),
  to: z.union([Severity, z.literal("off")]),
  owner: z.string().min(1),
  reason: z.string().min(1),
  expires: IsoDate,
});
