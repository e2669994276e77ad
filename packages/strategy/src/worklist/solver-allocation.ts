import { TactfulError } from "@tactful/domain";
import type { Highs } from "highs";
import type { CandidateGroup } from "./contact-option.ts";
import { fillGreedily } from "./greedy-allocation.ts";
import { type Placement, remainingOf } from "./placement.ts";
import type { Resource } from "./resources.ts";
import { type SolverModel, solverModel } from "./solver-model.ts";

/** Larger models are solved by neighbours taken together; in whole numbers only smaller ones are, by node and not by time. */
const mostColumns = 10_000;
const mostIntegerColumns = 4000;
const mostNodes = 5000;

let opening: Promise<Highs> | undefined;

/** Loads the solver once, and only where an allocation needs it. */
function openSolver(): Promise<Highs> {
  opening ??= import("highs").then((loaded) => {
    // The package's types speak of its CommonJS door, whose default export is one step further in than that of the module that is loaded.
    const load = loaded.default as unknown as typeof loaded.default.default;
    return load();
  });
  return opening;
}

/** Limits by minutes of several lengths, or of three kinds at once, may split an account between two ways. */
function needsIntegers(resources: readonly Resource[]): boolean {
  const kinds = new Set(resources.map(({ kind }) => kind));
  return kinds.has("minutes") || (kinds.has("hour") && kinds.has("channel"));
}

function solve(solver: Highs, model: SolverModel): readonly number[] {
  const answer = solver.solve(model.text, {
    output_flag: false,
    mip_rel_gap: 0,
    mip_max_nodes: mostNodes,
    random_seed: 0,
  });
  const amounts = model.columns.map((_, index) => {
    const column = answer.Columns[`x${index}`];
    return column !== undefined && "Primal" in column ? column.Primal : Number.NaN;
  });
  if (amounts.some(Number.isNaN)) {
    const message = `The solver found no allocation (${answer.Status}); take limits out until it does.`;
    throw new TactfulError("OPTION_INVALID", message);
  }
  return amounts;
}

/** Whole accounts of each segment and way, those with the larger share of the gross value to the accounts worth more. */
function placementsOf(
  groups: readonly CandidateGroup[],
  model: SolverModel,
  amounts: readonly number[],
): readonly Placement[] {
  const bySegment = model.segments.map(() => [] as { readonly option: number; readonly count: number }[]);
  model.columns.forEach(({ segment, option }, index) => {
    const count = Math.floor((amounts[index] ?? 0) + 1e-6);
    if (count > 0) bySegment[segment]?.push({ option, count });
  });
  return model.segments.flatMap(({ group, start }, at) => {
    const shareOf = (option: number): number => groups[group]?.options[option]?.share ?? 0;
    const ways = (bySegment[at] ?? []).sort((a, b) => shareOf(b.option) - shareOf(a.option));
    let place = start;
    return ways.flatMap(({ option, count }) =>
      Array.from({ length: count }, () => ({ group, place: place++, option })),
    );
  });
}

/**
 * Allocates by linear or integer programming with HiGHS (Huangfu and Hall 2018), compiled to WebAssembly. Exact for as many columns as the
 * model keeps apart; beyond that neighbours by value are taken together, and what the whole numbers leave over is filled best first.
 */
export async function allocateBySolver(
  groups: readonly CandidateGroup[],
  resources: readonly Resource[],
): Promise<readonly Placement[]> {
  const solver = await openSolver();
  const rows = groups.reduce((sum, { gross }) => sum + gross.length, 0);
  const contacts = resources.filter(({ kind }) => kind === "contacts").map(({ most }) => most);
  const isInteger = needsIntegers(resources);
  const model = solverModel(groups, resources, {
    mostContacts: Math.min(rows, ...contacts),
    mostColumns: isInteger ? mostIntegerColumns : mostColumns,
    isInteger,
  });
  if (model.columns.length === 0) return [];
  const remaining = remainingOf(groups, resources);
  const placed = placementsOf(groups, model, solve(solver, model)).filter(({ group, option }) =>
    remaining.take(group, option),
  );
  return [...placed, ...fillGreedily(groups, remaining, placed)];
}
