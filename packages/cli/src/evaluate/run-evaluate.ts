import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { TactfulError } from "@tactful/domain";
import { loadBundle, type Manifest, type Scorer } from "@tactful/scoring";
import { type Evaluation, evaluate, evaluationFigures, evaluationPage } from "@tactful/training";
import type { CommandIo } from "../command-io.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { findBundle } from "../find-bundle.ts";
import { openStdoutSink } from "../records/open-stdout-sink.ts";
import { writeFileWhole } from "../records/write-file-whole.ts";
import { modelLabel } from "../score/model-label.ts";
import { escapeControl } from "../terminal/escape-control.ts";
import { formatCount } from "../terminal/format-number.ts";
import { evaluationText } from "./evaluation-text.ts";
import { type LabelledInput, type LabelledScores, labelledScores } from "./labelled-scores.ts";

/** What one run of `tactful evaluate` is asked to do. */
export interface EvaluateRun extends LabelledInput {
  readonly model: string;
  /** Folder for the figures as JSON, pages and charts. */
  readonly out?: string;
  /** One page. */
  readonly html?: string;
  readonly language: "zh" | "en";
  readonly asJson: boolean;
  readonly seed: number;
  readonly resamples: number;
}

function measure(scores: LabelledScores, manifest: Manifest, run: EvaluateRun): Evaluation {
  if (scores.probabilities.length === 0) {
    throw new TactfulError("INPUT_EMPTY", "The input has no row that can be measured.", { file: run.file });
  }
  return evaluate({
    probabilities: scores.probabilities,
    repaid: scores.repaid,
    seed: run.seed,
    resamples: run.resamples,
    slices: manifest.slices.map(({ name, cuts }, index) => ({
      column: name,
      values: scores.slices[index] ?? [],
      ...(cuts === undefined ? {} : { cuts }),
    })),
  });
}

function pageOf(evaluation: Evaluation, manifest: Manifest, language: "zh" | "en"): string {
  const notice = {
    zh: "该模型由合成数据训练，以下指标不代表在真实借款人上的表现。",
    en: "The model was trained on synthetic data: these figures say nothing about real borrowers.",
  };
  return evaluationPage(evaluation, {
    title: `${manifest.title[language]} ${manifest.version}`,
    language,
    labels: Object.fromEntries(manifest.slices.map(({ name, label }) => [name, label])),
    ...(manifest.synthetic ? { notice } : {}),
  });
}

async function writeFolder(folder: string, evaluation: Evaluation, manifest: Manifest): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new TactfulError("FILE_NOT_WRITABLE", "The folder cannot be made.", { file: folder, cause });
  });
  const page = (language: "zh" | "en"): string => pageOf(evaluation, manifest, language);
  const figures = evaluationFigures(evaluation, { language: "both" });
  const files: readonly (readonly [string, string])[] = [
    ["evaluation.json", `${JSON.stringify(evaluation, null, 2)}\n`],
    ["evaluation.zh.html", page("zh")],
    ["evaluation.en.html", page("en")],
    ...figures.map(({ file, svg }) => [file, svg] as const),
  ];
  for (const [name, content] of files) await writeFileWhole(join(folder, name), content);
}

function leftOut(scores: LabelledScores): string {
  const parts = [...scores.rejected].map(([code, count]) => `${code} ${formatCount(count)}`);
  if (scores.outside > 0) parts.push(`outside the model's population ${formatCount(scores.outside)}`);
  return parts.length === 0 ? "" : `; left out: ${parts.join(", ")}`;
}

async function print(run: EvaluateRun, evaluation: Evaluation, io: CommandIo): Promise<void> {
  const lines = run.asJson ? [JSON.stringify(evaluation)] : evaluationText(evaluation).map(escapeControl);
  const sink = openStdoutSink(io.stdout);
  await sink.write(`${lines.join("\n")}\n`);
  await sink.finish();
}

async function evaluateWith(scorer: Scorer, run: EvaluateRun, io: CommandIo): Promise<ExitCode> {
  const { manifest } = scorer;
  const scores = await labelledScores(scorer, run, io);
  const evaluation = measure(scores, manifest, run);
  if (run.html !== undefined) await writeFileWhole(run.html, pageOf(evaluation, manifest, run.language));
  if (run.out !== undefined) await writeFolder(run.out, evaluation, manifest);
  await print(run, evaluation, io);
  if (!run.isQuiet) {
    const repaid = `${(evaluation.repaidRate * 100).toFixed(1)}% repaid`;
    io.stderr.write(
      `tactful: ${formatCount(evaluation.rows)} rows, ${repaid}, measured with ${modelLabel(manifest)}${leftOut(scores)}. Rows that the model was trained on flatter it.\n`,
    );
  }
  return scores.rejected.size > 0 ? exitCode.doneWithErrors : exitCode.done;
}

/** Scores labelled rows and measures how well the probabilities foretold repayment: ranking, calibration, fairness. */
export async function runEvaluate(run: EvaluateRun, io: CommandIo): Promise<ExitCode> {
  const scorer = await loadBundle(findBundle(run.model));
  try {
    return await evaluateWith(scorer, run, io);
  } finally {
    await scorer.release();
  }
}
