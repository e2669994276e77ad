import type { AccountState } from "@tactful/domain";

/** What a contact is about: what is overdue, or all that is outstanding where the overdue part is not known. */
export interface AmountAtStake {
  /** In minor units. */
  readonly amountMinor: number;
  readonly of: "overdue" | "outstanding";
}

/**
 * The amount that a repayment within the score's horizon would bring: the overdue amount where the account states it, else all that is
 * outstanding once it is late (a debt that an agency works is due as a whole), and nothing before.
 */
export function amountAtStake(
  account: Pick<
    AccountState,
    "daysPastDue" | "overdueMinor" | "principalMinor" | "interestMinor" | "feesMinor"
  >,
): AmountAtStake {
  const { daysPastDue, overdueMinor, principalMinor, interestMinor, feesMinor } = account;
  if (overdueMinor !== undefined) return { amountMinor: overdueMinor, of: "overdue" };
  if (daysPastDue === 0) return { amountMinor: 0, of: "overdue" };
  const amountMinor = Math.min(Number.MAX_SAFE_INTEGER, principalMinor + interestMinor + feesMinor);
  return { amountMinor, of: "outstanding" };
}
