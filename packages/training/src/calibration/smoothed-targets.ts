/**
 * Outcomes as Platt 1999 puts them into a calibration: (repaid + 1) / (repaid + 2) for a repaid row and 1 / (unpaid + 2)
 * for an unpaid one, so that a perfectly separating margin still gets finite weights.
 */
export function smoothedTargets(repaid: Uint8Array): Float64Array {
  const paid = repaid.reduce((sum, outcome) => sum + outcome, 0);
  const high = (paid + 1) / (paid + 2);
  const low = 1 / (repaid.length - paid + 2);
  const targets = new Float64Array(repaid.length);
  for (let row = 0; row < targets.length; row++) targets[row] = low + (high - low) * (repaid[row] ?? 0);
  return targets;
}
