import { TactfulError } from "@tactful/domain";
import { loadBundle, missingColumnsError, type Scorer } from "@tactful/scoring";
import type { WorkItem } from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { optional } from "../commands/optional.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findBundle } from "../find-bundle.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { modelLabel } from "../score/model-label.ts";
import { formatCount, formatDuration } from "../terminal/format-number.ts";
import { createProgressLine } from "../terminal/progress-line.ts";
import { type Choice, chooseContacts } from "./choose-contacts.ts";
import { type ExplainTools, explainChoice } from "./explain-choice.ts";
import { type LeftOutFile, openLeftOutFile } from "./left-out-file.ts";
import { type PreparedDay, prepareDay } from "./prepare-day.ts";
import { accountReader, isNeededForAccounts } from "./read-account.ts";
import { fileScores, modelScores, type ScoreSource } from "./score-source.ts";
import { readableTwice } from "./spool-input.ts";
import { surveyBook } from "./survey-book.ts";
import { leftOutText, type WorkTally, workTally } from "./work-tally.ts";
import { worklistPage } from "./worklist-page.ts";
import type { WorklistRun } from "./worklist-run.ts";
import { writeWorklist } from "./write-worklist.ts";

/** Scores, and what names them on the page. */
interface Scoring {
  readonly source: ScoreSource;
  readonly label: string;
  readonly scorer: Scorer | null;
}

async function openScoring({ scoring }: WorklistRun, io: CommandIo): Promise<Scoring> {
  if ("scores" in scoring) {
    return { source: await fileScores(scoring.scores, io), label: scoring.scores, scorer: null };
  }
  const scorer = await loadBundle(findBundle(scoring.model));
  return { source: modelScores(scorer, io.signal), label: modelLabel(scorer.manifest), scorer };
}

async function openBook(
  file: string,
  run: WorklistRun,
  scoring: Scoring,
  io: CommandIo,
  isWanted?: (ordinal: number) => boolean,
): Promise<RecordSource> {
  const isNeeded = (column: string): boolean =>
    scoring.source.isNeeded(column) || isNeededForAccounts(column);
  const source = await openRecords(file, io.stdin, io.signal, {
    ...run.reading,
    isNeeded,
    ...optional("isWanted", isWanted),
  });
  const header = source.heading?.columns;
  const missing = header === undefined ? [] : (scoring.scorer?.pipeline.missingColumns(header) ?? []);
  if (missing.length === 0) return source;
  source.close();
  throw missingColumnsError(missing, run.accounts === "-" ? undefined : run.accounts);
}

/** Reads the book with some work, and lets go of it whatever happens. */
async function withBook<Answer>(
  open: () => Promise<RecordSource>,
  work: (source: RecordSource) => Promise<Answer>,
): Promise<Answer> {
  const source = await open();
  try {
    return await work(source);
  } finally {
    source.close();
  }
}

function summary(choice: Choice, tally: WorkTally, milliseconds: number): string {
  const collection = choice.chosen.length - choice.specialists;
  const specialists =
    choice.specialists === 0 ? "" : ` and ${formatCount(choice.specialists)} with a specialist`;
  const left = leftOutText(tally);
  const faults = tally.errors().length;
  const codes = faults === 0 ? "" : `; ${formatCount(faults)} faulty records`;
  const rest = left === "" ? "" : `; not listed: ${left}`;
  return `tactful: ${formatCount(collection)} contacts${specialists} from ${formatCount(tally.rows())} accounts in ${formatDuration(milliseconds)}${rest}${codes}.`;
}

type OpenBook = (isWanted?: (ordinal: number) => boolean) => Promise<RecordSource>;

/** Accounts that are written out at a time: a list of any length takes no more memory than so many. */
const explainedAtOnce = 50_000;

