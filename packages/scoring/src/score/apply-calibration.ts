import type { CalibrationMap } from "../bundle/calibration-map.ts";

function sigmoid(margin: number): number {
  if (margin >= 0) return 1 / (1 + Math.exp(-margin));
  const odds = Math.exp(margin);
  return odds / (1 + odds);
}

/** ln(1 + e^x) without overflow; -ln sigmoid(m) is softplus(-m). */
function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
}

/** Interpolates linearly between the points, flat outside. */
function interpolate(margins: readonly number[], probabilities: readonly number[], margin: number): number {
  const last = margins.length - 1;
  if (margin <= (margins[0] as number)) return probabilities[0] as number;
  if (margin >= (margins[last] as number)) return probabilities[last] as number;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((margins[middle] as number) <= margin) low = middle;
    else high = middle;
  }
  const from = margins[low] as number;
  const share = (margin - from) / ((margins[high] as number) - from);
  const start = probabilities[low] as number;
  return start + share * ((probabilities[high] as number) - start);
}

/** The probability of repayment that a calibration map makes of a raw margin, in doubles; 0 to 1. */
export function applyCalibration(map: CalibrationMap, margin: number): number {
  switch (map.method) {
    case "none":
      return sigmoid(margin);
    case "platt":
      return sigmoid(map.a * margin + map.b);
    case "beta":
      return sigmoid(-map.a * softplus(-margin) + map.b * softplus(margin) + map.c);
    case "isotonic":
      return interpolate(map.margins, map.probabilities, margin);
  }
}
