import { type ErrorRecord, formatMoney, isCurrency } from "@tactful/domain";
import type { PlanAnswer } from "@tactful/strategy";
import type { InputRow } from "../records/input-row.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { textTable } from "../terminal/text-table.ts";

/** Writes an amount as people read it: in major units where the currency is known. */
type Amount = (amountMinor: number) => string;

function amountIn(fields: InputRow["fields"]): Amount {
  const currency = fields["currency"];
  if (typeof currency !== "string" || !isCurrency(currency)) return (amount) => `${amount} (minor units)`;
  return (amountMinor) => `${formatMoney({ amountMinor, currency })} ${currency}`;
}

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

function factLines(answer: PlanAnswer, amount: Amount): readonly string[] {
  return Object.entries(answer).flatMap(([name, value]) => {
    const money = amountNames[name];
    if (money !== undefined && typeof value === "number") return [`  ${money}: ${amount(value)}`];
    const other = fieldNames[name];
    const said = typeof value === "boolean" ? (value ? "yes" : "no") : value;
    return other === undefined || said === null ? [] : [`  ${other}: ${escapeControl(String(said))}`];
  });
}

function scheduleLines(answer: PlanAnswer, amount: Amount): readonly string[] {
  if (!("schedule" in answer)) return [];
  const columns = [{ label: "date" }, { label: "payment", align: "end" }] as const;
  const rows = answer.schedule.map((payment) => [payment.date, amount(payment.amountMinor)]);
  return textTable(columns, rows).map((line) => `  ${line}`);
}

function reasonLines(answer: PlanAnswer): readonly string[] {
  if (!("reasons" in answer) || answer.reasons === undefined) return [];
  return answer.reasons.flatMap(({ message }) => [`  ${message.zh}`, `  ${message.en}`]);
}

/** An answer as some lines for a terminal. */
export function planPage(fields: InputRow["fields"], answer: PlanAnswer | ErrorRecord): string {
  const id = escapeControl(answer.id);
  if ("error" in answer) return `${id}  ${answer.error.code}\n  ${escapeControl(answer.error.message)}\n`;
  const amount = amountIn(fields);
  const refused = "refused" in answer && answer.refused ? ", refused" : "";
  const lines = [
    `${id}  ${escapeControl(String(fields["task"]))}${refused}`,
    ...reasonLines(answer),
    ...factLines(answer, amount),
    ...scheduleLines(answer, amount),
  ];
  return `${lines.join("\n")}\n`;
}
