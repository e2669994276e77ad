import { automatonFromBytes, automatonToBytes, compileRegex } from "@tactful/text";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { Lexicon } from "../matching/lexicon.ts";
import { type LexiconAutomata, sharedTables } from "../matching/lexicon-automata.ts";
import type { Lists } from "../matching/lists.ts";
import { scopeOf } from "../matching/rule-scope.ts";
import { type ExcuseKind, excuseKinds } from "../packs/rule.ts";

/** Packs compiled and ready for checking. */
export interface ReadyPacks {
  readonly compiled: CompiledRules;
  readonly automata: LexiconAutomata;
}

/** Compiled packs as two files: what JSON can hold, and the automata's bytes. */
export interface PackedPacks {
  readonly json: string;
  readonly bytes: Uint8Array;
}

interface PackedRule extends Omit<CompiledRule, "placed" | "scope" | "regexes" | "except"> {
  readonly regexes: readonly string[];
  readonly except: readonly string[];
}

interface PackedLists {
  readonly from: readonly number[];
  readonly items: readonly number[];
}

interface Packed {
  /** Tells whether the pack files are still those that were compiled. */
  readonly key: string;
  readonly book: CompiledRules["book"];
  readonly rules: readonly PackedRule[];
  readonly lexicon: {
    readonly words: readonly string[];
    readonly memberFrom: readonly number[];
    readonly memberSets: readonly number[];
    readonly memberLevels: readonly number[];
    readonly bounds: readonly number[];
    readonly setCount: number;
  };
  readonly patterns: CompiledRules["patterns"];
  readonly cues: CompiledRules["cues"];
  readonly readerSets: CompiledRules["readerSets"];
  readonly classSets: readonly (readonly [string, number])[];
  readonly patternsOfAnchor: PackedLists;
  readonly anchorsOfWord: PackedLists;
  readonly setsOfPattern: PackedLists;
  readonly rulesOfPattern: PackedLists;
  readonly regexRules: CompiledRules["regexRules"];
  readonly signalPatterns: readonly (readonly [
    string,
    CompiledRules["signalPatterns"] extends ReadonlyMap<string, infer Value> ? Value : never,
  ])[];
  readonly bySound: readonly number[];
  /** Where the sound automaton begins among the bytes. */
  readonly soundAt: number;
}

/** The book without its examples and classes, which only tests and listings need. */
function slimBook(book: CompiledRules["book"]): CompiledRules["book"] {
  const rules = book.rules.map((placed) => ({
    ...placed,
    rule: { ...placed.rule, examples: { flag: [], pass: [] }, any: [], all: [], none: [], antipatterns: [] },
  }));
  const signals = book.signals.map((signal) => ({
    ...signal,
    any: [],
    antipatterns: [],
    examples: { hit: [], miss: [] },
  }));
  return { ...book, rules, signals, classes: {} };
}

function plainLists({ from, items }: Lists): PackedLists {
  return { from: [...from], items: [...items] };
}

function typedLists({ from, items }: PackedLists): Lists {
  return { from: Int32Array.from(from), items: Int32Array.from(items) };
}

function packRule(rule: CompiledRule): PackedRule {
  const { any, all, none, antipatterns, context, before } = rule;
  return {
    any,
    all,
    none,
    antipatterns,
    context,
    before,
    regexes: rule.regexes.map((regex) => regex.source),
    except: [...rule.except],
  };
}

/** Packs compiled rules for a file; `key` stands for the sources they were compiled from. */
export function packRules({ compiled, automata }: ReadyPacks, key: string): PackedPacks {
  const first = new Uint8Array(automatonToBytes(automata.automaton));
  const second = new Uint8Array(automatonToBytes(automata.soundAutomaton));
  // Nothing stands between the two: an automaton is whole numbers of four bytes, and takes no byte more than its own.
  const soundAt = first.length;
  const bytes = new Uint8Array(soundAt + second.length);
  bytes.set(first, 0);
  bytes.set(second, soundAt);
  const { lexicon } = compiled;
  const packed: Packed = {
    key,
    book: slimBook(compiled.book),
    rules: compiled.rules.map(packRule),
    lexicon: {
      words: lexicon.words,
      memberFrom: [...lexicon.memberFrom],
      memberSets: [...lexicon.memberSets],
      memberLevels: [...lexicon.memberLevels],
      bounds: [...lexicon.bounds],
      setCount: lexicon.setCount,
    },
    patterns: compiled.patterns.map((pattern) => ({ ...pattern, source: "" })),
    cues: compiled.cues,
    readerSets: compiled.readerSets,
    classSets: [...compiled.classSets],
    patternsOfAnchor: plainLists(compiled.patternsOfAnchor),
    anchorsOfWord: plainLists(compiled.anchorsOfWord),
    setsOfPattern: plainLists(compiled.setsOfPattern),
    rulesOfPattern: plainLists(compiled.rulesOfPattern),
    regexRules: compiled.regexRules,
    signalPatterns: [...compiled.signalPatterns],
    bySound: automata.bySound,
    soundAt,
  };
  return { json: JSON.stringify(packed), bytes };
}

function isExcuse(kind: string): kind is ExcuseKind {
  return excuseKinds.some((known) => known === kind);
}

function unpackLexicon(packed: Packed["lexicon"]): Lexicon {
  return {
    words: packed.words,
    memberFrom: Int32Array.from(packed.memberFrom),
    memberSets: Int32Array.from(packed.memberSets),
    memberLevels: Uint8Array.from(packed.memberLevels),
    bounds: Uint8Array.from(packed.bounds),
    setCount: packed.setCount,
  };
}

/** Unpacks compiled rules; null where they were compiled from other sources than `key` stands for. */
export function unpackRules(files: PackedPacks, key: string): ReadyPacks | null {
  // The key stands first in the file: a stale one need not be parsed to its end.
  if (!files.json.startsWith(`{"key":${JSON.stringify(key)},`)) return null;
  const packed: Packed = JSON.parse(files.json);
  const lexicon = unpackLexicon(packed.lexicon);
  const rules = packed.rules.flatMap((rule, index) => {
    const placed = packed.book.rules[index];
    if (placed === undefined) return [];
    const except = new Set(rule.except.filter(isExcuse));
    return [{ ...rule, placed, scope: scopeOf(placed), regexes: rule.regexes.map(compileRegex), except }];
  });
  const compiled: CompiledRules = {
    book: packed.book,
    lexicon,
    patterns: packed.patterns,
    rules,
    cues: packed.cues,
    readerSets: packed.readerSets,
    classSets: new Map(packed.classSets),
    patternsOfAnchor: typedLists(packed.patternsOfAnchor),
    anchorsOfWord: typedLists(packed.anchorsOfWord),
    setsOfPattern: typedLists(packed.setsOfPattern),
    rulesOfPattern: typedLists(packed.rulesOfPattern),
    regexRules: packed.regexRules,
    signalPatterns: new Map(packed.signalPatterns),
  };
  const soundAutomaton = automatonFromBytes(files.bytes.subarray(packed.soundAt));
  const automata: LexiconAutomata = {
    lexicon,
    automaton: automatonFromBytes(files.bytes.subarray(0, packed.soundAt)),
    soundAutomaton,
    bySound: packed.bySound,
    shared: sharedTables(lexicon, soundAutomaton, packed.bySound),
  };
  return { compiled, automata };
}
