/**
 * How repayment may move over the ascending intervals of a number: only up, only down, up then down (`peak`), down
 * then up (`valley`), or freely. `auto` is the better of up and down by information value.
 */
export type Trend = "none" | "auto" | "increasing" | "decreasing" | "peak" | "valley";

/** A trend without a choice left open. */
export type FixedTrend = Exclude<Trend, "auto">;

/** The trends to try for a declared one. */
export function candidateTrends(trend: Trend): readonly FixedTrend[] {
  return trend === "auto" ? ["increasing", "decreasing"] : [trend];
}

/** The signs that the steps between neighbouring bins take one after the other; 0 is any sign. A later phase may be left out. */
export function trendPhases(trend: FixedTrend): readonly (-1 | 0 | 1)[] {
  if (trend === "increasing") return [1];
  if (trend === "decreasing") return [-1];
  if (trend === "peak") return [1, -1];
  if (trend === "valley") return [-1, 1];
  return [0];
}

/** The direction that a trend promises over all intervals; 0 for none. */
export function trendDirection(trend: FixedTrend): -1 | 0 | 1 {
  if (trend === "increasing") return 1;
  return trend === "decreasing" ? -1 : 0;
}

/** Whether weights of evidence in order move as a trend allows. */
export function followsTrend(woe: readonly number[], trend: FixedTrend): boolean {
  const phases = trendPhases(trend);
  let phase = 0;
  for (let at = 1; at < woe.length; at++) {
    const step = (woe[at] as number) - (woe[at - 1] as number);
    while (phase < phases.length && step * (phases[phase] as number) < 0) phase++;
  }
  return phase < phases.length;
}
