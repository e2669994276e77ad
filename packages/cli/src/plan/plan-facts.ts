import type { PlanAnswer } from "@tactful/strategy";
import { escapeControl } from "../terminal/escape-control.ts";

/** The fields of an answer that are amounts, and what people call them. */
const amountNames: Readonly<Record<string, string>> = {
  totalMinor: "total",
  costMinor: "cost",
  settlementMinor: "to pay",
  waivedMinor: "waived",
  disposableMinor: "disposable a month",
  affordableMinor: "affordable a month",
  effectivePrincipalMinor: "principal that counts",
  capMinor: "cap",
  excessMinor: "beyond the cap",
  minInstalmentMinor: "least instalment",
};

/** The other fields that are shown, and what people call them. */
const fieldNames: Readonly<Record<string, string>> = {
  months: "months",
  maxMonths: "most months",
  maxExtensionMonths: "most months of an extension",
  maxExtensions: "most extensions",
  maxDiscount: "highest discount",
  withinCap: "within the cap",
  needsApproval: "needs approval",
  approver: "decided by",
  suggest: "suggested",
};

function said(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return escapeControl(String(value));
}

/** The figures of an answer to an exact task, one a line; `amount` writes an amount. */
export function factLines(answer: PlanAnswer, amount: (amountMinor: number) => string): readonly string[] {
  return Object.entries(answer).flatMap(([name, value]) => {
    const money = amountNames[name];
    if (money !== undefined && typeof value === "number") return [`  ${money}: ${amount(value)}`];
    const other = fieldNames[name];
    return other === undefined || value === null ? [] : [`  ${other}: ${said(value)}`];
  });
}
