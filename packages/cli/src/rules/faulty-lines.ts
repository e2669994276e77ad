import type { FaultyRecord, LabelledRecord } from "@tactful/compliance";

function textOf(record: LabelledRecord): string {
  if (record.kind === "conversation") return "";
  const { expect, category, form, function: tested } = record.label;
  const label = [expect, category, form, tested].filter((part) => part !== undefined).join(" ");
  return `[${label}] ${record.record.text}`;
}

/** The records that did not come out as labelled, a line each. */
export function faultyLines(
  faulty: readonly FaultyRecord[],
  records: readonly LabelledRecord[],
): readonly string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return faulty.map(({ id, faults, rules }) => {
    const record = byId.get(id);
    const by = rules.length === 0 ? "" : ` (${rules.join(" ")})`;
    return `${id} ${faults.join("; ")}${by} ${record === undefined ? "" : textOf(record)}`.trimEnd();
  });
}
