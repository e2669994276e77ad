import type { FactId } from "@tactful/domain";
import { findAll } from "@tactful/text";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import { excuseOf } from "../matching/excuses.ts";
import { listOf } from "../matching/lists.ts";
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

/** The occurrences of a rule's patterns: of those numbered, only patterns with all their words are looked at. */
function foundMatches(rule: CompiledRule, { scan, matched }: Reading): readonly PatternMatch[] {
  const found: PatternMatch[] = rule.regexes.length > 0 ? [...regexMatches(rule, scan)] : [];
  for (const pattern of rule.any) {
    if (matched.isCandidate(pattern)) found.push(...matched.matches(pattern));
  }
  return found;
}

/** Matches that neither a known-good context nor an excuse makes harmless. */
function standing(rule: CompiledRule, compiled: CompiledRules, reading: Reading): readonly PatternMatch[] {
  const { scan, matched } = reading;
  const all = foundMatches(rule, reading);
  if (all.length === 0) return all;
  const good = rule.antipatterns.flatMap((pattern) => matched.matches(pattern));
  return all.filter(
    (match) =>
      !good.some((known) => overlaps(known, match)) &&
      (rule.except.size === 0 || excuseOf(scan, match, compiled.cues, rule.except) === null),
  );
}

/** One span for matches of a rule that overlap: the one that says most. */
function merged(matches: readonly PatternMatch[]): readonly PatternMatch[] {
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

/** The matches of a rule that count, its conditions held against the moment. */
export function matchesOfRule(
  rule: CompiledRule,
  compiled: CompiledRules,
  reading: Reading,
): readonly PatternMatch[] {
  if (!appliesTo(rule, compiled, reading.speech)) return [];
  if (!rule.all.every((group) => reading.matched.hasAny(group))) return [];
  if (rule.none.length > 0 && reading.matched.hasAny(rule.none)) return [];
  if (rule.context.length > 0 && !reading.contextHas(rule.context)) return [];
  return merged(standing(rule, compiled, reading));
}

/** The rules that a text may concern: those for which all words of some pattern were hit. */
export function concernedRules(compiled: CompiledRules, matched: MatchedPatterns): readonly number[] {
  const rules = new Set(compiled.regexRules);
  for (const pattern of matched.candidates) {
    for (const rule of listOf(compiled.rulesOfPattern, pattern)) rules.add(rule);
  }
  return [...rules].sort((left, right) => left - right);
}

/** The must-not rules that a text breaks, those that only a fact can decide, and those that a known fact settles. */
export function evaluateRules(compiled: CompiledRules, reading: Reading): readonly RuleHit[] {
  return concernedRules(compiled, reading.matched).flatMap((index) => {
    const rule = compiled.rules[index];
    if (rule === undefined || rule.placed.rule.kind !== "must-not") return [];
    const { needs: wanted } = rule.placed.rule;
    const verdict: Verdict =
      wanted === undefined ? { status: "violation" } : judgeByFacts(wanted, reading.speech.facts);
    const needs = verdict.status === "needs-fact" ? verdict.needs : [];
    return matchesOfRule(rule, compiled, reading).map((match) => ({
      rule: index,
      start: match.start,
      end: match.end,
      marks: match.marks,
      status: verdict.status,
      needs,
    }));
  });
}
