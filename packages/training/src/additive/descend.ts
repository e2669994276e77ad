import { SGDOptimizer, sigmoid, sub, tensor1d, tidy, train, variable } from "@tensorflow/tfjs-core";
import { type BlockPreconditioner, blockPreconditioner } from "./block-preconditioner.ts";
import { type LabelledRows, logisticLoss, rowCurvatures } from "./labelled-rows.ts";
import type { TermBlock } from "./term-layout.ts";
import { lookUpMargins, scatterSlopes, type TermIndex } from "./term-lookup.ts";

/** Steps of a round: as long the curvature, and the set of directions that are pulled back, stay as they were. */
export const stepsPerRound = 25;
/** Share of a loss by which it may rise from the rounding of margins alone. */
export const roundingShare = 1e-6;
const momentum = 0.9;

/**
 * Least curvatures of a row, tried in turn. The curvature where a round starts can lie far below that where it leads, and
 * its steps are then too long; 1/4 is the most that it is anywhere (Böhning and Lindsay 1988).
 */
const leastCurvatures = [0, 0.05, 0.25] as const;

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

/** Nesterov momentum in coordinates in which every term is round; returns the moved weights. */
function takeSteps(
  rows: LabelledRows,
  from: Float64Array,
  basis: BlockPreconditioner,
  rate: number,
): Float64Array {
  const optimizer = train.momentum(rate, momentum, true);
  const zeros = tensor1d(new Float32Array(rows.index.size));
  const coordinates = variable(zeros);
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
  // The momentum optimiser's own dispose forgets the learning rate that its parent class keeps as a tensor.
  SGDOptimizer.prototype.dispose.call(optimizer);
  for (const tensor of [zeros, coordinates, targets]) tensor.dispose();
  return weights;
}

/**
 * One round of preconditioned Nesterov momentum on the penalised loss, in which the directions that are broken at `from`
 * are pulled back by `pull` pseudo-observations and no others. That loss does not rise.
 */
export function descend(
  rows: LabelledRows,
  blocks: readonly TermBlock[],
  from: Float64Array,
  pull: number,
): Float64Array {
  const margins = lookUpMargins(rows.index, from);
  for (const least of leastCurvatures) {
    const curvatures = rowCurvatures(margins, least);
    const byWeight = Float64Array.from(scatterSlopes(rows.index, curvatures));
    const basis = blockPreconditioner(blocks, from, byWeight, pull);
    const rate = 0.9 / largestCurvature(rows.index, curvatures, basis);
    const moved = takeSteps(rows, from, basis, rate);
    const before = logisticLoss(margins, rows) + basis.penaltyAt(from);
    const after = logisticLoss(lookUpMargins(rows.index, moved), rows) + basis.penaltyAt(moved);
    if (after <= before * (1 + roundingShare)) return moved;
  }
  return from;
}
