import { type AccountState, bucketOf, type ContactEvent, quoteValue, TactfulError } from "@tactful/domain";
import { dayNumber } from "../calendar/day-number.ts";
import type { TreatmentCase } from "../policy/cases/treatment-case.ts";
import type { Policy } from "../policy/policy.ts";
import type { TreatmentContext } from "./treatment.ts";

const spokenChannels: readonly string[] = ["call", "ai-call", "visit"];

/** A conversation or a written message to the debtor; an unanswered call or a closed door reaches nobody. */
function reaches({ party, kind, channel }: ContactEvent): boolean {
  return party === "debtor" && (kind === "connected" || !spokenChannels.includes(channel));
}

function isFirstContact({ history = [], daysPastDue }: AccountState, today: string): boolean {
  const begun = dayNumber(today) - daysPastDue;
  return !history.some((event) => reaches(event) && dayNumber(event.at) >= begun);
}

/**
 * What is overdue, in minor units. Where the account does not say, all that is owed once it is late: an agency's debt is
 * due as a whole, and a part cannot be guessed.
 */
function overdueOf(account: AccountState): number {
  if (account.overdueMinor !== undefined) return account.overdueMinor;
  if (account.daysPastDue === 0) return 0;
  return Math.min(
    Number.MAX_SAFE_INTEGER,
    account.principalMinor + account.interestMinor + account.feesMinor,
  );
}

function gradeOf(policy: Policy, grade: string | undefined): string {
  if (grade === undefined) return "none";
  if (policy.grades.includes(grade)) return grade;
  throw new TactfulError(
    "RECORD_INVALID",
    `Grade ${quoteValue(grade)} is none of policy ${policy.policy} (${policy.grades.join(", ")}); add it to \`grades\` or score with the model the policy was written for.`,
    { path: "score.grade" },
  );
}

/** Throws where an account is of a product or in a currency that the policy is not for. */
export function requireInPolicy(account: AccountState, policy: Policy): void {
  if (!policy.products.includes(account.product)) {
    throw new TactfulError(
      "RECORD_INVALID",
      `Product ${quoteValue(account.product)} is none of policy ${policy.policy} (${policy.products.join(", ")}); add it to \`products\` or mend the account.`,
      { path: "product" },
    );
  }
  if (account.currency !== policy.currency) {
    throw new TactfulError(
      "CURRENCY_MISMATCH",
      `The account is in ${account.currency} and policy ${policy.policy} in ${policy.currency}; use a policy of that currency.`,
      { path: "currency" },
    );
  }
}

/**
 * The case that an account is, for the lines of a policy. Throws RECORD_INVALID for a grade that the policy does not
 * know.
 */
export function accountCase(account: AccountState, policy: Policy, context: TreatmentContext): TreatmentCase {
  return {
    firstContact: isFirstContact(account, context.today),
    bucket: bucketOf(account.daysPastDue),
    overdueMinor: overdueOf(account),
    product: account.product,
    grade: gradeOf(policy, context.score?.grade),
    brokenPromises: account.brokenPromises,
    quadrant: context.quadrant ?? "unknown",
  };
}
