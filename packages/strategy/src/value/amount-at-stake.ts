import type { AccountState } from "@tactful/domain";

/** What a contact is about: what is overdue, or all that is outstanding where the overdue part is not known. */
export interface AmountAtStake {
  /** In minor units. */
  readonly amountMinor: number;
  readonly of: "overdue" | "outstanding";
}

/** The amount that a repayment within the score's horizon would bring: the overdue amount where the account states it. */
export function amountAtStake(
  account: Pick<AccountState, "overdueMinor" | "principalMinor" | "interestMinor" | "feesMinor">,
): AmountAtStake {
  const { overdueMinor, principalMinor, interestMinor, feesMinor } = account;
  if (overdueMinor !== undefined) return { amountMinor: overdueMinor, of: "overdue" };
  return { amountMinor: principalMinor + interestMinor + feesMinor, of: "outstanding" };
}
