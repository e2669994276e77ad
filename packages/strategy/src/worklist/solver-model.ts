import { type CandidateGroup, optionValue } from "./contact-option.ts";
import type { Resource } from "./resources.ts";

/** Neighbours by gross value within a group, taken for one another. */
export interface Segment {
  readonly group: number;
  /** The first one's place, and how many there are. */
  readonly start: number;
  readonly size: number;
  /** Their mean gross value, in minor units. */
  readonly gross: number;
}

/** One column of the model: how many accounts of a segment are contacted in one way. */
export interface SolverColumn {
  readonly segment: number;
  readonly option: number;
}

/** A linear model in the words of a solver. */
export interface SolverModel {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly columns: readonly SolverColumn[];
}

function meanOf(values: Float64Array, start: number, size: number): number {
  let sum = 0;
  for (let at = start; at < start + size; at++) sum += values[at] ?? 0;
  return sum / size;
}

/**
 * Cuts the groups into segments so that the model keeps at most about `mostColumns` columns. Within a group only the best can be
 * chosen, as many as there are contacts to make: the rest is left out without loss.
 */
function segmentsOf(
  groups: readonly CandidateGroup[],
  mostContacts: number,
  mostColumns: number,
): readonly Segment[] {
  const counts = groups.map(({ gross }) => Math.min(gross.length, mostContacts));
  const columns = counts.reduce((sum, rows, at) => sum + rows * (groups[at]?.options.length ?? 0), 0);
  const size = Math.max(1, Math.ceil(columns / mostColumns));
  return groups.flatMap(({ gross }, group) => {
    const segments: Segment[] = [];
    const rows = counts[group] ?? 0;
    for (let start = 0; start < rows; start += size) {
      const own = Math.min(size, rows - start);
      segments.push({ group, start, size: own, gross: meanOf(gross, start, own) });
    }
    return segments;
  });
}

function sumText(terms: readonly string[]): string {
  return terms.join("\n + ");
}

function columnsOf(groups: readonly CandidateGroup[], segments: readonly Segment[]): readonly SolverColumn[] {
  return segments.flatMap(({ group, gross }, segment) =>
    (groups[group]?.options ?? []).flatMap((option, index) =>
      optionValue(gross, option) > 0 ? [{ segment, option: index }] : [],
    ),
  );
}

/** Writes the model in the CPLEX LP format: the most value within the resources, each account contacted once at most. */
export function solverModel(
  groups: readonly CandidateGroup[],
  resources: readonly Resource[],
  settings: { readonly mostContacts: number; readonly mostColumns: number; readonly isInteger: boolean },
): SolverModel {
  const segments = segmentsOf(groups, settings.mostContacts, settings.mostColumns);
  const columns = columnsOf(groups, segments);
  const optionOf = ({ segment, option }: SolverColumn) => {
    const group = groups[segments[segment]?.group ?? -1];
    return group?.options[option];
  };
  const goal: string[] = [];
  const once = segments.map(() => [] as string[]);
  const limited = resources.map(() => [] as string[]);
  columns.forEach((column, index) => {
    const option = optionOf(column);
    if (option === undefined) return;
    goal.push(`${optionValue(segments[column.segment]?.gross ?? 0, option)} x${index}`);
    once[column.segment]?.push(`x${index}`);
    resources.forEach(({ use }, at) => {
      const amount = use(option);
      if (amount > 0) limited[at]?.push(`${amount} x${index}`);
    });
  });
  const rows = [
    ...once.map((terms, at) => ({ name: `a${at}`, terms, most: segments[at]?.size ?? 0 })),
    ...limited.map((terms, at) => ({ name: `r${at}`, terms, most: resources[at]?.most ?? 0 })),
  ].filter(({ terms }) => terms.length > 0);
  const integers = settings.isInteger
    ? `General\n ${columns.map((_, index) => `x${index}`).join("\n ")}\n`
    : "";
  const text = `Maximize\n goal: ${sumText(goal)}\nSubject To\n${rows
    .map(({ name, terms, most }) => ` ${name}: ${sumText(terms)} <= ${most}`)
    .join("\n")}\n${integers}End\n`;
  return { text, segments, columns };
}
