import type { Finding } from "@tactful/domain";
import type { CheckAnswer } from "../check/checker.ts";
import { weakRules } from "../check/read-again.ts";
import type { ReadyPacks } from "../compiled/compiled-packs.ts";
import { createApplyVerdicts, type VerdictOptions } from "./apply-verdicts.ts";
import type { Complete } from "./complete.ts";
import { compareDoubt, doubtfulPlaces, isDoubtful, placeKey } from "./doubtful-places.ts";
import { type CallOutcome, limitCalls } from "./limited-calls.ts";
import { maskedRecord, passageOf, type ReviewRecord } from "./review-record.ts";
import {
  loadReviewPrompt,
  type ReviewedPassage,
  reviewRequest,
  type Verdict,
  verdictOf,
} from "./review-request.ts";

/** How a third reader works. */
export interface ThirdReaderOptions extends VerdictOptions {
  /** Most calls in all; 200 where not given. */
  readonly calls?: number;
  /** Calls at a time; 4 where not given. */
  readonly concurrency?: number;
  /** Milliseconds that one call may take; 8000 where not given. */
  readonly timeoutMs?: number;
  /** Once raised nothing more is asked; what is known by then is answered. */
  readonly signal?: AbortSignal;
}

/** What a third reader did so far. */
export interface ThirdReaderFigures {
  /** Passages that were sent; the same words in the same surroundings are sent once. */
  readonly sent: number;
  /** Findings that came of it. */
  readonly found: number;
  /** Findings of other readers in which the model saw a breach, and in which it saw none. */
  readonly confirmed: number;
  readonly doubted: number;
  /** Answers that were no JSON or named no known category. */
  readonly unusable: number;
  /** Calls that brought no answer, and why the first did not. */
  readonly failed: number;
  readonly failure?: string;
  /** Passages that were not sent: the budget was spent, the service down or the work cancelled. */
  readonly skipped: number;
}

/** A language model that looks at what the readers before it were in doubt of, and at nothing else. */
export interface ThirdReader {
  /** The answers of each record as they stand after review, without what was borderline. Rejects for no failure of the service. */
  review(records: readonly ReviewRecord[]): Promise<readonly (readonly CheckAnswer[])[]>;
  figures(): ThirdReaderFigures;
}

type Tally = { -readonly [Name in keyof ThirdReaderFigures]: ThirdReaderFigures[Name] };

function count(tally: Tally, outcome: CallOutcome, verdict: Verdict): void {
  if (outcome.kind === "skipped") {
    tally.skipped++;
    return;
  }
  tally.sent++;
  if (outcome.kind === "failed") {
    tally.failed++;
    tally.failure ??= outcome.reason;
  } else if (verdict === null) tally.unusable++;
}

/** Counts what the review made of one record's doubtful places. */
function countVerdicts(
  tally: Tally,
  before: readonly CheckAnswer[],
  after: readonly CheckAnswer[],
  about: { readonly verdicts: ReadonlyMap<string, Verdict>; readonly weak: ReadonlySet<string> },
): void {
  const keysOf = (answers: readonly CheckAnswer[], isMeant: (one: Finding) => boolean): ReadonlySet<string> =>
    new Set(answers.flatMap(({ findings }) => findings.filter(isMeant).map(placeKey)));
  tally.found += keysOf(after, ({ reader }) => reader === "llm").size;
  for (const key of keysOf(before, (one) => isDoubtful(one, about.weak))) {
    const verdict = about.verdicts.get(key) ?? null;
    if (verdict === "none") tally.doubted++;
    else if (verdict !== null) tally.confirmed++;
  }
}

/** Makes a third reader of packs and a language model. Throws CONFIG_INVALID where its prompt is not sound. */
export function createThirdReader(
  ready: ReadyPacks,
  complete: Complete,
  options: ThirdReaderOptions = {},
): ThirdReader {
  const { calls = 200, concurrency = 4, timeoutMs = 8000, signal } = options;
  const prompt = loadReviewPrompt();
  const call = limitCalls(complete, {
    calls,
    concurrency,
    timeoutMs,
    ...(signal === undefined ? {} : { signal }),
  });
  const weak = weakRules(ready.compiled);
  const apply = createApplyVerdicts(ready, weak, options);
  const tally: Tally = { sent: 0, found: 0, confirmed: 0, doubted: 0, unusable: 0, failed: 0, skipped: 0 };
  const asked = new Map<string, Promise<Verdict>>();

  const ask = (passage: ReviewedPassage): Promise<Verdict> => {
    const request = reviewRequest(prompt, passage);
    const known = asked.get(request.user);
    if (known !== undefined) return known;
    const verdict = call(request).then((outcome) => {
      const made = outcome.kind === "answered" ? verdictOf(outcome.text) : null;
      count(tally, outcome, made);
      // A run of any length may skip any number of passages: only what was asked is remembered, which the budget bounds.
      if (outcome.kind === "skipped") asked.delete(request.user);
      return made;
    });
    asked.set(request.user, verdict);
    return verdict;
  };

  const review = async (records: readonly ReviewRecord[]): Promise<readonly (readonly CheckAnswer[])[]> => {
    const opened = records.map((record) => ({
      record,
      masked: maskedRecord(record),
      verdicts: new Map<string, Verdict>(),
    }));
    const doubts = opened
      .flatMap((one) =>
        [...doubtfulPlaces(one.record.answers, weak)].map(([key, place]) => ({ ...one, key, place })),
      )
      .sort((left, right) => compareDoubt(left.place, right.place));
    await Promise.all(
      doubts.map(async ({ masked, verdicts, key, place }) => {
        verdicts.set(key, await ask(passageOf(masked, place)));
      }),
    );
    return opened.map(({ record, verdicts }) => {
      const after = record.answers.map((answer) => apply(record, answer, verdicts));
      countVerdicts(tally, record.answers, after, { verdicts, weak });
      return after;
    });
  };

  return { review, figures: () => ({ ...tally }) };
}
