import { formatMoney, isCurrency, type Plan } from "@tactful/domain";
import type { OptionsAnswer } from "@tactful/strategy";
import type { InputRow } from "../records/input-row.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { textTable } from "../terminal/text-table.ts";
import type { AnsweredPlan } from "./answer-row.ts";
import { factLines } from "./plan-facts.ts";

/** Writes an amount as people read it: in major units where the currency is known. */
type WriteAmount = (amountMinor: number) => string;

function amountIn(currency: unknown): WriteAmount {
  if (typeof currency !== "string" || !isCurrency(currency)) return (amount) => `${amount} (minor units)`;
  return (amountMinor) => `${formatMoney({ amountMinor, currency })} ${currency}`;
}

function scheduleLines(schedule: Plan["schedule"], amount: WriteAmount): readonly string[] {
  const columns = [{ label: "date" }, { label: "payment", align: "end" }] as const;
  const rows = schedule.map((payment) => [payment.date, amount(payment.amountMinor)]);
  return textTable(columns, rows).map((line) => `  ${line}`);
}

function optionLines(plan: Plan, index: number, amount: WriteAmount): readonly string[] {
  const [first] = plan.schedule;
  const count = plan.schedule.length;
  const payments = first === undefined ? "" : `${count} x ${amount(first.amountMinor)} from ${first.date}`;
  const worth = amount(plan.netPresentValueMinor ?? 0);
  const approval = plan.approver === undefined ? "" : `, ${escapeControl(plan.approver)} must approve`;
  return [
    `  ${index + 1}. ${plan.kind}: ${payments}; costs ${amount(plan.costMinor)}, worth ${worth} today${approval}`,
    ...(plan.why === undefined
      ? []
      : [`     ${escapeControl(plan.why.zh)}`, `     ${escapeControl(plan.why.en)}`]),
  ];
}

function accountCurrency(fields: InputRow["fields"]): unknown {
  const account = fields["account"];
  return typeof account === "object" && account !== null && "currency" in account
    ? account.currency
    : undefined;
}

function optionsPage(fields: InputRow["fields"], answer: OptionsAnswer): readonly string[] {
  const amount = amountIn(accountCurrency(fields));
  const { discountRate, keepProbability } = answer.assumptions;
  return [
    `${escapeControl(answer.id)}  options by ${escapeControl(answer.policy)}, ${escapeControl(answer.decidedBy.id)}`,
    ...(answer.affordableMinor === undefined
      ? []
      : [`  affordable a month: ${amount(answer.affordableMinor)}`]),
    ...(answer.suggest === undefined ? [] : ["  nothing offered is affordable; hardship help fits better"]),
    ...answer.options.flatMap((plan, index) => optionLines(plan, index, amount)),
    ...(answer.options.length === 0 ? ["  the policy offers nothing"] : []),
    `  worth: assumes ${discountRate * 100} % a year and that ${keepProbability * 100} % keep each payment`,
  ];
}

function reasonLines(answer: AnsweredPlan): readonly string[] {
  if (!("reasons" in answer) || answer.reasons === undefined) return [];
  return answer.reasons.flatMap(({ message }) => [`  ${message.zh}`, `  ${message.en}`]);
}

/** An answer as some lines for a terminal. */
export function planPage(fields: InputRow["fields"], answer: AnsweredPlan): string {
  const id = escapeControl(answer.id);
  if ("error" in answer) return `${id}  ${answer.error.code}\n  ${escapeControl(answer.error.message)}\n`;
  if ("options" in answer) return `${optionsPage(fields, answer).join("\n")}\n`;
  const amount = amountIn(fields["currency"]);
  const refused = "refused" in answer && answer.refused ? ", refused" : "";
  const lines = [
    `${id}  ${escapeControl(String(fields["task"]))}${refused}`,
    ...reasonLines(answer),
    ...factLines(answer, amount),
    ...("schedule" in answer ? scheduleLines(answer.schedule, amount) : []),
  ];
  return `${lines.join("\n")}\n`;
}
