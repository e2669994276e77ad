import type { FactId } from "@tactful/domain";
import { findAll } from "@tactful/text";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import { excuseOf } from "../matching/excuses.ts";
import type { PatternMatch } from "../matching/match-chain.ts";
import type { MatchedPatterns } from "../matching/matched-patterns.ts";
import type { Scan } from "../matching/scanner.ts";
import { appliesTo } from "./applies-to.ts";
import { judgeByFacts, type Verdict } from "./needed-facts.ts";
import type { Speech } from "./speech.ts";

/** A rule that was broken, that needs a fact, or that a fact has settled (`fine`), in units of the plain view. */
export interface RuleHit {
  /** Index into {@link CompiledRules.rules}. */
  readonly rule: number;
  readonly start: number;
  readonly end: number;
  readonly marks: number;
  readonly status: "violation" | "needs-fact" | "fine";
  readonly needs: readonly FactId[];
}

/** What one text and its moment bring to the rules. */
export interface Reading {
  readonly scan: Scan;
  readonly matched: MatchedPatterns;
  readonly speech: Speech;
  /** Whether the text just before matches one of some patterns. */
  readonly contextHas: (patterns: readonly number[]) => boolean;
}

function overlaps(left: PatternMatch, right: PatternMatch): boolean {
  return left.start < right.end && right.start < left.end;
}

function regexMatches(rule: CompiledRule, scan: Scan): readonly PatternMatch[] {
  return rule.regexes.flatMap((regex) =>
    findAll(regex, scan.view.units, scan.view.length).map(({ start, end }) => ({
      start,
      end,
      marks: 0,
      steps: [[start, end] as const],
    })),
  );
}

/** The occurrences of a rule's patterns. */
function foundMatches(rule: CompiledRule, { scan, matched }: Reading): readonly PatternMatch[] {
  const regexes = rule.regexes.length > 0 ? regexMatches(rule, scan) : [];
  return [...regexes, ...rule.any.flatMap((pattern) => matched.matches(pattern))];
}

/** Matches that neither a known-good context nor an excuse makes harmless. */
function standing(
  rule: CompiledRule,
  compiled: CompiledRules,
  { scan, matched }: Pick<Reading, "scan" | "matched">,
  all: readonly PatternMatch[],
): readonly PatternMatch[] {
  const good: PatternMatch[] = [];
  for (const pattern of rule.antipatterns) for (const match of matched.matches(pattern)) good.push(match);
  return all.filter(
    (match) =>
      !good.some((known) => overlaps(known, match)) &&
      (rule.except.size === 0 || excuseOf(scan, match, compiled.cues, rule.except) === null),
  );
}

/** One span for matches of a rule that overlap: the one that says most. */
function merged(matches: readonly PatternMatch[]): readonly PatternMatch[] {
  if (matches.length < 2) return matches;
  const sorted = matches.toSorted((left, right) => left.start - right.start || right.end - left.end);
  const kept: PatternMatch[] = [];
  for (const match of sorted) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (match.end > last.end) {
      kept[kept.length - 1] = { ...last, end: match.end, marks: (last.marks | match.marks) >>> 0 };
    }
  }
  return kept;
}

/** The matches of a rule that count, its conditions held against the moment; `found` where its patterns were looked for already. */
export function matchesOfRule(
  rule: CompiledRule,
  compiled: CompiledRules,
  reading: Reading,
  found: readonly PatternMatch[] = foundMatches(rule, reading),
): readonly PatternMatch[] {
  if (found.length === 0 || !appliesTo(rule, compiled, reading.speech)) return [];
  if (!rule.all.every((group) => reading.matched.hasAny(group))) return [];
  if (rule.none.length > 0 && reading.matched.hasAny(rule.none)) return [];
  if (rule.context.length > 0 && !reading.contextHas(rule.context)) return [];
  return merged(standing(rule, compiled, reading, found));
}

/** A rule's number with the occurrences of its patterns. */
type Concerned = readonly [rule: number, matches: PatternMatch[]];

function addMatches(found: Concerned[], rule: number, matches: readonly PatternMatch[]): void {
  if (matches.length === 0) return;
  for (const [known, own] of found) {
    if (known !== rule) continue;
    own.push(...matches);
    return;
  }
  found.push([rule, [...matches]]);
}

/** Whether a rule forbids something; at this moment, where one is given. */
function isAsked(compiled: CompiledRules, number: number, speech: Speech | null): boolean {
  const rule = compiled.rules[number];
  if (rule === undefined || !rule.scope.isMustNot) return false;
  return speech === null || appliesTo(rule, compiled, speech);
}

/** The must-not rules that a text concerns at a moment (null: at any), each with the occurrences of its patterns, in order of the rules. */
function concernedRules(
  compiled: CompiledRules,
  { scan, matched }: Pick<Reading, "scan" | "matched">,
  speech: Speech | null,
): readonly Concerned[] {
  const found: Concerned[] = [];
  const { from, items } = compiled.rulesOfPattern;
  for (const pattern of matched.candidates) {
    const to = from[pattern + 1] ?? 0;
    for (let at = from[pattern] ?? 0; at < to; at++) {
      const rule = items[at] ?? 0;
      // The words of a rule that does not speak of this moment are not looked for.
      if (isAsked(compiled, rule, speech)) addMatches(found, rule, matched.matches(pattern));
    }
  }
  for (const number of compiled.regexRules) {
    const rule = compiled.rules[number];
    if (rule !== undefined && isAsked(compiled, number, speech)) {
      addMatches(found, number, regexMatches(rule, scan));
    }
  }
  return found.length < 2 ? found : found.sort(([left], [right]) => left - right);
}

const broken: Verdict = { status: "violation" };
const noHits: readonly RuleHit[] = [];

/** The hits of a rule whose patterns were found. */
function hitsOfRule(
  compiled: CompiledRules,
  reading: Reading,
  index: number,
  found: readonly PatternMatch[],
): readonly RuleHit[] {
  const rule = compiled.rules[index];
  if (rule === undefined) return noHits;
  const matches = matchesOfRule(rule, compiled, reading, found);
  if (matches.length === 0) return noHits;
  const { needs: wanted } = rule.placed.rule;
  const verdict = wanted === undefined ? broken : judgeByFacts(wanted, reading.speech.facts);
  const needs = verdict.status === "needs-fact" ? verdict.needs : [];
  return matches.map(({ start, end, marks }) => ({
    rule: index,
    start,
    end,
    marks,
    status: verdict.status,
    needs,
  }));
}

/** The must-not rules that a text breaks, those that only a fact can decide, and those that a known fact settles. */
export function evaluateRules(compiled: CompiledRules, reading: Reading): readonly RuleHit[] {
  const concerned = concernedRules(compiled, reading, reading.speech);
  if (concerned.length === 0) return noHits;
  return concerned.flatMap(([index, found]) => hitsOfRule(compiled, reading, index, found));
}

/** Whether no must-not rule has anything against a text, whatever the moment: what it forbids does not stand there. */
export function isHarmless(compiled: CompiledRules, reading: Pick<Reading, "scan" | "matched">): boolean {
  return concernedRules(compiled, reading, null).every(([index, found]) => {
    const rule = compiled.rules[index];
    return rule === undefined || standing(rule, compiled, reading, found).length === 0;
  });
}
