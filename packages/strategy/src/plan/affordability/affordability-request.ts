import { AmountMinor, inputObject } from "@tactful/domain";
import { z } from "zod";
import { months, type RequestBase, requestBase, share } from "../request/request-fields.ts";

/** What a household has and must pay in a month, in minor units. */
export interface Affordability {
  readonly incomeMinor: AmountMinor;
  readonly essentialExpenseMinor: AmountMinor;
  /** What goes to other debts; 0 where absent. */
  readonly otherDebtPaymentsMinor: AmountMinor;
  /** What nobody may ask for, such as a statutory minimum to live on; 0 where absent. */
  readonly protectedMinimumMinor: AmountMinor;
  /** Share of what is left that may go to this debt, 0 to 1. */
  readonly share: number;
}

/** Asks what a borrower can pay in a month, and how long that takes. */
export interface AffordabilityRequest extends RequestBase, Affordability {
  readonly task: "affordability";
  readonly debtMinor: AmountMinor;
  readonly policy: {
    readonly maxMonths?: number;
    readonly minInstalmentMinor: AmountMinor;
  };
}

const policy = inputObject({
  maxMonths: z.exactOptional(months),
  minInstalmentMinor: AmountMinor.default(1),
});

/** Reads an {@link AffordabilityRequest}. */
export const AffordabilityRequest: z.ZodType<AffordabilityRequest> = inputObject({
  ...requestBase,
  incomeMinor: AmountMinor,
  essentialExpenseMinor: AmountMinor,
  otherDebtPaymentsMinor: AmountMinor.default(0),
  protectedMinimumMinor: AmountMinor.default(0),
  share,
  task: z.literal("affordability"),
  debtMinor: AmountMinor,
  policy: policy.prefault({}),
});
