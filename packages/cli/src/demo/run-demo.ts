import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type ErrorRecord,
  errorRecord,
  type LocalizedText,
  type ScoreResult,
  TactfulError,
} from "@tactful/domain";
import { loadBundle, type Scorer } from "@tactful/scoring";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findBundle } from "../find-bundle.ts";
import type { InputRow } from "../records/input-row.ts";
import { openRecords } from "../records/open-records.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { writeFileWhole } from "../records/write-file-whole.ts";
import { scoreRows } from "../score/score-rows.ts";
import { type DemoAccount, demoAccount } from "./demo-account.ts";
import { checkCall, sampleCall } from "./demo-call.ts";
import { demoCallText } from "./demo-call-text.ts";
import { type DemoLanguage, fillText, sentenceLines } from "./demo-language.ts";
import { demoPage } from "./demo-page.ts";
import { type DemoReport, demoReport } from "./demo-report.ts";
import { demoText } from "./demo-text.ts";
import { demoWords as words } from "./demo-words.ts";
import { morningCalls } from "./morning-calls.ts";
import { morningText } from "./morning-text.ts";

/** What one run of `tactful demo` is asked to do. */
export interface DemoRun {
  /** Where the page is written; null for none. */
  readonly html: string | null;
  readonly language: DemoLanguage;
  /** The model and the accounts; by default those that are shipped. */
  readonly model?: string;
  readonly accounts?: string;
  /** The call that is checked; by default the one that is shipped. */
  readonly call?: string;
}

const reasonCount = 3;

/** The sample accounts that come with the data sets package. */
function sampleAccounts(): string {
  return fileURLToPath(new URL("../sample/accounts.csv", import.meta.resolve("@tactful/datasets")));
}

function judge(
  row: InputRow,
  result: ScoreResult | ErrorRecord,
  currency: string,
): DemoAccount | ErrorRecord {
  if ("error" in result) return result;
  try {
    return demoAccount(row.fields, result, currency);
  } catch (error) {
    if (error instanceof TactfulError) return errorRecord(row.id, error, row.line);
    throw error;
  }
}

async function scoreAccounts(scorer: Scorer, file: string, io: CommandIo): Promise<DemoReport> {
  const started = io.now();
  const source = await openRecords(file, io.stdin, io.signal);
  const accounts: DemoAccount[] = [];
  const rejected: ErrorRecord[] = [];
  for await (const rows of source.batches) {
    const results = await scoreRows(scorer, rows, { reasons: reasonCount, signal: io.signal });
    rows.forEach((row, index) => {
      const result = results[index];
      if (result === undefined) return;
      const judged = judge(row, result, scorer.manifest.currency ?? "CNY");
      if ("error" in judged) rejected.push(judged);
      else accounts.push(judged);
    });
  }
  return demoReport(scorer.manifest, accounts, rejected, io.now() - started);
}

/** A command as it is typed here, with files named from the current folder: within the repository through pnpm. */
function commandHere(rest: string, io: CommandIo): string {
  return `${io.env["npm_lifecycle_event"] === undefined ? "tactful" : "pnpm tactful"} ${rest}`;
}

/** What to try next: scoring a file, making its work list, and checking the conversations beside the sample call. */
function nextLines(
  files: { readonly accounts: string; readonly call: string },
  io: CommandIo,
): readonly LocalizedText[] {
  const here = (file: string): string => relative(process.cwd(), file);
  const conversations = here(join(dirname(files.call), "conversations.ndjson"));
  const score = `score --model sample ${here(files.accounts)} --output scored.csv`;
  const work = `worklist --model sample --policy CN --accounts ${here(files.accounts)} --capacity 200 --output today.html`;
  return [
    fillText(words.next, { command: commandHere(score, io) }),
    fillText(words.nextWork, { command: commandHere(work, io) }),
    fillText(words.nextCheck, { command: commandHere(`check ${conversations} --output report.html`, io) }),
  ];
}

/**
 * Scores the sample accounts, prints what came out, ranked and explained, and writes it as a page; then names whom to call this morning, and
 * checks the sample call. The scores are printed before the rules are loaded.
 */
export async function runDemo(run: DemoRun, io: CommandIo): Promise<ExitCode> {
  const accounts = run.accounts ?? sampleAccounts();
  const call = run.call ?? sampleCall();
  const scorer = await loadBundle(findBundle(run.model ?? "sample"));
  const sink = openStdoutSink(io.stdout);
  const print = (lines: readonly string[]): Promise<boolean> => sink.write(`${lines.join("\n")}\n`);
  try {
    const report = await scoreAccounts(scorer, accounts, io);
    await print(demoText(report, run.language));
    await print(morningText(await morningCalls(scorer, accounts, io), run.language));
    await print(demoCallText(await checkCall(call, io), run.language));
    const ends: LocalizedText[] = [];
    if (run.html !== null) {
      await writeFileWhole(run.html, demoPage(report, scorer.review, run.language));
      ends.push(fillText(words.report, { file: resolve(run.html) }));
    }
    ends.push(...nextLines({ accounts, call }, io));
    await print(["", ...ends.flatMap((text) => sentenceLines(text, run.language))]);
    await sink.finish();
    return exitCode.done;
  } finally {
    await scorer.release();
  }
}
