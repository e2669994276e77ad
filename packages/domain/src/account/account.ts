import { z } from "zod";
import { ContactEvent } from "../contact/contact-event.ts";
import { Facts } from "../conversation/facts.ts";
import { CurrencyCode } from "../money/currency-code.ts";
import { AmountMinor } from "../values/amount-minor.ts";
import { Count } from "../values/count.ts";
import { Id } from "../values/id.ts";
import { inputObject } from "../values/input-object.ts";
import { Jurisdiction } from "../values/jurisdiction.ts";
import { TimeZone } from "../values/time-zone.ts";

/** What is owed on one account, whoever the account is. */
export interface AccountState {
  readonly borrowerId?: Id;
  /** `loan`, `credit-card` … */
  readonly product: string;
  readonly currency: CurrencyCode;
  /** Whole days since the earliest unpaid due date; 0 when current. */
  readonly daysPastDue: number;
  /** What is due and unpaid, in minor units. */
  readonly overdueMinor?: AmountMinor;
  /** All outstanding, in minor units, as are interest and fees. */
  readonly principalMinor: AmountMinor;
  readonly interestMinor: AmountMinor;
  readonly feesMinor: AmountMinor;
  readonly missedInstalments: number;
  readonly brokenPromises: number;
  readonly jurisdiction?: Jurisdiction;
  readonly timeZone?: TimeZone;
  /** Values for a scoring model, by name, in the units its manifest names; scoring checks them. */
  readonly features?: Readonly<Record<string, unknown>>;
  /** Earlier contacts; absent is not known. */
  readonly history?: readonly ContactEvent[];
  readonly facts?: Facts;
}

/** One account: a debt of one borrower. */
export interface Account extends AccountState {
  readonly id: Id;
}

/** An {@link Account} inside a record that has an id of its own. */
export interface NestedAccount extends AccountState {
  readonly id?: Id;
}

const state = {
  borrowerId: z.exactOptional(Id),
  product: z.string().min(1),
  currency: CurrencyCode,
  daysPastDue: Count,
  overdueMinor: z.exactOptional(AmountMinor),
  principalMinor: AmountMinor,
  interestMinor: AmountMinor,
  feesMinor: AmountMinor,
  missedInstalments: Count,
  brokenPromises: Count,
  jurisdiction: z.exactOptional(Jurisdiction),
  timeZone: z.exactOptional(TimeZone),
  features: z.exactOptional(z.record(z.string(), z.unknown())),
  history: z.exactOptional(z.array(ContactEvent)),
  facts: z.exactOptional(Facts),
};

/** Reads an {@link Account}. */
export const Account: z.ZodType<Account> = inputObject({ id: Id, ...state });

/** Reads a {@link NestedAccount}. */
export const NestedAccount: z.ZodType<NestedAccount> = inputObject({ id: z.exactOptional(Id), ...state });
