import { AmountMinor, IsoDate, inputObject, type RemainderPlace } from "@tactful/domain";
import { z } from "zod";
import {
  annualRate,
  dayCount,
  holidays,
  months,
  type Owed,
  owed,
  paymentDay,
  type RequestBase,
  remainder,
  requestBase,
} from "../request/request-fields.ts";

/** What the lender allows of an instalment plan. */
export interface InstalmentPolicy {
  /** Most payments; no limit of the lender's where absent. */
  readonly maxMonths?: number;
  /** Least that any payment may be. */
  readonly minInstalmentMinor: AmountMinor;
  /** `credit-card` and so on; the law caps the length of some. */
  readonly product?: string;
}

/** What instalments of any shape are reckoned from. */
export interface InstalmentTerms extends RequestBase, Owed {
  /** Yearly rate on the principal outstanding, as a decimal; 0 where interest rests. */
  readonly annualRate: number;
  readonly firstDate: IsoDate;
  /** Day of the month of later payments; by default the first one's. */
  readonly paymentDay?: number;
  readonly remainder: RemainderPlace;
  /** Owed interest and fees: paid `first`, or `spread` over all payments. */
  readonly arrears: "first" | "spread";
  /** Interest runs from the day after; needed where the rate is above 0. */
  readonly accrualFrom?: IsoDate;
  /** Absent: no date rolls. A list, even an empty one: weekends and these days roll to the next working day. */
  readonly holidays?: readonly IsoDate[];
  readonly policy: InstalmentPolicy;
}

/** Asks for equal monthly payments. */
export interface EqualInstalmentsRequest extends InstalmentTerms {
  readonly task: "equal-instalments";
  /** Number of payments. */
  readonly months: number;
}

const policy: z.ZodType<InstalmentPolicy> = inputObject({
  maxMonths: z.exactOptional(months),
  minInstalmentMinor: AmountMinor.default(1),
  product: z.exactOptional(z.string().min(1)),
});

/** The fields of {@link InstalmentTerms} besides those of every request and what is owed. */
export const instalmentTerms: {
  readonly annualRate: z.ZodDefault<z.ZodType<number>>;
  readonly dayCount: z.ZodDefault<z.ZodType<"actual/365">>;
  readonly firstDate: z.ZodType<IsoDate>;
  readonly paymentDay: z.ZodExactOptional<z.ZodType<number>>;
  readonly remainder: z.ZodDefault<z.ZodType<RemainderPlace>>;
  readonly arrears: z.ZodDefault<z.ZodType<"first" | "spread">>;
  readonly accrualFrom: z.ZodExactOptional<z.ZodType<IsoDate>>;
  readonly holidays: z.ZodExactOptional<z.ZodType<readonly IsoDate[]>>;
  readonly policy: z.ZodPrefault<z.ZodType<InstalmentPolicy>>;
} = {
  annualRate: annualRate.default(0),
  dayCount: dayCount.default("actual/365"),
  firstDate: IsoDate,
  paymentDay: z.exactOptional(paymentDay),
  remainder: remainder.default("last"),
  arrears: z.enum(["first", "spread"]).default("first"),
  accrualFrom: z.exactOptional(IsoDate),
  holidays: z.exactOptional(holidays),
  policy: policy.prefault({}),
};

/** Reads an {@link EqualInstalmentsRequest}. */
export const EqualInstalmentsRequest: z.ZodType<EqualInstalmentsRequest> = inputObject({
  ...requestBase,
  ...owed,
  ...instalmentTerms,
  task: z.literal("equal-instalments"),
  months,
});