/** The chosen accounts written out by rank; a long list is written in several readings of the book. */
async function* explained(
  choice: Choice,
  open: OpenBook,
  tools: Omit<ExplainTools, "readAccount">,
): AsyncGenerator<readonly WorkItem[]> {
  for (let at = 0; at < choice.chosen.length; at += explainedAtOnce) {
    const part = choice.chosen.slice(at, at + explainedAtOnce);
    const wanted = new Set(part.map(({ ordinal }) => ordinal));
    const openPart = (): Promise<RecordSource> => open((ordinal) => wanted.has(ordinal));
    yield await withBook(openPart, (source) =>
      explainChoice(source, part, { ...tools, readAccount: accountReader(source.heading) }),
    );
  }
}

async function makeList(
  file: string,
  run: WorklistRun,
  scoring: Scoring,
  prepared: PreparedDay,
  io: CommandIo,
): Promise<ExitCode> {
  const started = io.now();
  const tally = workTally();
  const progress = createProgressLine(io, run.isQuiet);
  const open: OpenBook = (isWanted) => openBook(file, run, scoring, io, isWanted);
  const { day, policy, at, uplift, basis } = prepared;
  const leftOut = await openLeftOutFile(run.leftOut);
  try {
    const survey = await withBook(open, (source) =>
      surveyBook(source, {
        day,
        scores: scoring.source,
        readAccount: accountReader(source.heading),
        tally,
        leftOut,
        onBatch: () => progress.update(tally.rows(), source.share()),
      }),
    );
    if (tally.rows() === 0) throw new TactfulError("INPUT_EMPTY", "The input holds no record.");
    const choice = await chooseContacts(survey, day.limits);
    await noteNotChosen(choice, tally, leftOut);
    const batches = explained(choice, open, {
      day,
      scores: scoring.source,
      reasons: run.reasons,
    });
    const page = (items: readonly WorkItem[]): string =>
      worklistPage({
        items,
        total: choice.chosen.length,
        specialists: choice.specialists,
        leftOut: tally.leftOut(),
        policy,
        model: scoring.label,
        at,
        rows: tally.rows(),
        errors: tally.errors().length,
        valueMinor: Math.round(choice.valueMinor),
        uplift,
        basis,
      });
    progress.clear();
    await writeWorklist({ batches, errors: tally.errors(), page }, run, io);
    await leftOut.finish();
    if (!run.isQuiet) io.stderr.write(`${summary(choice, tally, io.now() - started)}\n`);
    return tally.errors().length > 0 ? exitCode.doneWithErrors : exitCode.done;
  } catch (error) {
    await leftOut.discard();
    throw error;
  } finally {
    progress.clear();
  }
}

/**
 * Makes a work list: reads a book of accounts twice, first to choose whom to contact within the law, the policy and the day's limits, then to write the
 * chosen ones out with their reasons. Of each account only a few numbers and its id are kept. Answers the exit code; throws where nothing could be done.
 */
export async function runWorklist(run: WorklistRun, io: CommandIo): Promise<ExitCode> {
  const scoring = await openScoring(run, io);
  try {
    const prepared = await prepareDay(run, scoring.source, io);
    if (!run.isQuiet) sayEffect(prepared, io);
    const book = await readableTwice(run.accounts, io.stdin, io.signal);
    try {
      return await makeList(book.file, run, scoring, prepared, io);
    } finally {
      await book.release();
    }
  } finally {
    await scoring.scorer?.release();
  }
}

/** Takes note of the candidates that were not chosen, a piece at a time. */
async function noteNotChosen(choice: Choice, tally: WorkTally, leftOut: LeftOutFile): Promise<void> {
  let count = 0;
  for (const account of choice.notChosen) {
    tally.addLeftOut(account);
    leftOut.add(account);
    count += 1;
    if (count % 10_000 === 0) await leftOut.flush();
  }
}

/** What a history says of the effect of contact, and what speaks against it. */
function sayEffect({ uplift }: PreparedDay, io: CommandIo): void {
  if (uplift === null) return;
  io.stderr.write(`tactful: ${uplift.summary.en}\n`);
  for (const { message } of uplift.warnings) io.stderr.write(`tactful: warning: ${message.en}\n`);
}
