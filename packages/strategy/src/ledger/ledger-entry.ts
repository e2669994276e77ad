import type { BucketId, CurrencyCode, Id, IsoDate } from "@tactful/domain";
import type { JudgedPlan, JudgedPromise } from "./judge-promises.ts";
import type { PaymentRecord } from "./payment-record.ts";

/** Whether an account is worked on, is paid in full, or was written off as a loss (what comes in after that still counts). */
export type LedgerStatus = "open" | "paid-off" | "charged-off";

/**
 * One account at the end of a day, by its schedule and payments. Its fields feed an Account of the domain as they are; sums are in minor
 * units of its currency.
 */
export interface LedgerEntry {
  readonly id: Id;
  readonly currency: CurrencyCode;
  readonly asOf: IsoDate;
  readonly product?: string;
  readonly grade?: string;
  readonly status: LedgerStatus;
  /** Whole days since the earliest unpaid due date; 0 when current, and on the due date itself. */
  readonly daysPastDue: number;
  readonly bucket: BucketId;
  /** Due before the day and not paid. */
  readonly overdueMinor: number;
  /** Due on the day itself and not paid. */
  readonly dueTodayMinor: number;
  /** Due dates with something overdue. */
  readonly missedInstalments: number;
  /** The next due date, the day itself included, and what is still to pay for it. */
  readonly nextDue: { readonly date: IsoDate; readonly amountMinor: number } | null;
  readonly paidMinor: number;
  /** Paid beyond what has fallen due; it goes to the next due dates. */
  readonly creditMinor: number;
  /** All of the schedule that is not paid, also what falls due later. */
  readonly outstandingMinor: number;
  /** Unpaid principal of the whole schedule. */
  readonly principalMinor: number;
  /** Interest and fees that have fallen due and are not paid. */
  readonly interestMinor: number;
  readonly feesMinor: number;
  /** Promises by themselves, plans left out, on which nothing came in time. */
  readonly brokenPromises: number;
  readonly paymentRecord: PaymentRecord;
  readonly promises: readonly JudgedPromise[];
  readonly plans: readonly JudgedPlan[];
  /** The day to look at the account's promises and plans again; null where none asks for it. */
  readonly nextFollowUp: IsoDate | null;
  /** `plan_active` is there where a plan is known that is not paid in full: whether it is on track. */
  readonly facts?: { readonly plan_active: boolean };
}
