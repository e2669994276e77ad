import { csvReport } from "./csv-report.ts";
import { htmlReport } from "./html-report.ts";
import { junitReport } from "./junit-report.ts";
import { prettyReport } from "./pretty-report.ts";
import type { Report, ReportContext } from "./report.ts";
import { sarifReport } from "./sarif-report.ts";

/** The formats of a report besides NDJSON, which is one answer a line. */
export const reportFormats = ["pretty", "sarif", "junit", "csv", "html"] as const;

/** One of {@link reportFormats}. */
export type ReportFormat = (typeof reportFormats)[number];

/** Begins a report; only a terminal is painted. */
export function openReport(
  format: ReportFormat,
  context: ReportContext,
  options: { readonly isColoured: boolean } = { isColoured: false },
): Report {
  switch (format) {
    case "pretty":
      return prettyReport(context, options);
    case "sarif":
      return sarifReport(context);
    case "junit":
      return junitReport(context);
    case "csv":
      return csvReport(context);
    case "html":
      return htmlReport(context);
  }
}
