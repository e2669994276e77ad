import { type CandidateGroup, optionValue } from "./contact-option.ts";
import type { Resource } from "./resources.ts";

/** One account that is to be contacted. */
export interface Placement {
  /** Index of its group, and its place within it, by gross value. */
  readonly group: number;
  readonly place: number;
  /** Index of the option within the group. */
  readonly option: number;
}

/** What is left of the resources while placements are made. */
export interface Remaining {
  /** Takes what an option uses; false, and nothing is taken, where there is not enough. */
  take(group: number, option: number): boolean;
}

/** Rounding of sums of minutes must not cost the last contact. */
const slack = 1e-9;

/** Starts with all of the resources. */
export function remainingOf(groups: readonly CandidateGroup[], resources: readonly Resource[]): Remaining {
  const left = resources.map(({ most }) => most);
  const uses = groups.map(({ options }) => options.map((option) => resources.map(({ use }) => use(option))));
  return {
    take(group, option) {
      const use = uses[group]?.[option] ?? [];
      if (use.some((amount, index) => amount > (left[index] ?? 0) + slack)) return false;
      use.forEach((amount, index) => {
        left[index] = (left[index] ?? 0) - amount;
      });
      return true;
    },
  };
}

/** The sum of what placements bring, in minor units. */
export function totalValue(groups: readonly CandidateGroup[], placements: readonly Placement[]): number {
  return placements.reduce((sum, { group, place, option }) => {
    const own = groups[group];
    const chosen = own?.options[option];
    return chosen === undefined ? sum : sum + optionValue(own?.gross[place] ?? 0, chosen);
  }, 0);
}
