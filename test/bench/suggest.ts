import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { openSuggest } from "../../packages/cli/src/suggest/open-suggest.ts";
import { type Guidance, parseValue, Situation } from "../../packages/domain/src/index.ts";
import {
  createUnderstanding,
  type SuggestTools,
  signalReader,
  suggest,
} from "../../packages/script/src/index.ts";
import { quantile, say } from "./timing.ts";

/** A situation and the stages that are acceptable for what is said next; absent: none is named. */
export interface Case {
  readonly situation: Situation;
  readonly stages?: readonly string[];
  readonly mayBeSilent: boolean;
}

interface Answered extends Case {
  readonly guidance: Guidance;
}

/** Reads situations with the stages that are acceptable, one a line. */
export async function readCases(file: string): Promise<readonly Case[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const record = JSON.parse(line);
    const situation = parseValue(Situation, { id: record.id, ...record.situation }, "RECORD_INVALID", {
      file,
    });
    return { situation, stages: record.stages, mayBeSilent: record.mayBeSilent === true };
  });
}

function share(name: string, of: readonly Answered[], isSo: (one: Answered) => boolean): void {
  const wrong = of.filter((one) => !isSo(one));
  const percent = of.length === 0 ? "-" : `${((100 * (of.length - wrong.length)) / of.length).toFixed(1)} %`;
  say(`  ${name}: ${of.length - wrong.length} of ${of.length} (${percent})`);
}

/** The facts and no others with which records.md has what is offered checked, written anew so that a slip of the product shows. */
export function isFlagged(
  { situation, guidance }: Pick<Answered, "situation" | "guidance">,
  { checker }: SuggestTools,
): boolean {
  const { account, borrower, turns, channel, language, jurisdiction } = situation;
  const facts = {
    identity_verified: borrower.verified,
    vulnerability: borrower.vulnerability,
    product_type: account.product,
    plan_active: borrower.planActive !== undefined,
    attorney: { known: borrower.represented !== undefined },
    ledger_total: account.principalMinor + account.interestMinor + account.feesMinor,
    ...situation.facts,
  };
  const context = turns.at(-1)?.text;
  const spoken = [
    ...guidance.say.map(({ text }) => text),
    ...(guidance.ask === undefined ? [] : [guidance.ask]),
  ];
  return spoken.some((text) => {
    const said = { text, speaker: "collector", channel, language, jurisdiction, facts } as const;
    return checker.utterance({ ...said, ...(context === undefined ? {} : { context }) }).findings.length > 0;
  });
}

/** Whether anything that is said or shown tells of the debt: one of its words, or an amount or the days of the account. */
function tellsDebt({ situation, guidance }: Answered, { book }: SuggestTools): boolean {
  const { principalMinor, interestMinor, feesMinor, overdueMinor = 0, daysPastDue } = situation.account;
  const { say: texts, ask = "", avoid, escalate, options } = guidance;
  const shown = [...texts.map(({ text }) => text), ask, JSON.stringify([avoid, escalate ?? null])].join("\n");
  const sums = [
    principalMinor,
    interestMinor,
    feesMinor,
    overdueMinor,
    principalMinor + interestMinor + feesMinor,
  ];
  const numbers = [...sums.map((sum) => Math.floor(sum / 100)), daysPastDue].filter((number) => number > 0);
  const said = new Set(shown.replaceAll(/[,，]/g, "").match(/\d+/g)?.map(Number));
  return options.length > 0 || book.finds.debt(shown) || numbers.some((number) => said.has(number));
}

function mostUsed(answered: readonly Answered[], of: number): void {
  const counts = new Map<string, number>();
  for (const { guidance } of answered.slice(0, of)) {
    for (const text of new Set(guidance.say.map((wording) => wording.text))) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  const total = Math.min(of, answered.length);
  say(
    `  most used text: in ${most} of ${total} situations (${((100 * most) / Math.max(1, total)).toFixed(1)} %)`,
  );
}

/** Calls of 60 turns, made of the turns of all situations in one language one after another. */
function longCalls(cases: readonly Case[]): readonly Situation[] {
  return cases.slice(0, 40).map(({ situation }, at) => {
    const others = [...cases.slice(at), ...cases.slice(0, at)]
      .filter((one) => one.situation.language === situation.language)
      .flatMap((one) => one.situation.turns);
    const turns = Array.from({ length: Math.ceil(60 / Math.max(1, others.length)) }, () => others).flat();
    return { ...situation, channel: "call", turns: turns.slice(0, 60) };
  });
}

/** Times the card of the 60th turn: of a call that is first seen then, and of one whose card was asked for a turn before. */
function timeCards(cases: readonly Case[], tools: SuggestTools): void {
  const calls = longCalls(cases);
  const understanding = createUnderstanding({ today: "2026-11-26" });
  const time = (isLive: boolean): readonly number[] =>
    calls.map((situation) => {
      const fresh = { ...tools, readSignals: signalReader(understanding) };
      if (isLive) suggest({ ...situation, turns: situation.turns.slice(0, -2) }, fresh);
      const started = performance.now();
      suggest(situation, fresh);
      return performance.now() - started;
    });
  for (const isLive of [false, true]) {
    time(isLive);
    const times = [...time(isLive), ...time(isLive), ...time(isLive)];
    const [median, late] = [quantile(times, 0.5), quantile(times, 0.95)];
    const name = isLive ? "that goes on" : "first seen";
    say(
      `  card of a 60-turn call ${name}: median ${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms (n = ${times.length})`,
    );
  }
}

/** `pnpm bench suggest --situations F`: how good the cards are for situations with acceptable stages, and how fast. */
export async function benchSuggest(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      situations: { type: "string", default: "datasets/dialogue/development/situations.ndjson" },
      list: { type: "boolean", default: false },
    },
  });
  const tools = openSuggest({ today: new Date().toISOString().slice(0, 10) });
  const cases = await readCases(values.situations);
  const answered = cases.map((one): Answered => ({ ...one, guidance: suggest(one.situation, tools) }));
  say(`${values.situations}, ${availableParallelism()} cores`);
  const named = answered.filter(({ stages }) => stages !== undefined);
  share("acceptable stage", named, ({ stages = [], guidance }) => stages.includes(guidance.stage));
  share("nothing flagged", answered, (one) => !isFlagged(one, tools));
  share("something to say", answered, ({ guidance, mayBeSilent }) => mayBeSilent || guidance.say.length > 0);
  mostUsed(answered, 60);
  const strangers = answered.filter(({ situation }) => !situation.borrower.verified);
  share("no debt fact before verification", strangers, (one) => !tellsDebt(one, tools));
  share("unmoved by the note", answered, ({ situation: { note: _note, ...rest }, guidance }) => {
    return JSON.stringify(suggest(rest, tools)) === JSON.stringify(guidance);
  });
  timeCards(cases, tools);
  if (!values.list) return;
  for (const { situation, stages, guidance } of named) {
    if (!stages?.includes(guidance.stage))
      say(`  ${situation.id}: ${guidance.stage}, not ${stages?.join(", ")}`);
  }
}
