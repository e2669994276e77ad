import { RegexSyntaxError } from "./regex-syntax-error.ts";
import type { GapTest, RegexTree } from "./regex-tree.ts";
import type { UnitSet } from "./unit-set.ts";

/** Most steps of a program: with it the work for one unit of text is bounded. */
const mostSteps = 2048;

/** One step: reads a unit of a set, passes a gap that holds, forks, or ends the match. */
export type Step =
  | { readonly kind: "read"; readonly set: UnitSet; readonly to: number }
  | { readonly kind: "gap"; readonly test: GapTest; readonly to: number }
  | { readonly kind: "fork"; readonly to: number; readonly or: number }
  | { readonly kind: "match" };

/** Steps of a pattern by number (Thompson 1968); step 0 is the match. */
export interface RegexProgram {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Turns a pattern into steps; too large a one is a RegexSyntaxError at the repetition that makes it so. */
export function regexProgram(tree: RegexTree): RegexProgram {
  stepsOf(tree);
  const steps: Step[] = [{ kind: "match" }];
  const start = emit(tree, 0, steps);
  return { steps, start };
}

/** Number of steps that a part takes. */
function stepsOf(tree: RegexTree): number {
  switch (tree.kind) {
    case "set":
    case "gap":
      return 1;
    case "sequence":
      return limited(
        tree.parts.reduce((sum, part) => sum + stepsOf(part), 0),
        0,
      );
    case "choice":
      return limited(
        tree.parts.reduce((sum, part) => sum + stepsOf(part) + 1, -1),
        0,
      );
    case "repeat": {
      const { part, min, max, position } = tree;
      const once = stepsOf(part);
      return limited(min * once + (max === null ? once + 1 : (max - min) * (once + 1)), position);
    }
  }
}

function limited(steps: number, position: number): number {
  if (steps < mostSteps) return steps;
  throw new RegexSyntaxError(
    `The pattern would take ${steps} steps, more than ${mostSteps}; repeat less, or split it into several patterns`,
    position,
  );
}

/** Adds the steps of a part that goes on with step `to`, and gives the first of them. */
function emit(tree: RegexTree, to: number, steps: Step[]): number {
  switch (tree.kind) {
    case "set":
      return steps.push({ kind: "read", set: tree.set, to }) - 1;
    case "gap":
      return steps.push({ kind: "gap", test: tree.test, to }) - 1;
    case "sequence":
      return tree.parts.reduceRight((onward, part) => emit(part, onward, steps), to);
    case "choice":
      return tree.parts
        .map((part) => emit(part, to, steps))
        .reduceRight((or, first) => steps.push({ kind: "fork", to: first, or }) - 1);
    case "repeat":
      return emitRepeat(tree, to, steps);
  }
}

function emitRepeat(tree: Extract<RegexTree, { kind: "repeat" }>, to: number, steps: Step[]): number {
  const { part, min, max } = tree;
  let onward = to;
  if (max === null) {
    // The fork comes before its part, for the part goes back to it.
    onward = steps.push({ kind: "fork", to, or: to }) - 1;
    steps[onward] = { kind: "fork", to: emit(part, onward, steps), or: to };
  } else {
    for (let more = max - min; more > 0; more--) {
      onward = steps.push({ kind: "fork", to: emit(part, onward, steps), or: to }) - 1;
    }
  }
  for (let more = min; more > 0; more--) onward = emit(part, onward, steps);
  return onward;
}
