import { add, matMul, mul, sigmoid, sub, tensor2d, tidy } from "@tensorflow/tfjs-core";
import { seededRandom, shuffledIndexes } from "../random.ts";
import type { TextMatrix } from "./text-matrix.ts";

/** How texts are fitted. */
export interface FitTextsOptions {
  readonly epochs: number;
  readonly batch: number;
  /** Step size of Adagrad (Duchi, Hazan and Singer 2011). */
  readonly rate: number;
  /** Pull of the weights towards nought, a row. */
  readonly shrinkage: number;
  readonly seed: number;
  /** How much a row counts for a label that it carries, beside a row without it; 1 where absent. */
  readonly positive?: number;
  /** Added to what a slope is divided by: the larger, the slower a rare feature is learned; 0.01 where absent. */
  readonly damping?: number;
  /** Step size and damping of the first output, where it learns otherwise than the others. */
  readonly first?: { readonly rate: number; readonly damping: number };
  /** Features of fewer rows are left out; 1 where absent. */
  readonly leastRows?: number;
}

/** The targets of texts: `values[row * width + output]`, and how much each row counts. */
export interface TextTargets {
  readonly width: number;
  readonly values: Float32Array;
  readonly weights: Float32Array;
}

/** Fitted weights: `weights[feature * width + output]`, and one bias an output. */
export interface FittedTexts {
  readonly width: number;
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

/** The matrix without the columns that occur in fewer rows than `least`; values stay as they were. */
function withoutRare(matrix: TextMatrix, featureCount: number, least: number): TextMatrix {
  if (least <= 1) return matrix;
  const counts = new Int32Array(featureCount);
  for (const column of matrix.columns) counts[column] = (counts[column] ?? 0) + 1;
  const from = new Int32Array(matrix.from.length);
  const columns: number[] = [];
  for (let row = 0; row + 1 < matrix.from.length; row++) {
    for (let at = matrix.from[row] ?? 0; at < (matrix.from[row + 1] ?? 0); at++) {
      const column = matrix.columns[at] ?? 0;
      if ((counts[column] ?? 0) >= least) columns.push(column);
    }
    from[row + 1] = columns.length;
  }
  return { from, columns: Uint32Array.from(columns), values: matrix.values };
}

/** The columns that occur in some rows, each with its place among them. */
function columnsOf(matrix: TextMatrix, rows: Uint32Array, places: Int32Array): readonly number[] {
  const columns: number[] = [];
  for (const row of rows) {
    for (let at = matrix.from[row] ?? 0; at < (matrix.from[row + 1] ?? 0); at++) {
      const column = matrix.columns[at] ?? 0;
      if (places[column] === -1) places[column] = columns.push(column) - 1;
    }
  }
  return columns;
}

/** The rows of a batch with only the columns that occur in it, dense. */
function denseRows(matrix: TextMatrix, rows: Uint32Array, places: Int32Array, width: number): Float32Array {
  const dense = new Float32Array(rows.length * width);
  rows.forEach((row, index) => {
    const value = matrix.values[row] ?? 0;
    for (let at = matrix.from[row] ?? 0; at < (matrix.from[row + 1] ?? 0); at++) {
      dense[index * width + (places[matrix.columns[at] ?? 0] ?? 0)] = value;
    }
  });
  return dense;
}

interface Slopes {
  /** One a weight of the batch's columns. */
  readonly weights: Float32Array;
  /** One a row and output. */
  readonly residuals: Float32Array;
}

function slopesOf(
  dense: Float32Array,
  shape: { readonly rows: number; readonly columns: number; readonly width: number },
  batch: {
    readonly weights: Float32Array;
    readonly biases: Float32Array;
    readonly targets: Float32Array;
    readonly rowWeights: Float32Array;
    readonly positive: number;
  },
): Slopes {
  const [weights, residuals] = tidy(() => {
    const inputs = tensor2d(dense, [shape.rows, shape.columns]);
    const margins = matMul(inputs, tensor2d(batch.weights, [shape.columns, shape.width]));
    const shifted = add(margins, tensor2d(batch.biases, [1, shape.width]));
    const targets = tensor2d(batch.targets, [shape.rows, shape.width]);
    const missed = sub(sigmoid(shifted), targets);
    const counted = mul(missed, add(1, mul(targets, batch.positive - 1)));
    const weighted = mul(counted, tensor2d(batch.rowWeights, [shape.rows, 1]));
    return [matMul(inputs, weighted, true).dataSync(), weighted.dataSync()] as const;
  });
  return { weights: Float32Array.from(weights), residuals: Float32Array.from(residuals) };
}

function gathered(weights: Float32Array, columns: readonly number[], width: number): Float32Array {
  const part = new Float32Array(columns.length * width);
  columns.forEach((column, index) => {
    part.set(weights.subarray(column * width, (column + 1) * width), index * width);
  });
  return part;
}

/**
 * Fits one logistic regression an output over sparse text features, by Adagrad in small batches; TensorFlow.js multiplies the
 * matrices. The same backend, rows and seed give the same weights.
 */
export function fitTexts(
  whole: TextMatrix,
  targets: TextTargets,
  featureCount: number,
  options: FitTextsOptions,
): FittedTexts {
  const { width } = targets;
  const { rate, positive = 1, leastRows = 1, damping = 1e-2, first = { rate, damping } } = options;
  const rates = Float64Array.from({ length: width }, (_, output) => (output === 0 ? first.rate : rate));
  const dampings = Float64Array.from({ length: width }, (_, output) =>
    output === 0 ? first.damping : damping,
  );
  const matrix = withoutRare(whole, featureCount, leastRows);
  const rowCount = matrix.values.length;
  const weights = new Float32Array(featureCount * width);
  const squares = new Float32Array(featureCount * width);
  const biases = new Float64Array(width);
  const biasSquares = new Float64Array(width);
  const places = new Int32Array(featureCount).fill(-1);
  const random = seededRandom(options.seed);

  const step = (rows: Uint32Array): void => {
    const columns = columnsOf(matrix, rows, places);
    const dense = denseRows(matrix, rows, places, columns.length);
    const batchTargets = new Float32Array(rows.length * width);
    rows.forEach((row, index) => {
      batchTargets.set(targets.values.subarray(row * width, (row + 1) * width), index * width);
    });
    const shape = { rows: rows.length, columns: columns.length, width };
    const slopes = slopesOf(dense, shape, {
      weights: gathered(weights, columns, width),
      biases: Float32Array.from(biases),
      targets: batchTargets,
      rowWeights: Float32Array.from(rows, (row) => targets.weights[row] ?? 1),
      positive,
    });
    columns.forEach((column, index) => {
      places[column] = -1;
      for (let output = 0; output < width; output++) {
        const at = column * width + output;
        const slope = (slopes.weights[index * width + output] ?? 0) + options.shrinkage * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] =
          (weights[at] ?? 0) - ((rates[output] ?? 0) * slope) / (Math.sqrt(square) + (dampings[output] ?? 1));
      }
    });
    for (let output = 0; output < width; output++) {
      let slope = 0;
      for (let row = 0; row < rows.length; row++) slope += slopes.residuals[row * width + output] ?? 0;
      const square = (biasSquares[output] ?? 0) + slope * slope;
      biasSquares[output] = square;
      biases[output] = (biases[output] ?? 0) - (0.1 * slope) / (Math.sqrt(square) + 1e-2);
    }
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffledIndexes(rowCount, random);
    for (let from = 0; from < rowCount; from += options.batch) {
      step(order.slice(from, Math.min(rowCount, from + options.batch)));
    }
  }
  return { width, weights, biases };
}
