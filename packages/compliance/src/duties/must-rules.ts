import type { DutyId, DutyResult } from "@tactful/domain";
import { appliesTo } from "../check/applies-to.ts";
import type { Reading } from "../check/evaluate-rules.ts";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";

/** The must rules of the packs, held against what one side says passage by passage. */
export interface MustRules {
  read(reading: Reading): void;
  /** Duties whose words were asked for by a rule that applied: met where they were said. */
  results(): readonly DutyResult[];
}

/** Whether one of a rule's patterns occurs, and all of its other parts. */
function isSaid(rule: CompiledRule, { matched }: Reading): boolean {
  return (
    matched.hasAny(rule.any) && rule.all.every((group) => matched.hasAny(group)) && !matched.hasAny(rule.none)
  );
}

/** The must rules of the packs that are not silenced. */
export function mustRulesOf(compiled: CompiledRules): readonly CompiledRule[] {
  return compiled.rules.filter(({ placed }) => placed.rule.kind === "must" && placed.isSilenced !== true);
}

const noResults: readonly DutyResult[] = [];
const noMustRules: MustRules = { read: () => undefined, results: () => noResults };

/** Starts the must rules, as {@link mustRulesOf} picks them, of a message or a conversation. */
export function createMustRules(compiled: CompiledRules, rules: readonly CompiledRule[]): MustRules {
  if (rules.length === 0) return noMustRules;
  const asked = new Map<CompiledRule, boolean>();
  return {
    read: (reading) => {
      for (const rule of rules) {
        if (!appliesTo(rule, compiled, reading.speech)) continue;
        asked.set(rule, asked.get(rule) === true || isSaid(rule, reading));
      }
    },
    results: () => {
      const byDuty = new Map<DutyId, boolean>();
      for (const [{ placed }, isMet] of asked) {
        const { duty } = placed.rule;
        if (duty !== undefined) byDuty.set(duty, isMet && byDuty.get(duty) !== false);
      }
      return [...byDuty].map(([id, isMet]) => ({ id, status: isMet ? "met" : "missed" }));
    },
  };
}

/** Lays the must rules' results over the duties': what a rule asks for and did not hear is missed, whatever else was said. */
export function withMustResults(
  duties: readonly DutyResult[],
  musts: readonly DutyResult[],
): readonly DutyResult[] {
  if (musts.length === 0) return duties;
  const missed = new Set(musts.filter(({ status }) => status === "missed").map(({ id }) => id));
  const known = new Set(duties.map(({ id }) => id));
  const kept = duties.map((duty) =>
    missed.has(duty.id) ? { id: duty.id, status: "missed" as const } : duty,
  );
  return [...kept, ...musts.filter(({ id }) => !known.has(id))];
}
