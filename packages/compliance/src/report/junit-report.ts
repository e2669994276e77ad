import { type Citation, duties, type Finding } from "@tactful/domain";
import { escapeXml } from "./escape-xml.ts";
import { jurisdictionsOf } from "./jurisdictions-of.ts";
import type { Report, ReportContext } from "./report.ts";
import { type CheckedRecord, languageOfEntry, type ReportEntry } from "./report-entry.ts";

/** Records of one test suite: a suite's counts stand before its cases, and no more than this many are held. */
const suiteSize = 1000;

interface Suite {
  text: string;
  from: number;
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

function lawLines(citations: readonly Citation[]): readonly string[] {
  return citations.map(({ instrument, article }) => [instrument, article].filter(Boolean).join(" "));
}

function failureText(entry: CheckedRecord, finding: Finding, index: number): string {
  const { rule, category, severity, turn, start, end, text, message, citations, suggestion } = finding;
  const place = turn === undefined ? `${start}-${end}` : `turn ${turn}, ${start}-${end}`;
  const lines = [
    `${severity} ${category} ${rule} (${jurisdictionsOf(entry, index)}; ${place}): "${text}"`,
    message?.[languageOfEntry(entry)],
    ...lawLines(citations),
    suggestion === undefined ? undefined : `-> ${suggestion}`,
  ];
  return lines.filter((line) => line !== undefined).join("\n");
}

function element(name: string, attributes: Readonly<Record<string, string>>, text: string): string {
  const parts = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${parts.join("")}>${escapeXml(text)}</${name}>`;
}

function caseOf(entry: CheckedRecord, suite: Suite): string {
  const { findings } = entry.answer;
  const violations = findings.flatMap((finding, index) =>
    finding.status === "violation" ? [failureText(entry, finding, index)] : [],
  );
  const missed = entry.missed.map(({ id, citations }) =>
    [`${duties[id].severity} ${id}: ${duties[id].name[languageOfEntry(entry)]}`, ...lawLines(citations)].join(
      "\n",
    ),
  );
  const open = findings.flatMap((finding, index) =>
    finding.status === "needs-fact"
      ? [`${failureText(entry, finding, index)}\nneeds: ${finding.needs?.join(", ") ?? ""}`]
      : [],
  );
  const allowed = entry.suppressed.map(
    ({ finding, by }) =>
      `allowed by ${by.kind}${by.kind === "baseline" ? "" : ` of ${by.owner} until ${by.expires}: ${by.reason}`} - ${finding.rule} "${finding.text}"`,
  );
  const failures = [...violations, ...missed];
  if (failures.length > 0) suite.failures++;
  const kinds = findings.filter(({ status }) => status === "violation").map(({ category }) => category);
  const type = kinds[0] ?? entry.missed[0]?.id ?? "";
  const attributes = { message: `${failures.length} in ${entry.id}`, type };
  return [
    failures.length === 0 ? "" : element("failure", attributes, failures.join("\n\n")),
    [...open, ...allowed].length === 0 ? "" : element("system-out", {}, [...open, ...allowed].join("\n\n")),
  ].join("");
}

/**
 * A report as JUnit XML: one test case a record, which fails on a violation or a missed duty; a record that could not be read is an error.
 * What needs a fact and what was allowed stands in the case's output.
 */
export function junitReport(context: ReportContext): Report {
  const fresh = (from: number): Suite => ({ text: "", from, tests: 0, failures: 0, errors: 0, skipped: 0 });
  const file = escapeXml(context.input === "-" ? "stdin" : context.input);
  let suite = fresh(1);
  const close = (): string => {
    if (suite.tests === 0) return "";
    const { from, tests, failures, errors } = suite;
    const name = `tactful check ${from}-${from + tests - 1}`;
    const text = `<testsuite name="${name}" file="${file}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="0">\n${suite.text}</testsuite>\n`;
    suite = fresh(from + tests);
    return text;
  };
  const add = (entry: ReportEntry): void => {
    suite.tests++;
    const id = entry.kind === "failed" ? entry.error.id : entry.id;
    const inner =
      entry.kind === "failed"
        ? element(
            "error",
            { message: entry.error.error.message, type: entry.error.error.code },
            `line ${entry.line}: ${entry.error.error.message}`,
          )
        : caseOf(entry, suite);
    if (entry.kind === "failed") suite.errors++;
    suite.text += `<testcase classname="tactful.check" name="${escapeXml(id)}" line="${entry.line}">${inner}</testcase>\n`;
  };
  return {
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tactful check">\n',
    entry: (entry) => {
      add(entry);
      return suite.tests >= suiteSize ? close() : "";
    },
    end: () => `${close()}</testsuites>\n`,
  };
}
