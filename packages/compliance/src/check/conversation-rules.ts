import { categories, type Finding } from "@tactful/domain";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { PatternMatch } from "../matching/match-chain.ts";
import type { Scan } from "../matching/scanner.ts";
import { isCollectorSide } from "./check-speech.ts";
import { matchesOfRule, type Reading } from "./evaluate-rules.ts";
import type { LawLibrary, LawPlace } from "./laws.ts";
import { sourceSpan } from "./source-span.ts";

/** The rules that look at a conversation as it goes: what must come before what, and what must not come too often. */
export interface ConversationRules {
  /** Reads one passage of a turn while its hits stand; `offset` is where it begins in the turn. */
  read(reading: Reading, offset: number): void;
  /** What the passages read since the last call have broken. */
  findings(laws: LawLibrary, place: LawPlace, text: string): readonly Finding[];
}

interface Broken {
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
}

function spanOf(
  { view }: Scan,
  match: PatternMatch,
  offset: number,
): { readonly start: number; readonly end: number } {
  const { start, end } = sourceSpan(view, match);
  return { start: start + offset, end: end + offset };
}

/** Where the first of some patterns begins; infinity where none occurs. */
function firstOf(patterns: readonly number[], { matched }: Reading): number {
  return Math.min(...patterns.flatMap((pattern) => matched.matches(pattern).map(({ start }) => start)));
}

/** Starts the order and count rules of a conversation. */
export function withConversationRules(compiled: CompiledRules): ConversationRules {
  const order = compiled.rules.filter(({ placed }) => placed.rule.kind === "order");
  const count = compiled.rules.filter(({ placed }) => placed.rule.kind === "count");
  const said = new Set<CompiledRule>();
  const counts = new Map<CompiledRule, number>();
  let broken: Broken[] = [];
  const readOrder = (rule: CompiledRule, reading: Reading, offset: number): void => {
    const first = matchesOfRule(rule, compiled, reading)[0];
    const before = firstOf(rule.before, reading);
    if (first !== undefined && !said.has(rule) && before > first.start) {
      broken.push({ rule, ...spanOf(reading.scan, first, offset) });
    }
    if (before < Number.POSITIVE_INFINITY) said.add(rule);
  };
  const readCount = (rule: CompiledRule, reading: Reading, offset: number): void => {
    for (const match of matchesOfRule(rule, compiled, reading)) {
      const times = (counts.get(rule) ?? 0) + 1;
      counts.set(rule, times);
      const isTooOften = times >= (rule.placed.rule.atLeast ?? 0);
      if (isTooOften) broken.push({ rule, ...spanOf(reading.scan, match, offset) });
    }
  };
  return {
    read: (reading, offset) => {
      if (!isCollectorSide(reading.speech.speaker)) return;
      for (const rule of order) readOrder(rule, reading, offset);
      for (const rule of count) readCount(rule, reading, offset);
    },
    findings: (laws, place, text) => {
      const found = broken.map(({ rule, start, end }) => findingOf(rule, { start, end }, laws, place, text));
      broken = [];
      return found.filter((finding) => finding !== null);
    },
  };
}

function findingOf(
  { placed }: CompiledRule,
  span: { readonly start: number; readonly end: number },
  laws: LawLibrary,
  place: LawPlace,
  text: string,
): Finding | null {
  const { id, category, severity, message, citations } = placed.rule;
  if (category === undefined) return null;
  return {
    rule: id,
    category,
    severity: severity ?? categories[category].severity,
    status: "violation",
    ...span,
    text: text.slice(span.start, span.end),
    message,
    citations: laws.forFinding(category, citations ?? [], place),
    reader: "rules",
  };
}
