import { type LazySets, lazySets } from "./lazy-sets.ts";
import { parseRegex } from "./parse-regex.ts";
import { regexProgram } from "./regex-program.ts";
import { blockLength } from "./search-bounds.ts";
import { setSteps } from "./set-steps.ts";
import { hasUnit, type UnitClasses, unitClasses } from "./unit-classes.ts";
import { wordUnits } from "./unit-set.ts";

/** A pattern made ready for {@link findAll}. It remembers, within bounds, what it has worked out; results never depend on it. */
export interface CompiledRegex {
  readonly source: string;
  readonly classes: UnitClasses;
  /** Whether ^, $ or \b stand in it. */
  readonly hasGaps: boolean;
  /** By class: 1 where its units are word characters. */
  readonly wordClasses: Uint8Array;
  /** Number of the step that a match begins with. */
  readonly start: number;
  /** The set of no steps. */
  readonly noSteps: Int32Array;
  readonly forward: LazySets;
  readonly backward: LazySets;
  /** Room for the states of one block of a text, used within a single search only. */
  readonly states: Int32Array;
}

/**
 * Compiles a pattern of the subset that is searched in linear time: literals, `.`, classes, `\d \w \s` and their opposites,
 * groups that only group, `|`, `? * + {m,n}` up to 64, `^ $` for begin and end of the text, and `\b`. As in a RegExp without
 * flags, units are compared as they are, case counts, and `.` passes no line end; unlike there, a character outside the basic
 * plane is repeated as a whole. Anything else, or a pattern too large, is a RegexSyntaxError with its place and its cure.
 */
export function compileRegex(source: string): CompiledRegex {
  const program = regexProgram(parseRegex(source));
  const sets = program.steps.flatMap((step) => (step.kind === "read" ? [step.set] : []));
  const hasEdge = program.steps.some((step) => step.kind === "gap" && step.test === "edge");
  const classes = unitClasses(hasEdge ? [...sets, wordUnits] : sets);
  const hasGaps = program.steps.some(({ kind }) => kind === "gap");
  const symbols = (classes.count + 1) * (hasGaps ? 8 : 1);
  const size = program.steps.length;
  const { forward, backward } = setSteps(program, classes);
  return Object.freeze({
    source,
    classes,
    hasGaps,
    wordClasses: Uint8Array.from(classes.samples, (unit) => (hasEdge && hasUnit(wordUnits, unit) ? 1 : 0)),
    start: program.start,
    noSteps: new Int32Array((size + 31) >> 5),
    forward: lazySets(size, symbols, forward),
    backward: lazySets(size, symbols, backward),
    states: new Int32Array(blockLength + 1),
  });
}
