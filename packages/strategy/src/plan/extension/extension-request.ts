import { AmountMinor, Count, IsoDate, inputObject, type PlannedPayment } from "@tactful/domain";
import { z } from "zod";
import {
  annualRate,
  dayCount,
  holidays,
  months,
  paymentDay,
  type RequestBase,
  requestBase,
} from "../request/request-fields.ts";

/** How far the lender moves due dates. */
export interface ExtensionPolicy {
  readonly maxExtensionMonths?: number;
  /** Most extensions of one debt, this one included. */
  readonly maxExtensions?: number;
  /** What becomes of a request beyond these limits. */
  readonly beyond: "refuse" | "needs-approval";
  /** The role that may go beyond them; needed where `beyond` is `needs-approval`. */
  readonly approver?: string;
}

/** Asks for due dates to be moved back. */
export interface ExtensionRequest extends RequestBase {
  readonly task: "extension";
  /** The payments due, in order of date; one at least. */
  readonly due: readonly PlannedPayment[];
  readonly extendMonths: number;
  /** Day of the month of the new dates; by default each date keeps its own. */
  readonly paymentDay?: number;
  /** Extensions of this debt so far. */
  readonly extensionsGranted: number;
  /** Interest runs on it while the first payment waits; needed where the rate is above 0. */
  readonly principalMinor?: AmountMinor;
  readonly annualRate: number;
  readonly holidays?: readonly IsoDate[];
  readonly policy: ExtensionPolicy;
}

const policy = inputObject({
  maxExtensionMonths: z.exactOptional(Count),
  maxExtensions: z.exactOptional(Count),
  beyond: z.enum(["refuse", "needs-approval"]).default("refuse"),
  approver: z.exactOptional(z.string().min(1)),
});

/** Reads an {@link ExtensionRequest}. */
export const ExtensionRequest: z.ZodType<ExtensionRequest> = inputObject({
  ...requestBase,
  task: z.literal("extension"),
  due: z.array(inputObject({ date: IsoDate, amountMinor: AmountMinor })).min(1),
  extendMonths: months,
  paymentDay: z.exactOptional(paymentDay),
  extensionsGranted: Count.default(0),
  principalMinor: z.exactOptional(AmountMinor),
  annualRate: annualRate.default(0),
  dayCount: dayCount.default("actual/365"),
  holidays: z.exactOptional(holidays),
  policy: policy.prefault({}),
});
