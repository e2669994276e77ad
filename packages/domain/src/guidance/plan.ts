import { z } from "zod";
import { LocalizedText } from "../localized-text.ts";
import { AmountMinor } from "../values/amount-minor.ts";
import { IsoDate } from "../values/iso-date.ts";

/** One payment of a plan. */
export interface PlannedPayment {
  readonly date: IsoDate;
  readonly amountMinor: AmountMinor;
}

/** A way to repay that adds up, offered to the borrower. */
export interface Plan {
  readonly kind: "instalments" | "extension" | "settlement" | "full";
  readonly schedule: readonly PlannedPayment[];
  /** The sum of the schedule, in minor units. */
  readonly totalMinor: AmountMinor;
  /** What is paid beyond what is owed today, in minor units; below 0 where a part is waived. */
  readonly costMinor: number;
  readonly needsApproval: boolean;
  /** The role that decides. */
  readonly approver?: string;
  /** The policy's offer that it makes a plan of. */
  readonly offer?: string;
  /** Whether every payment is within what the household can afford in a month; absent where that is not known. */
  readonly affordable?: boolean;
  /** What the payments are worth to the lender today, in minor units: an estimate under the assumptions that come with it. */
  readonly netPresentValueMinor?: AmountMinor;
  /** Why the plan fits; left out of bulk output by `--codes`. */
  readonly why?: LocalizedText;
}

/** Checks a {@link Plan}; its payments must add up to its total. */
export const Plan: z.ZodType<Plan> = z
  .strictObject({
    kind: z.enum(["instalments", "extension", "settlement", "full"]),
    schedule: z.array(z.strictObject({ date: IsoDate, amountMinor: AmountMinor })),
    totalMinor: AmountMinor,
    costMinor: z.int(),
    needsApproval: z.boolean(),
    approver: z.exactOptional(z.string().min(1)),
    offer: z.exactOptional(z.string().min(1)),
    affordable: z.exactOptional(z.boolean()),
    netPresentValueMinor: z.exactOptional(AmountMinor),
    why: z.exactOptional(LocalizedText),
  })
  .refine(
    (plan) =>
      plan.schedule.reduce((sum, payment) => sum + BigInt(payment.amountMinor), 0n) ===
      BigInt(plan.totalMinor),
    { error: "must be the sum of the schedule", path: ["totalMinor"] },
  );
