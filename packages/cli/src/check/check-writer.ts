import {
  answerObject,
  openReport,
  type Report,
  type ReportContext,
  type ReportEntry,
  type RuleBook,
  type RunSummary,
  redactRecord,
  redactText,
  redactValue,
} from "@tactful/compliance";
import type { CheckInputRow } from "./check-input.ts";
import type { CheckRun } from "./check-run.ts";

/** Turns checked records into the text of an output. */
export interface CheckWriter {
  readonly head: string;
  row(input: CheckInputRow, entry: ReportEntry): string;
  end(summary: RunSummary): string;
}

function masked(entry: ReportEntry): ReportEntry {
  if (entry.kind === "checked") return redactRecord(entry);
  const { id, error } = entry.error;
  return { ...entry, error: { id, error: { ...error, message: redactText(error.message) } } };
}

function inputOf(input: CheckInputRow, entry: ReportEntry, isRedacted: boolean): unknown {
  const value = input.error === undefined ? input.fields : input.source;
  return isRedacted ? redactValue(value, entry.kind === "checked" ? entry.names : []) : value;
}

function ndjsonWriter(run: CheckRun): CheckWriter {
  const { withMessages, keep, isRedacted } = run;
  return {
    head: "",
    row: (input, entry) => {
      const answer = answerObject(isRedacted ? masked(entry) : entry, { withMessages });
      const whole = keep ? { ...answer, input: inputOf(input, entry, isRedacted) } : answer;
      return `${JSON.stringify(whole)}\n`;
    },
    end: () => "",
  };
}

function reportWriter(report: Report, isRedacted: boolean): CheckWriter {
  return {
    head: report.head,
    row: (_input, entry) => report.entry(isRedacted ? masked(entry) : entry),
    end: (summary) => report.end(summary),
  };
}

/** The writer of a run's format. */
export function checkWriter(
  run: CheckRun,
  about: { readonly book: RuleBook; readonly readerLanguages: readonly string[] },
): CheckWriter {
  if (run.format === "ndjson") return ndjsonWriter(run);
  const context: ReportContext = {
    version: run.version,
    input: run.input,
    packs: about.book.packs,
    rules: about.book.rules.map(({ rule }) => rule).filter(({ kind }) => kind !== "must"),
    date: run.today,
    readerLanguages: about.readerLanguages,
    withMessages: run.withMessages,
    isRedacted: run.isRedacted,
  };
  return reportWriter(openReport(run.format, context, { isColoured: run.isColoured }), run.isRedacted);
}
