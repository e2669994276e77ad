import { type CandidateGroup, optionValue } from "./contact-option.ts";
import { type Placement, type Remaining, remainingOf } from "./placement.ts";
import type { Resource } from "./resources.ts";

interface Choice extends Placement {
  readonly value: number;
}

/** Every way of contacting every candidate that brings more than it costs, best first. */
function choicesOf(groups: readonly CandidateGroup[]): readonly Choice[] {
  const choices: Choice[] = [];
  groups.forEach(({ gross, options }, group) => {
    for (let place = 0; place < gross.length; place++) {
      options.forEach((option, index) => {
        const value = optionValue(gross[place] ?? 0, option);
        if (value > 0) choices.push({ group, place, option: index, value });
      });
    }
  });
  return choices.sort(
    (a, b) => b.value - a.value || a.group - b.group || a.place - b.place || a.option - b.option,
  );
}

/** Places what still fits, best first, beside what is placed already. */
export function fillGreedily(
  groups: readonly CandidateGroup[],
  remaining: Remaining,
  placed: readonly Placement[],
): readonly Placement[] {
  const taken = groups.map(({ gross }) => new Uint8Array(gross.length));
  for (const { group, place } of placed) (taken[group] as Uint8Array)[place] = 1;
  const added: Placement[] = [];
  for (const { group, place, option } of choicesOf(groups)) {
    const own = taken[group] as Uint8Array;
    if (own[place] === 1 || !remaining.take(group, option)) continue;
    own[place] = 1;
    added.push({ group, place, option });
  }
  return added;
}

/**
 * Takes the best first as long as there is room. Optimal where each candidate has one option and the limits lie within each other (a
 * laminar matroid; Edmonds 1971), and where no limit binds.
 */
export function allocateGreedily(
  groups: readonly CandidateGroup[],
  resources: readonly Resource[],
): readonly Placement[] {
  return fillGreedily(groups, remainingOf(groups, resources), []);
}

/** Whether the greedy order cannot be beaten: one way to contact each candidate, and limits that lie within each other. */
export function isGreedyOptimal(groups: readonly CandidateGroup[], resources: readonly Resource[]): boolean {
  const kinds = new Set(resources.map(({ kind }) => kind).filter((kind) => kind !== "contacts"));
  return kinds.size <= 1 && !kinds.has("minutes") && groups.every(({ options }) => options.length <= 1);
}
