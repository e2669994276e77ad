import type { LexiconBuilder } from "../matching/lexicon-builder.ts";
import type { EvasionLevel } from "../packs/rule.ts";
import type { WordClasses } from "../packs/word-classes.ts";
import type { CompiledPattern } from "./compiled-pattern.ts";
import { mergeWordSteps, withoutOptionals } from "./expand-steps.ts";
import { numberClasses } from "./number-classes.ts";
import type { Pattern, PatternStep } from "./pattern.ts";
import { PatternSyntaxError } from "./pattern-syntax-error.ts";

const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/** The name in `<name>`; null for a literal. */
function classNamed(value: string): string | null {
  return value.startsWith("<") && value.endsWith(">") ? value.slice(1, -1) : null;
}

/** Which of the classes told by their shape a step is; -1 for none. */
function shapeOf(step: PatternStep): number {
  const [only = "", ...others] = step.values;
  return others.length > 0 ? -1 : numberClasses.indexOf(classNamed(only) ?? "");
}

/** Turns patterns into sets of the lexicon. */
export interface PatternCompiler {
  /** The pattern's variants, one for each choice of its optional parts. Throws {@link PatternSyntaxError} for an unknown class. */
  compile(pattern: Pattern): readonly CompiledPattern[];
}

/** Makes a compiler over the given classes; sets are added to `lexicon`. */
export function createPatternCompiler(classes: WordClasses, lexicon: LexiconBuilder): PatternCompiler {
  const wordsOf = (value: string, source: string): readonly string[] => {
    const name = classNamed(value);
    if (name === null) return [value];
    const words = Object.hasOwn(classes, name) ? classes[name] : undefined;
    if (words === undefined) {
      throw new PatternSyntaxError(`no word class is named "${name}"`, Math.max(0, source.indexOf(value)));
    }
    return words;
  };
  const setOf = (step: PatternStep, source: string, evasion: EvasionLevel | null): number => {
    const builtIn = shapeOf(step);
    // The sets of numbers are found by shape, not by word; they are the last ones, counted from the end.
    if (builtIn >= 0) return -1 - builtIn;
    return lexicon.setOf(
      step.values.flatMap((value) => wordsOf(value, source)),
      evasion,
    );
  };
  const isChinese = (steps: readonly PatternStep[], source: string): boolean =>
    steps.some(
      (step) =>
        shapeOf(step) < 0 &&
        step.values.some((value) => wordsOf(value, source).some((word) => han.test(word))),
    );
  return {
    compile: ({ source, steps, evasion }) =>
      withoutOptionals(mergeWordSteps(steps)).map((variant) => ({
        source,
        sets: variant.map((step) => setOf(step, source, evasion)),
        gaps: variant.map((step) => step.gap),
        unit: isChinese(variant, source) ? ("character" as const) : ("word" as const),
      })),
  };
}
