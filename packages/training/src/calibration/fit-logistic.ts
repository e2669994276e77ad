/** Weights of the two columns and of the constant. */
export type LogisticWeights = readonly [number, number, number];

/** Two columns and the share that each row's outcome counts for. */
export interface LogisticRows {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Strictly between 0 and 1, which is why the solution is finite. */
  readonly targets: Float64Array;
  /** Which columns may have a weight; the others keep 0. */
  readonly free: readonly [boolean, boolean];
}

interface Point {
  readonly weights: LogisticWeights;
  /** Negative log-likelihood, summed over rows. */
  readonly loss: number;
  readonly gradient: LogisticWeights;
  /** The curvature's upper triangle: aa, ab, ac, bb, bc, cc. */
  readonly curvature: readonly [number, number, number, number, number, number];
}

const mostSteps = 60;

/** Loss, gradient and curvature in one pass over the rows. */
function pointAt({ first, second, targets }: LogisticRows, weights: LogisticWeights): Point {
  const [a, b, c] = weights;
  let [loss, ga, gb, gc] = [0, 0, 0, 0];
  let [aa, ab, ac, bb, bc, cc] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < targets.length; row++) {
    const x = first[row] ?? 0;
    const y = second[row] ?? 0;
    const target = targets[row] ?? 0;
    const margin = a * x + b * y + c;
    const small = Math.exp(-Math.abs(margin));
    const near = 1 / (1 + small);
    loss += Math.max(margin, 0) - target * margin + Math.log1p(small);
    const error = (margin >= 0 ? near : 1 - near) - target;
    const weight = small * near * near;
    ga += error * x;
    gb += error * y;
    gc += error;
    aa += weight * x * x;
    ab += weight * x * y;
    ac += weight * x;
    bb += weight * y * y;
    bc += weight * y;
    cc += weight;
  }
  return { weights, loss, gradient: [ga, gb, gc], curvature: [aa, ab, ac, bb, bc, cc] };
}

/** Takes one unknown out of a symmetric pair of equations; 0 where its own curvature is nothing. */
function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** The Newton step by elimination; an unknown without curvature, or not free, does not move. */
function newtonStep(point: Point, free: readonly [boolean, boolean]): LogisticWeights {
  const [fa, fb] = [free[0] ? 1 : 0, free[1] ? 1 : 0];
  const ridge = 1 + 1e-12;
  const [aa, ab, ac, bb, bc, cc] = point.curvature;
  const [ga, gb, gc] = point.gradient;
  const fromA = { b: fa * share(ab, aa * ridge), c: fa * share(ac, aa * ridge) };
  const b2 = { b: bb * ridge - fromA.b * ab, c: bc - fromA.b * ac, g: gb - fromA.b * ga };
  const c2 = { c: cc * ridge - fromA.c * ac, g: gc - fromA.c * ga };
  const fromB = fb * share(b2.c, b2.b);
  const c = share(c2.g - fromB * b2.g, c2.c - fromB * b2.c);
  const b = fb * share(b2.g - b2.c * c, b2.b);
  return [fa * share(ga - ab * b - ac * c, aa * ridge), b, c];
}

function moved([a, b, c]: LogisticWeights, [da, db, dc]: LogisticWeights, length: number): LogisticWeights {
  return [a - length * da, b - length * db, c - length * dc];
}

/** Walks along a Newton step, halved until the loss falls; null where no length of it does. */
function descend(rows: LogisticRows, from: Point, step: LogisticWeights): Point | null {
  for (let length = 1; length > 1e-6; length /= 2) {
    const next = pointAt(rows, moved(from.weights, step, length));
    if (next.loss < from.loss) return next;
  }
  return null;
}

/** A weight that keeps margins of any size near 1, where a curve can be felt; 1 for margins that are small already. */
export function gentleWeight(margins: Float64Array): number {
  const squares = margins.reduce((sum, margin) => sum + margin * margin, 0);
  return 1 / Math.max(1, Math.sqrt(squares / margins.length));
}

/**
 * Fits a logistic regression on one or two columns and a constant by Newton's method with halved steps (Lin, Lin, Weng
 * 2007). `start` shortens the way and does not change where it leads; a column that is not free must start at 0.
 */
export function fitLogistic(rows: LogisticRows, start: LogisticWeights): LogisticWeights {
  let point = pointAt(rows, start);
  for (let steps = 0; steps < mostSteps; steps++) {
    const step = newtonStep(point, rows.free);
    const expectedGain = point.gradient.reduce((sum, slope, at) => sum + (slope * (step[at] ?? 0)) / 2, 0);
    // So near the end, one whole step more is as good as exact, and its gain may drown in rounding.
    if (expectedGain <= 1e-9 * Math.max(1, point.loss)) return moved(point.weights, step, 1);
    const next = descend(rows, point, step);
    if (next === null) break;
    point = next;
  }
  return point.weights;
}
