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
    known: isEnough(total),
    evidence: evidence.toSorted((left, right) => right.weight - left.weight),
  };
}

/** Tenths do not add up exactly: what is so near to a limit has reached it. */
const nearly = 1e-9;

function isEnough(total: number): boolean {
  return total > leastEvidence - nearly;
}

function quadrantFor(isKnown: boolean, isWilling: boolean, isAble: boolean): Quadrant {
  if (!isKnown) return "unknown";
  if (isWilling) return isAble ? "willing-able" : "willing-unable";
  return isAble ? "unwilling-able" : "unwilling-unable";
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
  const isKnown = willingness.known && ability.known;
  const quadrant = quadrantFor(isKnown, willingness.value >= 0.5 - nearly, ability.value >= 0.5 - nearly);
  return { willingness, ability, quadrant, assumption: true };
}

/** The quadrant that {@link willingnessAndAbility} answers, without its evidence: several times faster, for whole books. */
export function quadrantOf(behaviour: Behaviour): Quadrant {
  const counts = evidenceCounts(behaviour);
  let [willing, willingTotal, able, ableTotal] = [0, 0, 0, 0];
  for (const [id, weight] of entries) {
    const count = Math.min(counts[id] ?? 0, weight.most);
    if (count === 0) continue;
    willing += count * weight.willingness;
    willingTotal += count * Math.abs(weight.willingness);
    able += count * weight.ability;
    ableTotal += count * Math.abs(weight.ability);
  }
  // An index is at least a half where its weights do not sum below 0.
  return quadrantFor(isEnough(willingTotal) && isEnough(ableTotal), willing > -nearly, able > -nearly);
}
