import { AmountMinor, Count, Id, type IsoDate, inputObject, NestedAccount, Score } from "@tactful/domain";
import { z } from "zod";
import type { Affordability } from "../affordability/affordability-request.ts";
import { annualRate, holidays, share } from "../request/request-fields.ts";

/** Asks which plans may be offered for an account. What is not known of the household is left out. */
export interface OptionsRequest extends Partial<Affordability> {
  readonly id: Id;
  readonly task: "options";
  readonly account: NestedAccount;
  /** Name of a sample policy, or a policy file; the sample of the jurisdiction where absent. */
  readonly policy?: string;
  readonly score?: Score;
  /** Extensions of this debt so far. */
  readonly extensionsGranted: number;
  /** One-year loan prime rate when the contract was signed, as a decimal; caps the rate of a private lender. */
  readonly lprAtSigning?: number;
  /** Absent: no date rolls. A list: weekends and these days roll to the next working day. */
  readonly holidays?: readonly IsoDate[];
}

const amount = z.exactOptional(AmountMinor);

/** Reads an {@link OptionsRequest}. */
export const OptionsRequest: z.ZodType<OptionsRequest> = inputObject({
  id: Id,
  task: z.literal("options"),
  account: NestedAccount,
  policy: z.exactOptional(z.string().min(1)),
  score: z.exactOptional(Score),
  incomeMinor: amount,
  essentialExpenseMinor: amount,
  otherDebtPaymentsMinor: amount,
  protectedMinimumMinor: amount,
  share: z.exactOptional(share),
  extensionsGranted: Count.default(0),
  lprAtSigning: z.exactOptional(annualRate),
  holidays: z.exactOptional(holidays),
});
