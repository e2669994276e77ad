import type { Account, IsoDate, Plan } from "@tactful/domain";
import type { Scorer } from "@tactful/scoring";
import { answerOptions, type Policy, type WorkItem } from "@tactful/strategy";
import type { CommandIo } from "../command-io.ts";
import { openRecords, type RecordSource } from "../records/open-records.ts";
import { chooseContacts } from "../worklist/choose-contacts.ts";
import { explainChoice } from "../worklist/explain-choice.ts";
import { openLeftOutFile } from "../worklist/left-out-file.ts";
import { prepareDay } from "../worklist/prepare-day.ts";
import { accountReader, type ReadAccount } from "../worklist/read-account.ts";
import { modelScores } from "../worklist/score-source.ts";
import { surveyBook } from "../worklist/survey-book.ts";
import { type WorkTally, workTally } from "../worklist/work-tally.ts";

/** A person to call, and the plans that may be offered, best for the borrower first. */
export interface MorningCall {
  readonly item: WorkItem;
  readonly plans: readonly Plan[];
}

/** The calls of a morning, and what became of the other accounts. */
export interface MorningCalls {
  readonly calls: readonly MorningCall[];
  /** Contacts by another channel than a call that the list holds besides. */
  readonly others: number;
  /** The day of the list. */
  readonly date: IsoDate;
  readonly policy: Policy;
  readonly leftOut: ReturnType<WorkTally["leftOut"]>;
}

/** The Monday after the sample book was drawn up, so that the demo shows the same every day. */
const morning = "2026-11-02T09:00:00+08:00";
const callCount = 10;
const plansShown = 2;

/** The easiest plan of each kind: the one whose highest payment is lowest, in the order of the answer. */
function easiestOfEach(plans: readonly Plan[]): readonly Plan[] {
  const highest = ({ schedule }: Plan): number => Math.max(...schedule.map(({ amountMinor }) => amountMinor));
  const byKind = new Map<Plan["kind"], Plan>();
  for (const plan of plans.filter(({ needsApproval }) => !needsApproval)) {
    const known = byKind.get(plan.kind);
    if (known === undefined || highest(plan) < highest(known)) byKind.set(plan.kind, plan);
  }
  return [...byKind.values()];
}

function plansFor(account: Account, policy: Policy): readonly Plan[] {
  const request = { id: account.id, task: "options", account, extensionsGranted: 0 } as const;
  const { options } = answerOptions(request, policy, morning.slice(0, 10));
  return easiestOfEach(options).slice(0, plansShown);
}

/** Who of a book is called first this morning within law, policy and ten calls, when and why, and what each may be offered. */
export async function morningCalls(scorer: Scorer, file: string, io: CommandIo): Promise<MorningCalls> {
  const scores = modelScores(scorer, io.signal);
  const run = {
    scoring: { model: scorer.manifest.name },
    policy: "CN",
    accounts: file,
    output: "-",
    at: morning,
    control: 0,
    salt: "tactful",
    reasons: 1,
    language: "both",
    isQuiet: true,
    reading: {},
  } as const;
  const { day, policy } = await prepareDay(run, scores, io);
  const tally = workTally();
  const leftOut = await openLeftOutFile(undefined);
  const reading = async <Answer>(work: (source: RecordSource) => Promise<Answer>): Promise<Answer> => {
    const source = await openRecords(file, io.stdin, io.signal);
    try {
      return await work(source);
    } finally {
      source.close();
    }
  };
  const survey = await reading((source) => {
    const readAccount = accountReader(source.heading);
    return surveyBook(source, { day, scores, readAccount, tally, leftOut, onBatch: () => undefined });
  });
  const choice = await chooseContacts(survey, { channels: { call: callCount } });
  for (const account of choice.notChosen) tally.addLeftOut(account);
  const accounts = new Map<string, Account>();
  const items = await reading((source) => {
    const read = accountReader(source.heading);
    const readAccount: ReadAccount = (row) => {
      const account = read(row);
      accounts.set(account.id, account);
      return account;
    };
    return explainChoice(source, choice.chosen, { day, scores, readAccount, reasons: 1 });
  });
  const calls = items.filter(({ channel, queue }) => channel === "call" && queue === "collection");
  return {
    calls: calls.map((item, index) => {
      const account = accounts.get(item.id);
      return {
        item: { ...item, rank: index + 1 },
        plans: account === undefined ? [] : plansFor(account, policy),
      };
    }),
    others: items.length - calls.length,
    date: morning.slice(0, 10),
    policy,
    leftOut: tally.leftOut(),
  };
}
