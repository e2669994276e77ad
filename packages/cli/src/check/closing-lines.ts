import type { RunFigures, RunSummary, ThirdReader } from "@tactful/compliance";
import { formatCount, formatDuration } from "../terminal/format-number.ts";
import type { CheckRun } from "./check-run.ts";
import { thirdReaderWords } from "./open-third-reader.ts";

/** Who read beside the rules. */
export interface Readers {
  readonly readerLanguages: readonly string[];
  readonly third: ThirdReader | null;
}

/** What the third reader did; null where there is none. */
function thirdWords(run: CheckRun, { third }: Readers): string | null {
  if (third === null || run.thirdReader === undefined) return null;
  return thirdReaderWords(run.thirdReader.model, third.figures());
}

function summaryLine(
  figures: RunFigures,
  milliseconds: number,
  readers: Readers,
  third: string | null,
): string {
  const { records, failed, violations, needsFact, missedDuties, suppressed } = figures;
  const allowed = suppressed.directive + suppressed.file + suppressed.baseline;
  const rate = milliseconds > 0 ? ` (${formatCount((records / milliseconds) * 1000)} records/s)` : "";
  const parts = [
    `${formatCount(records)} records checked in ${formatDuration(milliseconds)}${rate}`,
    `${formatCount(violations)} violations`,
    `${formatCount(needsFact)} need a fact`,
    `${formatCount(missedDuties)} missed duties`,
    ...(allowed === 0 ? [] : [`${formatCount(allowed)} allowed`]),
    ...(failed === 0 ? [] : [`${formatCount(failed)} error records`]),
  ];
  const reader =
    readers.readerLanguages.length === 0
      ? "without second reader"
      : `second reader: ${readers.readerLanguages.join(", ")}`;
  return `tactful: ${[parts.join(", "), reader, ...(third === null ? [] : [third])].join("; ")}.`;
}

function idleLine({ rule, owner, expires, why, kind }: RunSummary["idle"][number]): string {
  return `tactful: ${why} suppression (${kind}): ${rule}, owner ${owner}, until ${expires}`;
}

/** What is said on standard error at the end of a run: pages have the sum themselves, but not what the third reader did. */
export function closingLines(
  run: CheckRun,
  { figures, milliseconds, idle }: RunSummary & { readonly milliseconds: number },
  readers: Readers,
): readonly string[] {
  if (run.isQuiet) return [];
  const third = thirdWords(run, readers);
  if (run.format === "pretty") return third === null ? [] : [`tactful: ${third}.`];
  return [...idle.map(idleLine), summaryLine(figures, milliseconds, readers, third)];
}
