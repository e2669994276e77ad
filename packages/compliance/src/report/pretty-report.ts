import { escapeTerminal } from "./escape-terminal.ts";
import { type Paint, painter } from "./paint.ts";
import { recordLines } from "./pretty-record.ts";
import { prettySummary } from "./pretty-summary.ts";
import type { Report, ReportContext } from "./report.ts";
import type { ReportEntry } from "./report-entry.ts";

function failedLines(
  error: { readonly code: string; readonly message: string },
  id: string,
): readonly string[] {
  return [`${escapeTerminal(id)}  ${error.code} ${escapeTerminal(error.message)}`, ""];
}

function linesOf(entry: ReportEntry, paint: Paint): readonly string[] {
  if (entry.kind === "checked") return recordLines(entry, paint);
  return failedLines(entry.error.error, entry.error.id);
}

/** A report for reading on a terminal: records with something to say, turn by turn, then the sum. Each record is told of in its own language. */
export function prettyReport(context: ReportContext, options: { readonly isColoured: boolean }): Report {
  const paint = painter(options.isColoured);
  return {
    head: "",
    entry: (entry) =>
      linesOf(entry, paint)
        .map((line) => `${line}\n`)
        .join(""),
    end: (summary) => `${prettySummary(context, summary, paint).join("\n")}\n`,
  };
}
