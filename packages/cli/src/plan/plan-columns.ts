import type { ErrorRecord } from "@tactful/domain";
import { csvCellWriter, neutralText } from "../records/csv-cell.ts";

/** An answer, perhaps without its texts. */
export interface ShownPlan {
  readonly id: string;
  readonly error?: ErrorRecord["error"];
  readonly options?: readonly object[];
  readonly reasons?: readonly object[];
}

/** The columns of an answer in CSV, in order, each with the field that fills it; what is a list or an object is written as JSON. */
const columns: readonly (readonly [column: string, field: string])[] = [
  ["refused", "refused"],
  ["settlement_minor", "settlementMinor"],
  ["waived_minor", "waivedMinor"],
  ["waived", "waived"],
  ["total_minor", "totalMinor"],
  ["cost_minor", "costMinor"],
  ["needs_approval", "needsApproval"],
  ["approver", "approver"],
  ["disposable_minor", "disposableMinor"],
  ["affordable_minor", "affordableMinor"],
  ["months", "months"],
  ["suggest", "suggest"],
  ["effective_principal_minor", "effectivePrincipalMinor"],
  ["cap_minor", "capMinor"],
  ["within_cap", "withinCap"],
  ["excess_minor", "excessMinor"],
  ["max_months", "maxMonths"],
  ["min_instalment_minor", "minInstalmentMinor"],
  ["max_extension_months", "maxExtensionMonths"],
  ["max_extensions", "maxExtensions"],
  ["max_discount", "maxDiscount"],
  ["schedule", "schedule"],
  ["options", "options"],
  ["reasons", "reasons"],
];

/** The names of those columns, and of the two of an error. */
export const planColumns: readonly string[] = [
  ...columns.map(([name]) => name),
  "error_code",
  "error_message",
];

/** Makes the writer of {@link planColumns} for a delimiter. */
export function planCells(delimiter: string): (shown: ShownPlan) => string {
  const write = csvCellWriter(delimiter);
  const cell = (value: unknown): string => {
    if (value === undefined || value === null) return "";
    return write(neutralText(typeof value === "object" ? JSON.stringify(value) : String(value)));
  };
  return (shown) => {
    const { code, message } = shown.error ?? {};
    const values: Readonly<Record<string, unknown>> = { ...shown };
    return [...columns.map(([, field]) => cell(values[field])), cell(code), cell(message)].join(delimiter);
  };
}
