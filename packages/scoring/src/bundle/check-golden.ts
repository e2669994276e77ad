import { type ErrorRecord, type ScoreResult, TactfulError } from "@tactful/domain";
import { scoreBatch } from "../score/score-batch.ts";
import { scoreOne } from "../score/score-one.ts";
import type { Scorer } from "../score/scorer.ts";
import type { Golden, GoldenRow } from "./golden.ts";

const TOLERANCE = 1e-6;

interface Route {
  readonly route: string;
  readonly answers: readonly (ScoreResult | ErrorRecord)[];
}

function isNear(left: number | undefined, right: number): boolean {
  return left !== undefined && Math.abs(left - right) <= TOLERANCE;
}

function difference(golden: GoldenRow, answer: ScoreResult | ErrorRecord | undefined): string | undefined {
  if (answer === undefined) return "there is no answer";
  if ("error" in answer) return `it is refused (${answer.error.message.slice(0, 200)})`;
  if (!isNear(answer.probability, golden.probability)) {
    return `the probability is ${answer.probability}, not ${golden.probability}`;
  }
  if (answer.score !== golden.score) return `the score is ${answer.score}, not ${golden.score}`;
  return answer.grade === golden.grade ? undefined : `the grade is ${answer.grade}, not ${golden.grade}`;
}

function goldenFault(file: string, at: number, what: string): TactfulError {
  const cure = "do not use the bundle on this machine before it is restored or made again";
  const message = `Golden row ${at + 1} is not reproduced: ${what}; ${cure}.`;
  return new TactfulError("MODEL_GOLDEN", message, { file, path: `rows.${at}` });
}

function checkRoute(golden: Golden, { route, answers }: Route, file: string): void {
  golden.rows.forEach((row, at) => {
    const what = difference(row, answers[at]);
    if (what !== undefined) throw goldenFault(file, at, `${what} (${route})`);
  });
}

async function oneByOne(scorer: Scorer, golden: Golden, reasons: number): Promise<ScoreResult[]> {
  const answers: ScoreResult[] = [];
  for (const { row } of golden.rows) answers.push(await scoreOne(scorer, row, { reasons }));
  return answers;
}

async function checkMargins(scorer: Scorer, golden: Golden, file: string): Promise<void> {
  const { pipeline, engine } = scorer;
  const { width, terms } = engine;
  const matrix = new Float32Array(golden.rows.length * width);
  golden.rows.forEach(({ row }, at) => {
    pipeline.read(row, matrix, at * width);
  });
  const plain = await engine.margins(matrix, golden.rows.length);
  const explained = terms === 0 ? undefined : await engine.explained(matrix, golden.rows.length);
  golden.rows.forEach((row, at) => {
    if (!isNear(plain[at], row.margin))
      throw goldenFault(file, at, `the margin is ${plain[at]}, not ${row.margin}`);
    if (explained === undefined || row.contributions === undefined) return;
    const own = explained.contributions.subarray(at * terms, (at + 1) * terms);
    const isSame =
      row.contributions.length === terms &&
      row.contributions.every((value, term) => isNear(own[term], value));
    if (!isSame) throw goldenFault(file, at, "the contributions differ");
  });
}

/**
 * Scores the golden rows one by one and as a batch, with and without reasons, and holds each against what it must be: margin, contributions
 * and probability within 1e-6, score and grade exactly. Warms the model up on the way. Throws MODEL_GOLDEN.
 */
export async function checkGolden(scorer: Scorer, given: Golden, file: string): Promise<void> {
  // Objects as a JSON reader makes them: a schema's copies are hash tables, and code warmed up on those stays half as fast.
  const golden = JSON.parse(JSON.stringify(given)) as Golden;
  const rows = golden.rows.map((each) => each.row);
  for (const reasons of [0, 1]) {
    const suffix = reasons === 0 ? "without reasons" : "with reasons";
    const batch = await scoreBatch(scorer, rows, { reasons });
    checkRoute(golden, { route: `as a batch, ${suffix}`, answers: batch }, file);
    const single = await oneByOne(scorer, golden, reasons);
    checkRoute(golden, { route: `one by one, ${suffix}`, answers: single }, file);
  }
  await checkMargins(scorer, golden, file);
}

/**
 * Holds one engine's margins and contributions of the golden rows against another's, bit for bit. Throws MODEL_GOLDEN.
 */
export async function checkSameBits(
  scorer: Scorer,
  reference: Scorer,
  golden: Golden,
  file: string,
): Promise<void> {
  const { width } = scorer.engine;
  const count = golden.rows.length;
  const matrix = new Float32Array(count * width);
  golden.rows.forEach(({ row }, at) => {
    scorer.pipeline.read(row, matrix, at * width);
  });
  const own = await scorer.engine.explained(matrix, count);
  const other = await reference.engine.explained(matrix, count);
  const isSame =
    own.margins.every((value, at) => value === other.margins[at]) &&
    own.contributions.every((value, at) => value === other.contributions[at]);
  if (isSame) return;
  const message =
    "Walking the model's trees does not give what the ONNX runtime gives; load it with the engine onnxruntime.";
  throw new TactfulError("MODEL_GOLDEN", message, { file });
}
