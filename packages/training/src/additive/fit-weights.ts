import { setImmediate } from "node:timers/promises";
import { throwIfCancelled } from "../throw-if-cancelled.ts";
import { descend, roundingShare, stepsPerRound } from "./descend.ts";
import { keptDirections, largestClamp } from "./kept-directions.ts";
import { type LabelledRows, logisticLoss } from "./labelled-rows.ts";
import { penalisedLoss } from "./penalised-loss.ts";
import type { TermBlock } from "./term-layout.ts";
import { lookUpMargins } from "./term-lookup.ts";

/** What the fit of one weight vector needs besides the rows. */
export interface FitPlan {
  readonly blocks: readonly TermBlock[];
  readonly start: Float64Array;
  /** Most gradient steps, rounded up to rounds of 25. */
  readonly steps: number;
  /** Rows kept apart: the weights that do best on them are returned. */
  readonly holdOut?: LabelledRows;
  /** Called after each round of steps with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A fit stops when a round moves no margin by more than this. */
const settled = 0.002;
/** Rounds without progress on the rows kept apart after which a fit stops. */
const patience = 3;
/** Pseudo-observations with which a broken direction is pulled back at first; far above a bin's rows in most data. */
const firstPull = 20_000;
/** The hardest pull, from where doubles would lose the loss beside it. */
const hardestPull = 2e9;
/** Where a settled fit still breaks a direction so that making it exact moves a weight by more, it is pulled harder. */
const mostClamped = 0.02;
/** Shortest share of a round's way that is tried. */
const shortestWay = 1e-3;

/**
 * Where to go on the way that a round found: to its end where that does not raise the loss, else to the point that halving
 * finds to be lowest, or nowhere. A round's own loss leaves directions out that break only on the way.
 */
function goDown(lossAt: (weights: Float64Array) => number, from: Float64Array, to: Float64Array) {
  const before = lossAt(from);
  if (lossAt(to) <= before * (1 + roundingShare)) return to;
  let best = { weights: from, loss: before };
  for (let share = 0.5; share > shortestWay; share /= 2) {
    const weights = from.map((part, at) => part + share * ((to[at] as number) - part));
    const loss = lossAt(weights);
    if (loss < best.loss) best = { weights, loss };
    else if (best.weights !== from) break;
  }
  return best.weights;
}

function largestMove(one: Float32Array, other: Float32Array): number {
  let largest = 0;
  one.forEach((margin, row) => {
    largest = Math.max(largest, Math.abs(margin - (other[row] as number)));
  });
  return largest;
}

/** Weights that did best on the rows kept apart, and how many rounds ago that was. */
interface BestWeights {
  readonly weights: Float64Array;
  readonly loss: number;
  readonly age: number;
}

function betterOf(best: BestWeights, weights: Float64Array, holdOut: LabelledRows): BestWeights {
  const loss = logisticLoss(lookUpMargins(holdOut.index, weights), holdOut);
  return loss < best.loss ? { weights, loss, age: 0 } : { ...best, age: best.age + 1 };
}

/** Where a fit stands after a round. */
interface Progress {
  readonly weights: Float64Array;
  readonly margins: Float32Array;
  /** Pseudo-observations with which broken directions are pulled back. */
  readonly pull: number;
  readonly isSettled: boolean;
}

function nextRound(
  rows: LabelledRows,
  blocks: readonly TermBlock[],
  { weights: from, margins, pull }: Progress,
  isFirst: boolean,
): Progress {
  const aimed = descend(rows, blocks, from, pull);
  // Which directions break is known only after the first round, which alone may raise the loss.
  const weights = isFirst ? aimed : goDown((at) => penalisedLoss(rows, blocks, at, pull), from, aimed);
  const moved = lookUpMargins(rows.index, weights);
  const isWholeWay = weights === aimed || weights === from;
  if (!isWholeWay || largestMove(margins, moved) >= settled) {
    return { weights, margins: moved, pull, isSettled: false };
  }
  const isKept = pull >= hardestPull || largestClamp(blocks, weights) <= mostClamped;
  return { weights, margins: moved, pull: isKept ? pull : pull * 10, isSettled: isKept };
}

/**
 * Fits the flat weight vector to the least penalised logistic loss: TensorFlow.js does the vector arithmetic and the
 * momentum optimiser, in coordinates preconditioned by term.
 *
 * The lookup of weights by row and its transpose are plain loops, because gather has no gradient on the WebAssembly
 * backend and a one-hot product costs far more. Stops when no margin moves, or early on rows kept apart.
 * Throws CANCELLED when the signal is aborted.
 */
export async function fitWeights(rows: LabelledRows, plan: FitPlan): Promise<Float64Array> {
  const { blocks, start, holdOut } = plan;
  const rounds = Math.ceil(plan.steps / stepsPerRound);
  const margins = lookUpMargins(rows.index, start);
  let progress: Progress = { weights: start, margins, pull: firstPull, isSettled: false };
  let best: BestWeights = { weights: start, loss: Number.POSITIVE_INFINITY, age: 0 };
  for (let round = 0; round < rounds && !progress.isSettled && best.age < patience; round++) {
    // The thread is given back before every round, so that an interrupt is heard.
    await setImmediate();
    throwIfCancelled(plan.signal);
    progress = nextRound(rows, blocks, progress, round === 0);
    plan.onProgress?.((round + 1) / rounds);
    if (holdOut !== undefined) best = betterOf(best, keptDirections(blocks, progress.weights), holdOut);
  }
  return holdOut === undefined ? progress.weights : best.weights;
}
