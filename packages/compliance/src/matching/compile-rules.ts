import { TactfulError } from "@tactful/domain";
import { type CompiledRegex, compileRegex } from "@tactful/text";
import type { EvasionLevel, PatternSource, Rule } from "../packs/rule.ts";
import type { PackPlace, PlacedRule, RuleBook } from "../packs/rule-book.ts";
import { createPatternCompiler } from "../patterns/compile-pattern.ts";
import type { CompiledPattern } from "../patterns/compiled-pattern.ts";
import { parsePattern } from "../patterns/parse-pattern.ts";
import { announcements, scoresOfSets } from "./announcements.ts";
import type { CompiledCue, CompiledRule, CompiledRules, SignalPatterns } from "./compiled-rules.ts";
import type { Lexicon } from "./lexicon.ts";
import { createLexiconBuilder } from "./lexicon-builder.ts";
import { packLists } from "./lists.ts";
import { scopeOf } from "./rule-scope.ts";

const han = /[\u3400-\u9fff\uf900-\ufaff]/;
const usualExcuses = ["negated", "reported", "recital"] as const;

/** Where compiled patterns are collected, each under a number. */
interface PatternPool {
  readonly patterns: CompiledPattern[];
  /** The numbers of a pattern's variants; `place` and `path` name it in errors. */
  add(source: PatternSource, place: PackPlace, path: string): readonly number[];
}

