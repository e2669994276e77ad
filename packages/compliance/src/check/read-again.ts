import { categories, type CategoryId, type Finding } from "@tactful/domain";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { Judgement, ReaderInput, SecondReader } from "../reader/second-reader.ts";
import { reachesInto } from "./applies-to.ts";
import type { LawLibrary, LawPlace } from "./laws.ts";

/** The model rules of the packs, by category. */
export type ModelRules = ReadonlyMap<CategoryId, CompiledRule>;

/** Picks the model rules out of the packs; without one a category has no second reader. */
export function modelRules(compiled: CompiledRules): ModelRules {
  const rules = compiled.rules.filter(({ placed }) => placed.rule.kind === "model");
  return new Map(
    rules.flatMap((rule) =>
      rule.placed.rule.category === undefined ? [] : [[rule.placed.rule.category, rule] as const],
    ),
  );
}

function isTaken(judgement: Judgement, spans: readonly { readonly start: number; readonly end: number }[]): boolean {
  return spans.some(({ start, end }) => start < judgement.end && judgement.start < end);
}

function isMeant(rule: CompiledRule, input: ReaderInput, place: LawPlace): boolean {
  const { speakers, channels, jurisdictions } = rule.placed.rule;
  if (!(speakers ?? ["collector", "bot", "script"]).includes(input.speaker)) return false;
  if (channels !== undefined && (input.channel === undefined || !channels.includes(input.channel))) return false;
  return jurisdictions === undefined || jurisdictions.some((where) => reachesInto(where, place.jurisdiction));
}

/**
 * Findings of the second reader: passages in which the rules found nothing and no fact has settled anything, and whose
 * probability reaches the threshold of its category's model rule.
 */
export function readAgain(
  reader: SecondReader,
  rules: ModelRules,
  input: ReaderInput,
  known: { readonly taken: readonly { readonly start: number; readonly end: number }[]; readonly laws: LawLibrary; readonly place: LawPlace },
): readonly Finding[] {
  return reader.read(input).flatMap((judgement) => {
    const rule = rules.get(judgement.category);
    if (rule === undefined || judgement.probability < (rule.placed.rule.threshold ?? 1)) return [];
    if (!isMeant(rule, input, known.place) || isTaken(judgement, known.taken)) return [];
    const { id, severity, message, citations } = rule.placed.rule;
    return [
      {
        rule: id,
        category: judgement.category,
        severity: severity ?? categories[judgement.category].severity,
        status: "violation" as const,
        start: judgement.start,
        end: judgement.end,
        text: input.text.slice(judgement.start, judgement.end),
        message,
        citations: known.laws.forFinding(judgement.category, citations ?? [], known.place),
        reader: "classifier" as const,
      },
    ];
  });
}
