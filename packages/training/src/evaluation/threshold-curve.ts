import { countRepaid, type RankedOutcomes } from "./ranked-outcomes.ts";

/** What selecting all rows at or above a threshold selects: one point of the ROC curve and of the KS chart. */
export interface ThresholdPoint {
  /** The lowest selected probability; null where nothing is selected. */
  readonly threshold: number | null;
  /** Share of the repaid rows that are selected. */
  readonly repaidSelected: number;
  /** Share of the unpaid rows that are selected. */
  readonly unpaidSelected: number;
}

/** How far apart two kept points may lie along the curve. */
const step = 1 / 200;

function thin(points: readonly ThresholdPoint[]): readonly ThresholdPoint[] {
  const gap = (point: ThresholdPoint) => Math.abs(point.repaidSelected - point.unpaidSelected);
  const widest = points.reduce(
    (best, point, index) => (gap(point) > gap(points[best] ?? point) ? index : best),
    0,
  );
  let last = -1;
  return points.filter((point, index) => {
    const walked = (point.repaidSelected + point.unpaidSelected) / 2;
    const kept = index === 0 || index === points.length - 1 || index === widest || walked - last >= step;
    if (kept) last = walked;
    return kept;
  });
}

/**
 * The shares selected at every threshold, from none to all, thinned to about 200 points; the first, the last and the
 * widest gap (the KS) are always kept. Both outcomes must be there.
 */
export function thresholdCurve(ranked: RankedOutcomes): readonly ThresholdPoint[] {
  const { values, repaid } = ranked;
  const allRepaid = countRepaid(ranked);
  const allUnpaid = values.length - allRepaid;
  const points: ThresholdPoint[] = [{ threshold: null, repaidSelected: 0, unpaidSelected: 0 }];
  let selectedRepaid = 0;
  let selected = 0;
  for (let place = values.length - 1; place >= 0; place--) {
    selected += 1;
    selectedRepaid += repaid[place] ?? 0;
    if (values[place] === values[place - 1]) continue;
    points.push({
      threshold: values[place] ?? 0,
      repaidSelected: selectedRepaid / allRepaid,
      unpaidSelected: (selected - selectedRepaid) / allUnpaid,
    });
  }
  return thin(points);
}
