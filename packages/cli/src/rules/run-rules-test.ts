import { readFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import {
  createChecker,
  type ExampleFailure,
  type ExamplesResult,
  type PackPlace,
  runExamples,
} from "@tactful/compliance";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { formatCount, formatCountOf } from "../terminal/format-number.ts";
import { contactExamples, contactFailureLine } from "./contact-examples.ts";
import { openBook } from "./open-book.ts";

/** What one run of `tactful rules test` is asked to do. */
export interface RulesTestRun {
  readonly packs: readonly string[];
  /** Whether the examples of the shipped packs are run where there are own packs. */
  readonly isAll: boolean;
  readonly format: "pretty" | "ndjson";
  readonly today: string;
  readonly isQuiet: boolean;
}

/** Makes the function that finds the line of an example: the first one from its rule on that holds its words, else the rule's. */
function lineFinder(): (failure: ExampleFailure) => number | undefined {
  const files = new Map<string, readonly string[]>();
  return ({ place, text }) => {
    if (place === undefined) return undefined;
    const lines = files.get(place.file) ?? readFileSync(place.file, "utf8").split("\n");
    files.set(place.file, lines);
    const written = [text, JSON.stringify(text).slice(1, -1)];
    const index = lines.findIndex(
      (line, at) => at >= place.line - 1 && written.some((form) => line.includes(form)),
    );
    return index < 0 ? place.line : index + 1;
  };
}

const problems: Readonly<Record<ExampleFailure["kind"], string>> = {
  missed: "is not flagged",
  status: "is flagged under another status",
  flagged: "is wrongly flagged",
};

function lineOf(failure: ExampleFailure, line: number | undefined): string {
  const { rule, kind, text, words, place } = failure;
  const at = place === undefined ? "" : `${relative(".", place.file)}:${line ?? place.line} `;
  const which = words === undefined ? "" : ` [${words}]`;
  return `${at}${rule} ${problems[kind]}: ${text}${which}`;
}

function summaryOf({ rules, examples }: ExamplesResult, failed: number): string {
  const wrong = failed === 0 ? "all as they should be" : `${formatCount(failed)} not as they should be`;
  return `${formatCountOf(examples, "example")} of ${rules === 1 ? "1 rule or signal" : `${formatCount(rules)} rules and signals`}: ${wrong}`;
}

/** Makes the test of whether a place lies in one of some folders. */
function isWithin(folders: readonly string[]): (place: PackPlace) => boolean {
  const roots = folders.map((folder) => `${resolve(folder)}${sep}`);
  return ({ file }) => roots.some((root) => resolve(file).startsWith(root));
}

/** Runs the examples of all packs, or of the own ones alone; answers 1 where one does not come out as its pack says. */
export async function runRulesTest(run: RulesTestRun, io: CommandIo): Promise<ExitCode> {
  const ready = openBook(run.today, run.packs);
  const isWhole = run.isAll || run.packs.length === 0;
  const contact = contactExamples(ready.compiled.book, isWhole);
  const result = runExamples(ready, createChecker(ready, { date: run.today, suggestions: false }), {
    isWanted: isWhole ? () => true : isWithin(run.packs),
  });
  const find = lineFinder();
  const lines =
    run.format === "ndjson"
      ? [
          ...result.failures.map((failure) => {
            const line = find(failure);
            const { place, ...rest } = failure;
            return JSON.stringify({ ...rest, ...(place === undefined ? {} : { file: place.file, line }) });
          }),
          ...contact.failures.map((failure) => JSON.stringify(failure)),
        ]
      : [
          ...result.failures.map((failure) => lineOf(failure, find(failure))),
          ...contact.failures.map(contactFailureLine),
        ].map(escapeControl);
  const sink = openStdoutSink(io.stdout);
  if (lines.length > 0) await sink.write(`${lines.join("\n")}\n`);
  await sink.finish();
  const whole = {
    ...result,
    rules: result.rules + contact.rules,
    examples: result.examples + contact.examples,
  };
  const failed = result.failures.length + contact.failures.length;
  if (!run.isQuiet) io.stderr.write(`tactful: ${summaryOf(whole, failed)}.\n`);
  return failed > 0 ? exitCode.stopped : exitCode.done;
}
