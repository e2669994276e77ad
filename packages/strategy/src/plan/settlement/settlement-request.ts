import { AmountMinor, IsoDate, inputObject, type RemainderPlace } from "@tactful/domain";
import { z } from "zod";
import {
  holidays,
  months,
  type Owed,
  owed,
  paymentDay,
  type RequestBase,
  remainder,
  requestBase,
  share,
} from "../request/request-fields.ts";

/** How large a discount a role may grant. */
export interface DiscountLimit {
  readonly role: string;
  /** 0 to 1. */
  readonly maxDiscount: number;
}

/** What a role may waive by itself: shares, 0 to 1, of the fees, the interest and the principal owed. */
export interface WaiverAuthority {
  readonly role: string;
  readonly feesShare: number;
  readonly interestShare: number;
  readonly principalShare: number;
  /** The role that may waive more. */
  readonly approver?: string;
}

/** Asks for a debt to be settled for a part of it. */
export interface SettlementRequest extends RequestBase, Owed {
  readonly task: "settlement";
  /** Share of all that is owed that is waived, 0 to 1; either this or an amount. */
  readonly discount?: number;
  readonly waiveMinor?: AmountMinor;
  /** Of a discount a list, lowest role first; of a waiver one role. */
  readonly authority: readonly DiscountLimit[] | WaiverAuthority;
  /** When the settlement is paid at once; either this or `parts`. */
  readonly dueDate?: IsoDate;
  /** Number of equal monthly payments. */
  readonly parts?: number;
  readonly firstDate?: IsoDate;
  readonly paymentDay?: number;
  readonly remainder: RemainderPlace;
  readonly holidays?: readonly IsoDate[];
}

const role = z.string().min(1);

const waiverAuthority = inputObject({
  role,
  feesShare: share.default(0),
  interestShare: share.default(0),
  principalShare: share.default(0),
  approver: z.exactOptional(role),
});

/** Reads a {@link SettlementRequest}. */
export const SettlementRequest: z.ZodType<SettlementRequest> = inputObject({
  ...requestBase,
  ...owed,
  task: z.literal("settlement"),
  discount: z.exactOptional(share),
  waiveMinor: z.exactOptional(AmountMinor),
  authority: z.union([z.array(inputObject({ role, maxDiscount: share })), waiverAuthority]),
  dueDate: z.exactOptional(IsoDate),
  parts: z.exactOptional(months),
  firstDate: z.exactOptional(IsoDate),
  paymentDay: z.exactOptional(paymentDay),
  remainder: remainder.default("last"),
  holidays: z.exactOptional(holidays),
});
