import type { WorkItem } from "@tactful/strategy";
import type { InputRow } from "../records/input-row.ts";
import type { RecordSource } from "../records/open-records.ts";
import type { Chosen } from "./choose-contacts.ts";
import { decideAccount, type WorkDay } from "./decide-account.ts";
import { makeItem } from "./make-item.ts";
import type { ReadAccount } from "./read-account.ts";
import type { ScoreSource } from "./score-source.ts";

/** What explaining a choice needs. */
export interface ExplainTools {
  readonly day: WorkDay;
  readonly scores: ScoreSource;
  readonly readAccount: ReadAccount;
  /** Reasons of the score, at most. */
  readonly reasons: number;
}

function itemOf(
  row: InputRow,
  score: Awaited<ReturnType<ScoreSource["scores"]>>[number],
  chosen: Chosen,
  { day, scores, readAccount }: ExplainTools,
): WorkItem | null {
  const account = readAccount(row);
  const scored = "error" in score ? {} : score;
  const decision = decideAccount(day, account, scored);
  if (decision.kind === "left-out") return null;
  return makeItem(day, { account, score: scored, horizonDays: scores.horizonDays(), decision, chosen });
}

/** Reads some chosen accounts of a book again, up to the last of them, and writes them out by rank; their ranks follow each other. */
export async function explainChoice(
  source: RecordSource,
  choice: readonly Chosen[],
  tools: ExplainTools,
): Promise<readonly WorkItem[]> {
  const byOrdinal = new Map(choice.map((chosen) => [chosen.ordinal, chosen]));
  const items = new Array<WorkItem | null>(choice.length).fill(null);
  const firstRank = choice[0]?.rank ?? 1;
  let ordinal = 0;
  let left = byOrdinal.size;
  for await (const rows of source.batches) {
    const own = rows.flatMap((row, index) => {
      const chosen = byOrdinal.get(ordinal + index);
      return chosen === undefined ? [] : [{ row, chosen }];
    });
    ordinal += rows.length;
    if (own.length === 0) continue;
    const results = await tools.scores.scores(
      own.map(({ row }) => row),
      tools.reasons,
    );
    own.forEach(({ row, chosen }, index) => {
      const score = results[index];
      if (score !== undefined) items[chosen.rank - firstRank] = itemOf(row, score, chosen, tools);
    });
    left -= own.length;
    if (left === 0) break;
  }
  return items.filter((item) => item !== null);
}
