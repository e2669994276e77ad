import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type EmotionId,
  type IntentId,
  Language,
  type LateReasonId,
} from "../../packages/domain/src/index.ts";
import { createUnderstanding, type Understanding } from "../../packages/script/src/index.ts";
import { quantile, say } from "./timing.ts";

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly context?: string;
  readonly intents: readonly IntentId[];
  readonly reason: LateReasonId | null;
  readonly emotion: EmotionId;
  readonly crisis?: boolean;
  /** Marks a line that sounds like talk of self-harm and is none. */
  readonly lookalike?: boolean;
}

interface Judged {
  readonly row: Labelled;
  readonly said: ReturnType<Understanding["read"]>;
}

/** Right, wrongly found and missed, by label. */
type Counts = Map<string, { right: number; wrong: number; missed: number }>;

function count(counts: Counts, truth: readonly string[], found: readonly string[]): void {
  const of = (label: string) => {
    const known = counts.get(label) ?? { right: 0, wrong: 0, missed: 0 };
    counts.set(label, known);
    return known;
  };
  for (const label of found) {
    if (truth.includes(label)) of(label).right++;
    else of(label).wrong++;
  }
  for (const label of truth) if (!found.includes(label)) of(label).missed++;
}

/** The mean F1 of the labels that some row carries. */
function macroF1(counts: Counts): number {
  const carried = [...counts.values()].filter(({ right, missed }) => right + missed > 0);
  const sum = carried.reduce(
    (total, { right, wrong, missed }) => total + (2 * right) / (2 * right + wrong + missed),
    0,
  );
  return sum / Math.max(1, carried.length);
}

function macroOf(judged: readonly Judged[], labels: (one: Judged) => readonly [string[], string[]]): number {
  const counts: Counts = new Map();
  for (const one of judged) count(counts, ...labels(one));
  return macroF1(counts);
}

function listOf(value: string | null | undefined): string[] {
  return value === null || value === undefined ? [] : [value];
}

function shareText(part: readonly unknown[], whole: readonly unknown[]): string {
  const share = whole.length === 0 ? Number.NaN : part.length / whole.length;
  return `${share.toFixed(3)} (${part.length} of ${whole.length})`;
}

function isCrisis({ said }: Judged): boolean {
  return said.intents.some(({ id }) => id === "crisis.self-harm");
}

function report(language: string, judged: readonly Judged[], times: readonly number[]): void {
  const crisis = judged.filter(({ row }) => row.crisis === true || row.intents.includes("crisis.self-harm"));
  const others = judged.filter((one) => !crisis.includes(one));
  const lookalikes = others.filter(({ row }) => row.lookalike === true);
  const intents = macroOf(judged, ({ row, said }) => [[...row.intents], said.intents.map(({ id }) => id)]);
  const reason = macroOf(judged, ({ row, said }) => [listOf(row.reason), listOf(said.reason?.id)]);
  const emotion = macroOf(judged, ({ row, said }) => [[row.emotion], listOf(said.emotion?.id)]);
  const abstained = judged.filter(({ said }) => said.abstained.length > 0);
  say(`${language}: ${judged.length} utterances`);
  say(
    `  macro-F1  intents ${intents.toFixed(3)}  reason ${reason.toFixed(3)}  emotion ${emotion.toFixed(3)}`,
  );
  say(`  self-harm recall ${shareText(crisis.filter(isCrisis), crisis)}`);
  say(`  self-harm false alarms on all other utterances ${shareText(others.filter(isCrisis), others)}`);
  if (lookalikes.length > 0) {
    say(`  self-harm false alarms on look-alikes ${shareText(lookalikes.filter(isCrisis), lookalikes)}`);
  }
  say(`  abstained in something ${shareText(abstained, judged)}`);
  say(
    `  time an utterance: median ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`,
  );
}

/**
 * Judges the reader of borrowers' words on labelled utterances: macro-F1 of intents, reason and emotion over the labels that occur, what is left
 * out counting as missed; recall and false alarms of self-harm. Options: --labels FILE (NDJSON, repeatable), --zh and --en for other model folders.
 */
export async function benchUnderstand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      labels: { type: "string", multiple: true, default: [] },
      zh: { type: "string" },
      en: { type: "string" },
    },
  });
  const models = {
    ...(values.zh === undefined ? {} : { zh: values.zh }),
    ...(values.en === undefined ? {} : { en: values.en }),
  };
  const understanding = createUnderstanding({ today: "2026-11-26", models });
  const rows = values.labels
    .flatMap((file) => readFileSync(file, "utf8").trim().split("\n"))
    .map((line): Labelled => JSON.parse(line));
  if (rows.length === 0) say("Name at least one file with --labels.");
  for (const side of ["zh", "en"] as const) {
    const own = rows.filter(({ language }) => language.slice(0, 2) === side);
    if (own.length === 0) continue;
    const times: number[] = [];
    const judged = own.map((row): Judged => {
      const began = performance.now();
      const said = understanding.read(
        { text: row.text, ...(row.context === undefined ? {} : { context: row.context }) },
        { language: Language.parse(row.language) },
      );
      times.push(performance.now() - began);
      return { row, said };
    });
    report(side, judged, times);
  }
}
