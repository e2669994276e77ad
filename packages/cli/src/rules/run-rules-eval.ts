import { readFile } from "node:fs/promises";
import {
  compareEvaluations,
  evaluateLabels,
  type LabelledRecord,
  type LanguageEvaluation,
  type RuleBook,
  type RuleScope,
} from "@tactful/compliance";
import { TactfulError } from "@tactful/domain";
import { checkerOf, findSecondReader, openPacks } from "../check/open-checker.ts";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { writeFileWhole } from "../records/write-file-whole.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { changeLines, evaluationLines } from "./eval-report.ts";
import { faultyLines } from "./faulty-lines.ts";
import { readLabels } from "./read-labels.ts";

/** What one run of `tactful rules eval` is asked to do. */
export interface RulesEvalRun {
  readonly labels: readonly string[];
  readonly packs: readonly string[];
  readonly format: "pretty" | "ndjson";
  /** An earlier run's file. */
  readonly against?: string;
  /** Where this run's figures go. */
  readonly save?: string;
  readonly wantsSecondReader: boolean;
  /** Prints the records that did not come out as labelled, with their text. */
  readonly listsWrong: boolean;
  readonly withRules: boolean;
  readonly today: string;
  readonly isQuiet: boolean;
}

/** An evaluation with the rules alone, and with the second reader where there is one. */
interface SavedRun {
  readonly rules: LanguageEvaluation;
  readonly full?: LanguageEvaluation;
}

function scopesOf(book: RuleBook): readonly RuleScope[] {
  return book.rules
    .filter(({ rule }) => rule.kind !== "must")
    .map(({ rule: { id, category, languages } }) => ({
      id,
      languages,
      ...(category === undefined ? {} : { category }),
    }));
}

async function readSaved(file: string): Promise<SavedRun> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_FOUND", "The earlier run cannot be read.", { file, cause });
  });
  try {
    const saved: SavedRun = JSON.parse(text);
    if (Array.isArray(saved.rules.faulty)) return saved;
  } catch {
    // Falls through to the one complaint below.
  }
  throw new TactfulError("INPUT_FORMAT", "The file is not one that --save has written.", { file });
}

function evaluateAll(
  records: readonly LabelledRecord[],
  run: RulesEvalRun,
  io: CommandIo,
): { readonly saved: SavedRun; readonly readerNote: string } {
  const ready = openPacks(run.today, run.packs);
  const scopes = scopesOf(ready.compiled.book);
  const found = run.wantsSecondReader ? findSecondReader() : null;
  const progress = createProgressLine(io, run.isQuiet);
  const total = records.length * (found === null ? 1 : 2);
  let count = 0;
  const onRecord = (): void => {
    count++;
    progress.update(count, count / total);
    if (io.signal.aborted) throw new TactfulError("CANCELLED", "Cancelled; nothing was written.");
  };
  const rules = evaluateLabels(checkerOf(ready, null, { date: run.today }), records, scopes, onRecord);
  const full =
    found === null
      ? null
      : evaluateLabels(checkerOf(ready, found, { date: run.today }), records, scopes, onRecord);
  progress.clear();
  const missing = run.wantsSecondReader
    ? "no model of the second reader is installed"
    : "the second reader was left out";
  return {
    saved: full === null ? { rules } : { rules, full },
    readerNote: found === null ? missing : `second reader: ${found.languages.join(", ")}`,
  };
}

function ndjsonLines(saved: SavedRun): readonly string[] {
  const parts = Object.entries(saved) as [string, LanguageEvaluation][];
  return parts.flatMap(([readers, { utterances, conversations, faulty }]) => {
    const line = (scope: string, name: string, figures: object): string =>
      JSON.stringify({ readers, scope, name, ...figures });
    const list = (scope: string, rows: readonly { readonly name: string }[]): readonly string[] =>
      rows.map((row) => line(scope, row.name, row));
    const said =
      utterances === undefined
        ? []
        : [
            line("overall", "utterances", utterances.overall),
            ...list("language", utterances.languages),
            ...list("category", utterances.categories),
            ...list("rule", utterances.rules),
            ...list("form", utterances.forms),
            ...list("evasion", utterances.evasions),
            ...list("function", utterances.functions),
            line("category-of-first", "utterances", utterances.categoryOfFirst),
            line("suggestions", "utterances", utterances.suggestions),
          ];
    const held =
      conversations === undefined
        ? []
        : [
            line("turns", "conversations", conversations.turns),
            line("findings", "conversations", conversations.findings),
            line("missed-duties", "conversations", conversations.missedDuties),
            ...list("duty", conversations.duties),
            line("duty-status", "conversations", conversations.dutyStatus),
            line("clean-left-clean", "conversations", conversations.cleanLeftClean),
          ];
    return [...said, ...held, ...faulty.map((one) => line("faulty", one.id, one))];
  });
}

function prettyLines(
  saved: SavedRun,
  records: readonly LabelledRecord[],
  run: RulesEvalRun,
): readonly string[] {
  const { rules, full } = saved;
  const last = full ?? rules;
  return [
    ...evaluationLines(rules, { title: "Rules alone", withRules: run.withRules && full === undefined }),
    ...(full === undefined
      ? []
      : ["", ...evaluationLines(full, { title: "Rules and second reader", withRules: run.withRules })]),
    ...(run.listsWrong ? ["", ...faultyLines(last.faulty, records)] : []),
  ];
}

/** Measures the rules on labelled records, with and without the second reader. */
export async function runRulesEval(run: RulesEvalRun, io: CommandIo): Promise<ExitCode> {
  const before = run.against === undefined ? null : await readSaved(run.against);
  const records = await readLabels(run.labels, io);
  const { saved, readerNote } = evaluateAll(records, run, io);
  if (run.save !== undefined) await writeFileWhole(run.save, `${JSON.stringify(saved, null, 1)}\n`);
  const change =
    before === null ? null : compareEvaluations(before.full ?? before.rules, saved.full ?? saved.rules);
  const lines =
    run.format === "ndjson"
      ? [...ndjsonLines(saved), ...(change === null ? [] : [JSON.stringify({ scope: "change", ...change })])]
      : [...prettyLines(saved, records, run), ...(change === null ? [] : ["", ...changeLines(change)])].map(
          escapeControl,
        );
  const sink = openStdoutSink(io.stdout);
  await sink.write(`${lines.join("\n")}\n`);
  await sink.finish();
  if (!run.isQuiet) io.stderr.write(`tactful: ${records.length} labelled records measured; ${readerNote}.\n`);
  return exitCode.done;
}
