import { type CategoryId, categories, type Finding } from "@tactful/domain";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { Judgement, ReaderInput, SecondReader } from "../reader/second-reader.ts";
import { appliesTo, reachesInto } from "./applies-to.ts";
import type { LawLibrary, LawPlace } from "./laws.ts";
import type { Speech } from "./speech.ts";

/** The model rules of the packs, by category. */
export type ModelRules = ReadonlyMap<CategoryId, CompiledRule>;

/** Picks the model rules out of the packs; without one a category has no second reader. */
export function modelRules(compiled: CompiledRules): ModelRules {
  const rules = compiled.rules.filter(
    ({ placed }) => placed.rule.kind === "model" && placed.isSilenced !== true,
  );
  return new Map(
    rules.flatMap((rule) =>
      rule.placed.rule.category === undefined ? [] : [[rule.placed.rule.category, rule] as const],
    ),
  );
}

/** The ids of the rules whose findings need the second reader's consent. */
export function weakRules(compiled: CompiledRules): ReadonlySet<string> {
  const weak = compiled.rules.filter(({ placed }) => placed.rule.strength === "weak");
  return new Set(weak.map(({ placed }) => placed.rule.id));
}

/** Whether something else has spoken of words of this place. */
export function isTaken(
  place: { readonly start: number; readonly end: number },
  spans: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return spans.some(({ start, end }) => start < place.end && place.start < end);
}

/** Whether a model rule is meant for who says it, by which channel, and where. */
export function isMeant(
  rule: CompiledRule,
  input: Pick<ReaderInput, "speaker" | "channel">,
  place: LawPlace,
): boolean {
  const { speakers, channels, jurisdictions } = rule.placed.rule;
  if (!(speakers ?? ["collector", "bot", "script"]).includes(input.speaker)) return false;
  if (channels !== undefined && (input.channel === undefined || !channels.includes(input.channel)))
    return false;
  return jurisdictions === undefined || jurisdictions.some((where) => reachesInto(where, place.jurisdiction));
}

/** A finding of the second reader and all that it read together. */
export interface ReadFinding {
  readonly finding: Finding;
  readonly window: Judgement["window"];
}

/** What is known of a passage before it is read again. */
export interface KnownPassage {
  /** Words on which the rules, or facts, have spoken: they are left alone. */
  readonly taken: readonly { readonly start: number; readonly end: number }[];
  readonly laws: LawLibrary;
  readonly place: LawPlace;
  readonly compiled: CompiledRules;
  readonly speech: Speech;
  /** Least probability that counts here, whatever the rule's threshold. */
  readonly least: number;
}

/** Findings of the second reader: where nothing is taken and the probability reaches the threshold of its category's model rule. */
export function readAgain(
  reader: SecondReader,
  rules: ModelRules,
  input: ReaderInput,
  known: KnownPassage,
): readonly ReadFinding[] {
  return reader.read(input).flatMap((judgement) => {
    const rule = rules.get(judgement.category);
    const least = Math.max(rule?.placed.rule.threshold ?? 1, known.least);
    if (rule === undefined || judgement.probability < least) return [];
    if (!appliesTo(rule, known.compiled, known.speech) || isTaken(judgement, known.taken)) return [];
    const { id, severity, message, citations } = rule.placed.rule;
    const finding: Finding = {
      rule: id,
      category: judgement.category,
      severity: severity ?? categories[judgement.category].severity,
      status: "violation",
      start: judgement.start,
      end: judgement.end,
      text: input.text.slice(judgement.start, judgement.end),
      message,
      citations: known.laws.forFinding(judgement.category, citations ?? [], known.place),
      reader: "classifier",
    };
    return [{ finding, window: judgement.window }];
  });
}
