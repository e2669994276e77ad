import type { Facts, Situation } from "@tactful/domain";
import { ledgerTotal } from "../case/account-values.ts";

/** The facts with which what is offered is checked: those that a situation tells, then its own, which win. */
export function checkFacts({ borrower, account, facts }: Situation): Facts {
  return {
    identity_verified: borrower.verified,
    vulnerability: borrower.vulnerability,
    product_type: account.product,
    plan_active: borrower.planActive !== undefined,
    attorney: { known: borrower.represented !== undefined },
    ledger_total: ledgerTotal(account),
    ...facts,
  };
}
