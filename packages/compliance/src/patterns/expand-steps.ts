import { numberClasses } from "./number-classes.ts";
import type { PatternStep } from "./pattern.ts";
import { PatternSyntaxError } from "./pattern-syntax-error.ts";

/** Most literals that a run of words may be multiplied out to. */
const mostLiterals = 24;

/** The same where the second words are contracted with the first ('ll, 've). */
const mostContractions = 400;

/** Most patterns that the optional parts of one may stand for. */
const mostWays = 128;

const latinEnd = /[a-z0-9*]$/i;
const latinStart = /^[a-z0-9]/i;

/** Two pieces side by side: Latin words are set apart by a space, unless the second begins with an apostrophe. */
function joined(left: string, right: string): string {
  if (left === "" || right === "") return left + right;
  return latinEnd.test(left) && latinStart.test(right) ? `${left} ${right}` : left + right;
}

function alternatives(step: PatternStep): readonly string[] {
  return step.isOptional ? [...step.values, ""] : step.values;
}

function isOpen(step: PatternStep | undefined): boolean {
  return step !== undefined && step.kind === "words";
}

/**
 * Multiplies words that stand directly next to each other out into whole literals, so that they are found in one piece
 * (`you('ll| will)` becomes `you'll` and `you will`). Too many stay apart.
 */
export function mergeWordSteps(steps: readonly PatternStep[]): readonly PatternStep[] {
  const merged: PatternStep[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    if (last !== undefined && isOpen(last) && isOpen(step) && step.gap === 0) {
      const count = alternatives(last).length * alternatives(step).length;
      // What begins with an apostrophe is no word of its own: texts write it and the word before as one.
      const most = step.values.some((value) => value.startsWith("'")) ? mostContractions : mostLiterals;
      if (count <= most) {
        const all = alternatives(last).flatMap((left) =>
          alternatives(step).map((right) => joined(left, right)),
        );
        const values = [...new Set(all)];
        merged[merged.length - 1] = {
          ...last,
          values: values.filter((value) => value !== ""),
          isOptional: values.includes(""),
        };
        continue;
      }
    }
    merged.push(step);
  }
  return merged;
}

/** The words and classes of one alternative, in order: three of `给我<money>吧`. */
function partsOf(value: string): readonly string[] {
  return value
    .split(/(<[^<>]+>)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * The steps by which a step can be met, one list for each way. A number is told by its shape and not by a word, and an alternative may hold a
 * class beside words: each of these is a way of its own; all other alternatives together are one.
 */
function waysOf(step: PatternStep): readonly (readonly PatternStep[])[] {
  const isAlone = (value: string): boolean =>
    numberClasses.includes(value.slice(1, -1)) || partsOf(value).length > 1;
  const together = step.values.filter((value) => !isAlone(value));
  const ways = step.values
    .filter(isAlone)
    .map((value) => partsOf(value).map((part) => ({ ...step, values: [part] })));
  return together.length === 0 ? ways : [...ways, [{ ...step, values: together }]];
}

/**
 * Every way to leave optional steps out; what follows one that is left out may stand as far off as both gaps allow. Throws
 * {@link PatternSyntaxError} where there are too many.
 */
export function withoutOptionals(steps: readonly PatternStep[]): readonly (readonly PatternStep[])[] {
  let variants: readonly { readonly steps: readonly PatternStep[]; readonly gap: number }[] = [
    { steps: [], gap: 0 },
  ];
  for (const step of steps) {
    variants = variants.flatMap((variant) => {
      const gap = variant.steps.length === 0 ? 0 : step.gap + variant.gap;
      const kept = waysOf(step).map((way) => ({
        steps: [
          ...variant.steps,
          ...way.map((one, index) => ({ ...one, gap: index === 0 ? gap : 0, isOptional: false })),
        ],
        gap: 0,
      }));
      return step.isOptional ? [...kept, { steps: variant.steps, gap }] : kept;
    });
    if (variants.length > mostWays) {
      throw new PatternSyntaxError(
        `its optional parts make more than ${mostWays} patterns; write several`,
        0,
      );
    }
  }
  return variants.map((variant) => variant.steps).filter((list) => list.length > 0);
}
