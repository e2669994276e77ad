import type { CalibrationMap } from "@tactful/scoring";

function sigmoid(logOdds: number): number {
  const small = Math.exp(-Math.abs(logOdds));
  return logOdds >= 0 ? 1 / (1 + small) : small / (1 + small);
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function interpolate(margins: readonly number[], probabilities: readonly number[], margin: number): number {
  let below = -1;
  let above = margins.length;
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if ((margins[middle] ?? 0) <= margin) below = middle;
    else above = middle;
  }
  const left = probabilities[below];
  const right = probabilities[above];
  if (left === undefined || right === undefined) return left ?? right ?? Number.NaN;
  const from = margins[below] ?? 0;
  return left + ((right - left) * (margin - from)) / ((margins[above] ?? 0) - from);
}

/** Turns margins into probabilities with a stored map, for whole columns while training. */
export function applyCalibration(map: CalibrationMap, margins: ArrayLike<number>): Float64Array {
  return Float64Array.from(margins, (margin) => {
    switch (map.method) {
      case "none":
        return sigmoid(margin);
      case "platt":
        return sigmoid(map.a * margin + map.b);
      case "beta":
        return sigmoid(map.b * softplus(margin) - map.a * softplus(-margin) + map.c);
      case "isotonic":
        return interpolate(map.margins, map.probabilities, margin);
    }
  });
}
