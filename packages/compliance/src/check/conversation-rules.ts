import { categories, type Finding } from "@tactful/domain";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { PatternMatch } from "../matching/match-chain.ts";
import type { MatchedPatterns } from "../matching/matched-patterns.ts";
import type { Scan } from "../matching/scanner.ts";
import { matchesOfRule } from "./evaluate-rules.ts";
import { isCollectorSide } from "./check-speech.ts";
import type { LawLibrary, LawPlace } from "./laws.ts";
import type { Speech } from "./speech.ts";

/** The rules that look at a conversation as it goes: what must come before what, and what must not come too often. */
export interface ConversationRules {
  /** Reads one passage of a turn while its hits stand. */
  read(scan: Scan, matched: MatchedPatterns, speech: Speech, turn: number): void;
  /** What the passages read since the last call have broken. */
  findings(laws: LawLibrary, place: LawPlace, text: string): readonly Finding[];
}

interface Broken {
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
}

function spanOf(scan: Scan, match: PatternMatch): { readonly start: number; readonly end: number } {
  return { start: scan.view.start[match.start] ?? 0, end: scan.view.end[match.end - 1] ?? 0 };
}

/** Starts the order and count rules of a conversation. */
export function withConversationRules(compiled: CompiledRules): ConversationRules {
  const order = compiled.rules.filter(({ placed }) => placed.rule.kind === "order");
  const count = compiled.rules.filter(({ placed }) => placed.rule.kind === "count");
  const said = new Set<CompiledRule>();
  const counts = new Map<CompiledRule, number>();
  let broken: Broken[] = [];
  return {
    read: (scan, matched, speech) => {
      if (!isCollectorSide(speech.speaker)) return;
      const reading = { scan, matched, speech, contextHas: () => true };
      for (const rule of order) {
        const first = matchesOfRule(rule, compiled, reading)[0];
        const before = rule.before.flatMap((pattern) => matched.matches(pattern))[0];
        const isEarlier = before !== undefined && (first === undefined || before.start <= first.start);
        if (isEarlier) said.add(rule);
        if (first !== undefined && !said.has(rule)) broken.push({ rule, ...spanOf(scan, first) });
        if (before !== undefined) said.add(rule);
      }
      for (const rule of count) {
        for (const match of matchesOfRule(rule, compiled, reading)) {
          const times = (counts.get(rule) ?? 0) + 1;
          counts.set(rule, times);
          if (times >= (rule.placed.rule.atLeast ?? 0)) broken.push({ rule, ...spanOf(scan, match) });
        }
      }
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
