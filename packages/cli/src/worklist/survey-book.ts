import { errorRecord, TactfulError } from "@tactful/domain";
import type { InputRow } from "../records/input-row.ts";
import type { RecordSource } from "../records/open-records.ts";
import { decideAccount, holdsForBorrower, treatmentOf, type WorkDay } from "./decide-account.ts";
import type { LeftOutFile } from "./left-out-file.ts";
import type { ReadAccount } from "./read-account.ts";
import type { ScoreSource } from "./score-source.ts";
import { type WorkGroups, workGroups } from "./work-groups.ts";
import type { WorkTally } from "./work-tally.ts";

/** What a first reading of the book found: those who may be contacted for money, and those for a specialist. */
export interface Survey {
  readonly collection: WorkGroups;
  readonly specialist: WorkGroups;
}

/** What a survey needs. */
export interface SurveyTools {
  readonly day: WorkDay;
  readonly scores: ScoreSource;
  readonly readAccount: ReadAccount;
  readonly tally: WorkTally;
  readonly leftOut: LeftOutFile;
  readonly onBatch: () => void;
}

function surveyRow(
  row: InputRow,
  ordinal: number,
  score: Awaited<ReturnType<ScoreSource["scores"]>>[number],
  { day, readAccount, tally, leftOut }: SurveyTools,
  survey: Survey,
): void {
  const account = readAccount(row);
  const scored = "error" in score ? {} : score;
  const treatment = treatmentOf(day, account, scored);
  const { borrowerId } = account;
  if (borrowerId !== undefined && holdsForBorrower(day.policy, treatment)) {
    survey.collection.store.hold(borrowerId);
    // Whoever is in a specialist's hands may be spoken to by the specialist; whoever is to be left in peace, by nobody.
    if (treatment.action === "stop") survey.specialist.store.hold(borrowerId);
  }
  // A stop needs no score; whatever else is decided does.
  if ("error" in score && treatment.decidedBy.kind !== "stop") {
    tally.addError(score);
    return;
  }
  const decision = decideAccount(day, account, scored, treatment);
  if (decision.kind === "left-out") {
    const left = { id: row.id, why: decision.why, detail: decision.detail };
    tally.addLeftOut(left);
    leftOut.add(left);
    return;
  }
  const groups = survey[decision.queue];
  groups.store.add({
    id: row.id,
    ordinal,
    group: groups.groupOf(decision.ways.map(({ option }) => option)),
    gross: decision.gross,
    ...(borrowerId === undefined ? {} : { borrowerId }),
  });
}

/** Reads a book once and keeps, of each account that may be contacted, what choosing among them takes. */
export async function surveyBook(source: RecordSource, tools: SurveyTools): Promise<Survey> {
  const survey: Survey = { collection: workGroups(), specialist: workGroups() };
  let ordinal = 0;
  for await (const rows of source.batches) {
    const results = await tools.scores.scores(rows, 0);
    rows.forEach((row, index) => {
      const score = results[index];
      if (score === undefined) return;
      tools.tally.addRow();
      try {
        surveyRow(row, ordinal + index, score, tools, survey);
      } catch (error) {
        if (!(error instanceof TactfulError)) throw error;
        tools.tally.addError(errorRecord(row.id, error, row.line));
      }
    });
    ordinal += rows.length;
    await tools.leftOut.flush();
    tools.onBatch();
  }
  return survey;
}
