import type { LocalizedText } from "@tactful/domain";
import type { Behaviour } from "./behaviour.ts";
import { type EvidenceCounts, evidenceCounts } from "./evidence-counts.ts";
import { type EvidenceId, type EvidenceWeight, evidenceWeights, leastEvidence } from "./evidence-weights.ts";
import type { Quadrant } from "./quadrant.ts";

/** One thing that speaks for or against. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly what: LocalizedText;
  /** How often it counted. */
  readonly count: number;
  /** What it adds in all, in log-odds, above 0. */
  readonly weight: number;
  readonly direction: "up" | "down";
}

/** Willingness or ability with its evidence. */
export interface BehaviourIndex {
  /** 0 to 1; 0.5 without evidence. */
  readonly value: number;
  /** Whether there is evidence enough to go by. */
  readonly known: boolean;
  /** Weightiest first. */
  readonly evidence: readonly Evidence[];
}

/** Both indices and their field of the grid. */
export interface WillingnessAndAbility {
  readonly willingness: BehaviourIndex;
  readonly ability: BehaviourIndex;
  readonly quadrant: Quadrant;
  /** Always true: the weights are assumed and not fitted. */
  readonly assumption: true;
}

const entries = Object.entries(evidenceWeights) as readonly [EvidenceId, EvidenceWeight][];

function indexOf(counts: EvidenceCounts, axis: "willingness" | "ability"): BehaviourIndex {
  const evidence = entries.flatMap(([id, weight]): Evidence[] => {
    const count = Math.min(counts[id] ?? 0, weight.most);
    const each = weight[axis];
    if (count === 0 || each === 0) return [];
    const direction = each > 0 ? "up" : "down";
    return [{ id, what: weight.what, count, weight: count * Math.abs(each), direction }];
  });
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const odds = evidence.reduce(
    (sum, { weight, direction }) => sum + (direction === "up" ? weight : -weight),
    0,
  );
  return {
    value: 1 / (1 + Math.exp(-odds)),
    // Tenths do not add up exactly.
    known: total > leastEvidence - 1e-9,
    evidence: evidence.toSorted((left, right) => right.weight - left.weight),
  };
}

function quadrantOf(willingness: BehaviourIndex, ability: BehaviourIndex): Quadrant {
  if (!(willingness.known && ability.known)) return "unknown";
  if (willingness.value >= 0.5) return ability.value >= 0.5 ? "willing-able" : "willing-unable";
  return ability.value >= 0.5 ? "unwilling-able" : "unwilling-unable";
}

/**
 * How willing and how able to pay a borrower seems, from history, payments and what was said: each index is
 * 1 / (1 + exp(-sum of weights)), where a piece of evidence weighs what `evidenceWeights` says and counts at most as often as it
 * says there. Hardship and vulnerability only lower ability; no emotion is read.
 */
export function willingnessAndAbility(behaviour: Behaviour): WillingnessAndAbility {
  const counts = evidenceCounts(behaviour);
  const willingness = indexOf(counts, "willingness");
  const ability = indexOf(counts, "ability");
  return { willingness, ability, quadrant: quadrantOf(willingness, ability), assumption: true };
}
