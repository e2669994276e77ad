/** Seconds by stage of a training. */
export type StageSeconds = Readonly<Record<string, number>>;

/** Measures stages with a clock that counts milliseconds. */
export interface Stopwatch {
  /** Runs a stage and adds its time to the stage's name. */
  readonly time: <T>(stage: string, work: () => T | Promise<T>) => Promise<T>;
  readonly seconds: () => StageSeconds;
}

/** Makes a stopwatch; the clock is a port, so that results do not depend on it. */
export function stopwatch(now: () => number): Stopwatch {
  const seconds = new Map<string, number>();
  return {
    time: async (stage, work) => {
      const from = now();
      const result = await work();
      seconds.set(stage, (seconds.get(stage) ?? 0) + (now() - from) / 1000);
      return result;
    },
    seconds: () => Object.fromEntries(seconds),
  };
}
