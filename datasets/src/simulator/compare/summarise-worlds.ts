import type { LocalizedText } from "@tactful/domain";
import type { WorldOutcome } from "./compare-worlds.ts";
import { bootstrapMean, type MeanInterval, wilsonShare } from "./intervals.ts";
import type { OutcomeFigure } from "./policy-outcome.ts";
import type { SimulatedPolicy } from "./simulated-policy.ts";

/** What is said of a difference: a gain or a loss only where its interval leaves 0 out, and nothing from too few worlds. */
export type Verdict = "gain" | "loss" | "no-difference-shown" | "too-few-worlds";

/** Below this a bootstrap interval is too narrow to say anything from. */
const fewestWorlds = 20;

/** The first policy held against another one. */
export interface PairedComparison {
  /** The other policy. */
  readonly against: string;
  /** Difference of the net share, first less other, by world. */
  readonly netShare: MeanInterval;
  /** Difference of the complaints. */
  readonly complaints: MeanInterval;
  readonly verdict: Verdict;
  /** Share of the worlds in which the first collects more, net of contact cost; equal is not more. */
  readonly won: MeanInterval;
  /** Share of the worlds in which the first draws no more complaints. */
  readonly noMoreComplaints: MeanInterval;
}

/** Figures of one policy over all worlds. */
export interface PolicySummary {
  readonly id: string;
  readonly title: LocalizedText;
  readonly figures: Readonly<Record<OutcomeFigure, MeanInterval>>;
}

/** What a comparison shows. */
export interface ComparisonSummary {
  readonly worlds: number;
  readonly policies: readonly PolicySummary[];
  /** The first policy against each of the others. */
  readonly pairs: readonly PairedComparison[];
}

/** Sums up worlds: means with intervals by policy, and paired differences between the first policy and the others. */
export function summariseWorlds(
  worlds: readonly WorldOutcome[],
  policies: readonly Pick<SimulatedPolicy, "id" | "title">[],
  seed: number,
): ComparisonSummary {
  return {
    worlds: worlds.length,
    policies: policies.map(({ id, title }, place) => ({
      id,
      title,
      figures: figuresOf(worlds, place, seed),
    })),
    pairs: policies.slice(1).map(({ id }, at) => pairOf(worlds, at + 1, id, seed)),
  };
}

function valuesOf(worlds: readonly WorldOutcome[], place: number, figure: OutcomeFigure): readonly number[] {
  return worlds.map(({ outcomes }) => outcomes[place]?.[figure] ?? 0);
}

function figuresOf(worlds: readonly WorldOutcome[], place: number, seed: number): PolicySummary["figures"] {
  const names = Object.keys(worlds[0]?.outcomes[place] ?? {}) as OutcomeFigure[];
  const entries = names.map((name) => [name, bootstrapMean(valuesOf(worlds, place, name), seed)] as const);
  return Object.fromEntries(entries) as PolicySummary["figures"];
}

function pairOf(
  worlds: readonly WorldOutcome[],
  place: number,
  against: string,
  seed: number,
): PairedComparison {
  const differences = (figure: OutcomeFigure): readonly number[] => {
    const other = valuesOf(worlds, place, figure);
    return valuesOf(worlds, 0, figure).map((value, at) => value - (other[at] ?? 0));
  };
  const net = differences("netShare");
  const complaints = differences("complaints");
  const netShare = bootstrapMean(net, seed);
  return {
    against,
    netShare,
    complaints: bootstrapMean(complaints, seed),
    verdict: verdictOf(netShare, worlds.length),
    won: wilsonShare(net.filter((value) => value > 0).length, worlds.length),
    noMoreComplaints: wilsonShare(complaints.filter((value) => value <= 0).length, worlds.length),
  };
}

function verdictOf({ low, high }: MeanInterval, worlds: number): Verdict {
  if (worlds < fewestWorlds) return "too-few-worlds";
  if (low > 0) return "gain";
  return high < 0 ? "loss" : "no-difference-shown";
}
