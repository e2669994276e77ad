import type { Rule } from "@tactful/compliance";
import { type CategoryId, categories, duties } from "@tactful/domain";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { textTable } from "../terminal/text-table.ts";
import { openBook } from "./open-book.ts";
import { lawsOfRule } from "./rule-laws.ts";

/** What one run of `tactful rules list` is asked to do. */
export interface RulesListRun {
  readonly packs: readonly string[];
  /** Only rules of this category. */
  readonly category?: CategoryId;
  readonly format: "pretty" | "ndjson";
  readonly today: string;
}

/** The severity of a rule: its own, else its category's or duty's. */
export function severityOfRule({ severity, category, duty }: Rule): string {
  if (severity !== undefined) return severity;
  if (category !== undefined) return categories[category].severity;
  return duty === undefined ? "" : duties[duty].severity;
}

/** Lists the rules of all packs. */
export async function runRulesList(run: RulesListRun, io: CommandIo): Promise<ExitCode> {
  const { book } = openBook(run.today, run.packs).compiled;
  const rules = book.rules.filter(({ rule }) => run.category === undefined || rule.category === run.category);
  const rows = rules.map(({ rule, pack }) => ({
    id: rule.id,
    version: rule.version,
    pack,
    kind: rule.kind,
    category: rule.category ?? rule.duty ?? "",
    severity: severityOfRule(rule),
    languages: rule.languages,
    jurisdictions: rule.jurisdictions ?? [],
    title: rule.title,
    laws: lawsOfRule(rule, book).length,
    examples: rule.examples.flag.length + rule.examples.pass.length,
  }));
  const columns = [
    { label: "Rule" },
    { label: "Category" },
    { label: "Severity" },
    { label: "Kind" },
    { label: "Law", align: "end" },
    { label: "Examples", align: "end" },
    { label: "Title" },
  ] as const;
  const cells = rows.map((row) => [
    row.id,
    row.category,
    row.severity,
    row.kind,
    String(row.laws),
    String(row.examples),
    row.languages.includes("zh") ? row.title.zh : row.title.en,
  ]);
  const lines =
    run.format === "ndjson"
      ? rows.map((row) => JSON.stringify(row))
      : [...textTable(columns, cells), "", `${rows.length} rules; tactful rules show ID explains one`].map(
          escapeControl,
        );
  const sink = openStdoutSink(io.stdout);
  await sink.write(lines.length === 0 ? "" : `${lines.join("\n")}\n`);
  await sink.finish();
  return exitCode.done;
}