function createPool(book: RuleBook, lexicon: ReturnType<typeof createLexiconBuilder>): PatternPool {
  const compiler = createPatternCompiler(book.classes, lexicon);
  const patterns: CompiledPattern[] = [];
  const known = new Map<string, readonly number[]>();
  return {
    patterns,
    add: (source, place, path) => {
      const text = typeof source === "string" ? source : "pattern" in source ? source.pattern : null;
      if (text === null) return [];
      const evasion: EvasionLevel | null =
        typeof source === "object" && "pattern" in source ? (source.evasion ?? null) : null;
      const key = `${evasion}:${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      try {
        const numbers = compiler.compile(parsePattern(text, evasion)).map((one) => patterns.push(one) - 1);
        known.set(key, numbers);
        return numbers;
      } catch (cause) {
        throw patternError(cause, text, place, path);
      }
    },
  };
}

function patternError(cause: unknown, text: string, place: PackPlace, path: string): TactfulError {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new TactfulError("RULE_INVALID", `The pattern "${text}" of "${path}" cannot be read: ${said}.`, {
    ...place,
    path,
    cause,
  });
}

function regexesOf(rule: Rule, place: PackPlace): readonly CompiledRegex[] {
  return (rule.any ?? []).flatMap((source) => {
    if (typeof source === "string" || !("regex" in source)) return [];
    try {
      return [compileRegex(source.regex)];
    } catch (cause) {
      throw patternError(cause, source.regex, place, `${rule.id} any`);
    }
  });
}

/** What makes a hit harmless is read as it stands: a sound-alike of it would let real hits go. */
function asWritten(source: PatternSource): PatternSource {
  return typeof source === "string" ? { pattern: source, evasion: "none" } : source;
}

/** Refuses names of classes that no pack defines: what was never heard would change what a condition means. */
function checkHeard({ rule, place }: PlacedRule, book: RuleBook): void {
  for (const name of [rule.when?.after?.class, rule.when?.notAfter?.class]) {
    if (name === undefined || Object.hasOwn(book.classes, name)) continue;
    throw new TactfulError(
      "RULE_INVALID",
      `The rule ${rule.id} waits for the word class "${name}", which no pack defines.`,
      {
        ...place,
        path: `${rule.id} when`,
      },
    );
  }
}

function compileRule(placed: PlacedRule, pool: PatternPool): CompiledRule {
  const { rule, place } = placed;
  const numbers = (sources: readonly PatternSource[] | undefined, path: string): readonly number[] =>
    (sources ?? []).flatMap((source) => {
      if (typeof source !== "string" && "regex" in source && path !== "any") {
        throw patternError(
          "a regular expression stands under any only",
          source.regex,
          place,
          `${rule.id} ${path}`,
        );
      }
      return pool.add(source, place, `${rule.id} ${path}`);
    });
  return {
    placed,
    scope: scopeOf(placed),
    any: numbers(rule.any, "any"),
    all: (rule.all ?? []).map((group) => numbers(group, "all")),
    none: numbers(rule.none?.map(asWritten), "none"),
    antipatterns: numbers(rule.antipatterns?.map(asWritten), "antipatterns"),
    context: numbers(rule.when?.context, "when.context"),
    before: numbers(rule.before, "before"),
    regexes: regexesOf(rule, place),
    except: new Set(rule.except ?? (rule.kind === "must-not" ? usualExcuses : [])),
  };
}

/** Turns -1 and -2, which stand for the shapes of numbers, into the last two sets. */
function withNumberSets(pattern: CompiledPattern, setCount: number): CompiledPattern {
  return { ...pattern, sets: pattern.sets.map((set) => (set < 0 ? setCount - 3 - set : set)) };
}

/** How common the words of each set are likely to be: short words are, and so are numbers. */
function commonness(lexicon: Lexicon): Float64Array {
  const scores = scoresOfSets(lexicon, (index) => {
    const word = lexicon.words[index] ?? "";
    return 10 ** -Math.min(6, han.test(word) ? word.length * 1.5 : word.length / 2);
  });
  scores.fill(1, lexicon.setCount - 2);
  return scores;
}

function indexed(patterns: readonly CompiledPattern[], rules: readonly CompiledRule[], lexicon: Lexicon) {
  const rulesOfPattern: number[][] = patterns.map(() => []);
  rules.forEach((rule, index) => {
    for (const number of rule.any) rulesOfPattern[number]?.push(index);
  });
  const regexRules = rules.flatMap((rule, index) => (rule.regexes.length > 0 ? [index] : []));
  return {
    ...announcements(patterns, rules, lexicon, commonness(lexicon)),
    rulesOfPattern: packLists(rulesOfPattern),
    regexRules,
  };
}

const nowhere: PackPlace = { file: "duties", line: 1, column: 1 };

/** Compiles packs for matching. Throws RULE_INVALID with file and line for a pattern that cannot be read. */
export function compileRules(book: RuleBook): CompiledRules {
  const builder = createLexiconBuilder();
  const pool = createPool(book, builder);
  const rules = book.rules.map((placed) => {
    checkHeard(placed, book);
    return compileRule(placed, pool);
  });
  const classSet = (name: string): number => builder.setOf(book.classes[name] ?? [], null);
  const cues: readonly CompiledCue[] = book.cues.map((cue) => ({
    cue,
    before: builder.setOf(cue.before, "none"),
    after: builder.setOf(cue.after, "none"),
    notBeside: (cue.notBeside ?? []).map(classSet),
    notAfter: cue.notAfter === undefined ? -1 : builder.setOf(cue.notAfter, "none"),
  }));
  const heard = book.rules.flatMap(({ rule }) => [rule.when?.after?.class, rule.when?.notAfter?.class]);
  const classSets = new Map(
    [...new Set(heard)].filter((name) => name !== undefined).map((name) => [name, classSet(name)]),
  );
  const readerSets = Object.keys(book.classes).map((name) => [name, classSet(name)] as const);
  const signalPatterns = new Map<string, SignalPatterns[]>();
  book.signals.forEach((signal, index) => {
    const place = book.signalPlaces[index] ?? nowhere;
    const numbers = (sources: readonly string[] | undefined): readonly number[] =>
      (sources ?? []).flatMap((source) => pool.add(source, place, signal.signal));
    const entry = {
      speaker: signal.speaker,
      any: numbers(signal.any),
      antipatterns: numbers(signal.antipatterns),
    };
    signalPatterns.set(signal.signal, [...(signalPatterns.get(signal.signal) ?? []), entry]);
  });
  const lexicon = builder.build();
  const patterns = pool.patterns.map((pattern) => withNumberSets(pattern, lexicon.setCount));
  return {
    book,
    lexicon,
    patterns,
    rules,
    cues,
    readerSets,
    classSets,
    signalPatterns,
    ...indexed(patterns, rules, lexicon),
  };
}
