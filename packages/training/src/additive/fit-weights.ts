import { setImmediate } from "node:timers/promises";
import { TactfulError } from "@tactful/domain";
import { sigmoid, sub, tensor1d, tidy, train, variable } from "@tensorflow/tfjs-core";
import { type BlockPreconditioner, blockPreconditioner } from "./block-preconditioner.ts";
import type { TermBlock } from "./term-layout.ts";
import { lookUpMargins, scatterSlopes, type TermIndex } from "./term-lookup.ts";

/** Rows with their outcome: 1 repaid, 0 not. */
export interface LabelledRows {
  readonly index: TermIndex;
  readonly repaid: Float32Array;
}

/** What the fit of one weight vector needs besides the rows. */
export interface FitPlan {
  readonly blocks: readonly TermBlock[];
  readonly start: Float64Array;
  /** Most gradient steps. */
  readonly steps: number;
  /** Rows kept apart: the weights that do best on them are returned. */
  readonly holdOut?: LabelledRows;
  /** Called after each round of steps with the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Steps between two renewals of the curvature, of the broken directions, and looks at progress. */
const stepsPerRound = 25;
/** A fit stops when a round moves no margin by more than this. */
const settled = 0.002;
/** Rounds without progress on the rows kept apart after which a fit stops. */
const patience = 3;
const momentum = 0.9;

/** Mean logistic loss of margins. */
export function logisticLoss(margins: ArrayLike<number>, rows: LabelledRows): number {
  let loss = 0;
  for (let row = 0; row < rows.repaid.length; row++) {
    const margin = (rows.repaid[row] as number) > 0 ? (margins[row] as number) : -(margins[row] as number);
    loss += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(-margin, 0);
  }
  return loss / rows.repaid.length;
}

/** p (1 - p) of every row. */
function rowCurvatures(margins: Float32Array): Float32Array {
  return margins.map((margin) => {
    const probability = 1 / (1 + Math.exp(-margin));
    return probability * (1 - probability);
  });
}

/** The largest curvature in the preconditioned coordinates, by power iteration from a fixed start; at least 1. */
function largestCurvature(index: TermIndex, curvatures: Float32Array, basis: BlockPreconditioner): number {
  let direction = Float64Array.from({ length: index.size }, (_, at) => 1 + 0.1 * Math.sin(at));
  let largest = 1;
  for (let round = 0; round < 10; round++) {
    const length = Math.hypot(...direction);
    direction = direction.map((part) => part / length);
    const movement = direction.slice();
    basis.toWeights(movement);
    const change = lookUpMargins(index, movement).map((part, row) => part * (curvatures[row] as number));
    const image = Float64Array.from(scatterSlopes(index, change));
    basis.addPenaltySlopes(movement, image);
    basis.toCoordinates(image);
    largest = Math.max(largest, Math.hypot(...image));
    direction = image;
  }
  return largest;
}

/** One round of Nesterov momentum in coordinates in which every term is round; returns the moved weights. */
function descend(rows: LabelledRows, plan: FitPlan, from: Float64Array): Float64Array {
  const curvatures = rowCurvatures(lookUpMargins(rows.index, from));
  const basis = blockPreconditioner(
    plan.blocks,
    from,
    Float64Array.from(scatterSlopes(rows.index, curvatures)),
  );
  const rate = 0.9 / largestCurvature(rows.index, curvatures, basis);
  const optimizer = train.momentum(rate, momentum, true);
  const coordinates = variable(tensor1d(new Float32Array(rows.index.size)));
  const targets = tensor1d(rows.repaid);
  const weightsAt = (): Float64Array => {
    const moved = Float64Array.from(coordinates.dataSync());
    basis.toWeights(moved);
    return moved.map((part, at) => part + (from[at] as number));
  };
  for (let step = 0; step < stepsPerRound; step++) {
    const weights = weightsAt();
    tidy(() => {
      const margins = tensor1d(lookUpMargins(rows.index, weights));
      const residuals = sub(sigmoid(margins), targets);
      const slopes = Float64Array.from(scatterSlopes(rows.index, residuals.dataSync()));
      basis.addPenaltySlopes(weights, slopes);
      basis.toCoordinates(slopes);
      optimizer.applyGradients([{ name: coordinates.name, tensor: tensor1d(Float32Array.from(slopes)) }]);
    });
  }
  const weights = weightsAt();
  optimizer.dispose();
  for (const tensor of [coordinates, targets]) tensor.dispose();
  return weights;
}

function largestMove(one: Float32Array, other: Float32Array): number {
  let largest = 0;
  one.forEach((margin, row) => {
    largest = Math.max(largest, Math.abs(margin - (other[row] as number)));
  });
  return largest;
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
  const rounds = Math.ceil(plan.steps / stepsPerRound);
  let weights: Float64Array = plan.start;
  let margins = lookUpMargins(rows.index, weights);
  let best = { loss: Number.POSITIVE_INFINITY, weights, age: 0 };
  for (let round = 0; round < rounds; round++) {
    // The thread is given back after every round, so that an interrupt is heard.
    await setImmediate();
    if (plan.signal?.aborted)
      throw new TactfulError("CANCELLED", "Training was cancelled before it was done.");
    weights = descend(rows, plan, weights);
    const moved = lookUpMargins(rows.index, weights);
    plan.onProgress?.((round + 1) / rounds);
    if (plan.holdOut !== undefined) {
      const loss = logisticLoss(lookUpMargins(plan.holdOut.index, weights), plan.holdOut);
      best = loss < best.loss ? { loss, weights, age: 0 } : { ...best, age: best.age + 1 };
      if (best.age >= patience) break;
    }
    if (largestMove(margins, moved) < settled) break;
    margins = moved;
  }
  return plan.holdOut === undefined ? weights : best.weights;
}
