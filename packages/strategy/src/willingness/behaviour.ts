import type { AccountState, IsoDate, Signals } from "@tactful/domain";

/** How promises to pay came out. */
export interface PromiseCounts {
  readonly kept: number;
  readonly partial: number;
  readonly broken: number;
}

/** How instalments that fell due were paid. */
export interface PaymentCounts {
  readonly full: number;
  readonly partial: number;
  readonly missed: number;
}

/** What a household can spare; amounts are a month's, in minor units. */
export interface Means {
  readonly incomeMinor: number;
  readonly essentialExpenseMinor: number;
  readonly otherDebtPaymentsMinor: number;
  readonly protectedMinimumMinor: number;
  /** What would have to be paid a month. */
  readonly dueMinor: number;
}

/** What willingness and ability are read from. What is absent is not known and says nothing. */
export interface Behaviour {
  readonly today: IsoDate;
  readonly account: AccountState;
  /** The account's broken promises where absent. */
  readonly promises?: PromiseCounts;
  readonly payments?: PaymentCounts;
  /** Instalments of a repayment plan that fell due and that were paid. */
  readonly plan?: { readonly due: number; readonly paid: number };
  /** What was said; emotions in it are not read. */
  readonly signals?: readonly Signals[];
  readonly means?: Means;
}
