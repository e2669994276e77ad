/** The files that a ledger is kept from. */
export type LedgerFile = "schedule" | "payments" | "promises";

/** A field of a record and the columns or fields that may hold it; the first that is there wins. */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

const account = ["account", "account_id", "accountId"];
const amountMinor = ["amountMinor", "amount_minor"];

/** What each file may hold, by the names that systems give it. */
export const fieldNames: Readonly<Record<LedgerFile, FieldNames>> = {
  schedule: {
    account,
    due: ["due", "due_date", "dueDate", "date"],
    amountMinor,
    principalMinor: ["principalMinor", "principal_minor"],
    interestMinor: ["interestMinor", "interest_minor"],
    feesMinor: ["feesMinor", "fees_minor"],
    currency: ["currency"],
    product: ["product"],
    grade: ["grade"],
    openedAt: ["openedAt", "opened_at"],
    chargedOffAt: ["chargedOffAt", "charged_off_at"],
  },
  payments: {
    account,
    date: ["date", "paid_at", "paidAt", "payment_date"],
    amountMinor,
    kind: ["kind"],
    currency: ["currency"],
  },
  promises: {
    account,
    id: ["id", "promise_id"],
    madeAt: ["madeAt", "made_at"],
    date: ["date", "promise_date"],
    amountMinor,
    plan: ["plan", "plan_id"],
    currency: ["currency"],
  },
};

/** Fields that hold whole numbers of minor units. */
export const amountFields: ReadonlySet<string> = new Set([
  "amountMinor",
  "principalMinor",
  "interestMinor",
  "feesMinor",
]);

/** Fields without which no row of a CSV file can be read, one of each list. */
export const neededFields: Readonly<Record<LedgerFile, readonly (readonly string[])[]>> = {
  schedule: [["account"], ["due"], [...amountFields]],
  payments: [["account"], ["date"], ["amountMinor"]],
  promises: [["account"], ["madeAt"], ["date"], ["amountMinor"]],
};
