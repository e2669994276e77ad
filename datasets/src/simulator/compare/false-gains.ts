import type { SimulatorRanges } from "../world/simulator-ranges.ts";
import { compareWorlds, type SimulationSize } from "./compare-worlds.ts";
import { type MeanInterval, wilsonShare } from "./intervals.ts";
import type { SimulatedPolicy } from "./simulated-policy.ts";
import { summariseWorlds, type Verdict } from "./summarise-worlds.ts";

/** How often to ask whether one policy beats another where contact changes nothing. */
export interface FalseGainOptions {
  readonly ranges: SimulatorRanges;
  readonly seed: number;
  readonly experiments: number;
  /** Worlds in each experiment. */
  readonly draws: number;
  /** The first is held against the second. */
  readonly policies: readonly [SimulatedPolicy, SimulatedPolicy];
  readonly size: SimulationSize;
}

/** What the experiments said; each gain and each loss is false. */
export interface FalseGains {
  readonly gains: MeanInterval;
  readonly losses: MeanInterval;
}

/**
 * Repeats the whole comparison in worlds where contact changes nothing and each policy has a book of its own, so that only
 * chance parts them. A procedure of 95 % says gain in about one of forty experiments.
 *
 * @throws OPTION_INVALID naming the option.
 */
export function countFalseGains(options: FalseGainOptions): FalseGains {
  const { experiments, seed } = options;
  const verdicts = Array.from({ length: experiments }, (_, at) => verdictIn(options, seed + at));
  const shareOf = (verdict: Verdict): MeanInterval =>
    wilsonShare(verdicts.filter((found) => found === verdict).length, experiments);
  return { gains: shareOf("gain"), losses: shareOf("loss") };
}

function verdictIn({ ranges, draws, policies, size }: FalseGainOptions, seed: number): Verdict {
  const worlds = [...compareWorlds({ ranges, seed, draws, policies, size, effect: "none", books: "own" })];
  return summariseWorlds(worlds, policies, seed).pairs[0]?.verdict ?? "no-difference-shown";
}
