import type { CheckedRecord } from "./report-entry.ts";

/** Whether an ascending list holds a number. */
function holds(list: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return list[low] === wanted;
}

/** Under which law an open finding was made: the record's, or of several all that have it, such as `CN US`. */
export function jurisdictionsOf(entry: CheckedRecord, index: number): string {
  if (entry.under === undefined) return entry.answer.jurisdiction;
  return entry.under
    .filter(({ findings }) => holds(findings, index))
    .map(({ jurisdiction }) => jurisdiction)
    .join(" ");
}
