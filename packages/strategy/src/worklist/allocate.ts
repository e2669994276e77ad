import type { CandidateGroup } from "./contact-option.ts";
import { allocateGreedily, isGreedyOptimal } from "./greedy-allocation.ts";
import { type Placement, totalValue } from "./placement.ts";
import { resourcesOf } from "./resources.ts";
import { allocateBySolver } from "./solver-allocation.ts";
import type { WorkLimits } from "./work-limits.ts";

/** Who is contacted, and how. */
export interface Allocation {
  readonly placements: readonly Placement[];
  /** `greedy` where taking the best first is optimal, else `solver`. */
  readonly method: "greedy" | "solver";
  /** What it brings net of cost, in minor units. */
  readonly valueMinor: number;
}

/** How many candidates of each group a greedy order needs to look at. */
function best(groups: readonly CandidateGroup[], most: number): readonly CandidateGroup[] {
  return groups.map((group) =>
    group.gross.length <= most ? group : { ...group, gross: group.gross.subarray(0, most) },
  );
}

/**
 * Chooses whom to contact and how, so that the sum of the values is the highest that the limits allow. No candidate is placed whose contact
 * costs more than it brings. The same input gives the same answer; equal values go by group and place.
 */
export async function allocate(groups: readonly CandidateGroup[], limits: WorkLimits): Promise<Allocation> {
  const resources = resourcesOf(limits, groups);
  const reachable = limits.contacts === undefined ? groups : best(groups, limits.contacts);
  const greedy = allocateGreedily(reachable, resources);
  const greedyValue = totalValue(groups, greedy);
  if (isGreedyOptimal(groups, resources)) {
    return { placements: greedy, method: "greedy", valueMinor: greedyValue };
  }
  const solved = await allocateBySolver(reachable, resources);
  const solvedValue = totalValue(groups, solved);
  return solvedValue >= greedyValue
    ? { placements: solved, method: "solver", valueMinor: solvedValue }
    : { placements: greedy, method: "greedy", valueMinor: greedyValue };
}
