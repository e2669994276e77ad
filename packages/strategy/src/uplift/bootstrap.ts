/** Gives numbers from 0 to below 1; seeded by the caller, so that the same seed gives the same answer. */
export type Random = () => number;

/** An estimate and the interval around it. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How an interval is drawn. */
export interface BootstrapOptions {
  readonly random: Random;
  readonly draws: number;
  /** Share of the draws inside the interval, such as 0.99. */
  readonly confidence: number;
}

/** Resamples rows with replacement and takes the percentile interval of a statistic (Efron and Tibshirani, ch. 13). */
export function bootstrap(
  rows: number,
  statistic: (indexes: Uint32Array) => number,
  options: BootstrapOptions,
): Estimate {
  const { random, draws, confidence } = options;
  const drawn = new Uint32Array(rows);
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < rows; at++) drawn[at] = Math.floor(random() * rows);
    values.push(statistic(drawn));
  }
  values.sort((left, right) => left - right);
  const tail = (1 - confidence) / 2;
  const at = (share: number): number => values[Math.min(draws - 1, Math.floor(share * draws))] ?? 0;
  const value = statistic(Uint32Array.from({ length: rows }, (_, index) => index));
  return { value, low: at(tail), high: at(1 - tail) };
}
