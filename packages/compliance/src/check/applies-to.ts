import type { Jurisdiction } from "@tactful/domain";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { RuleScope } from "../matching/rule-scope.ts";
import type { Heard, RuleCondition } from "../packs/rule.ts";
import type { Speech } from "./speech.ts";

/** Whether the law of `place` reaches into `where`: a country's reaches into its states and cities. */
export function reachesInto(place: Jurisdiction, where: Jurisdiction): boolean {
  if (where.length === place.length) return where === place;
  return where.charAt(place.length) === "-" && where.startsWith(place);
}

/** The collector's side: what a borrower says is never its violation, whatever a rule names. */
const ownSpeakers = new Set(["collector", "bot", "script"]);

function isSpoken({ speakers, channels }: RuleScope, speech: Speech): boolean {
  if (!ownSpeakers.has(speech.speaker)) return false;
  if (speakers !== undefined && !speakers.includes(speech.speaker)) return false;
  if (channels === undefined) return true;
  return speech.channel !== undefined && channels.includes(speech.channel);
}

function isThere(jurisdictions: readonly Jurisdiction[], where: Jurisdiction): boolean {
  for (const place of jurisdictions) if (reachesInto(place, where)) return true;
  return false;
}

function isHeard(heard: Heard, compiled: CompiledRules, speech: Speech): boolean {
  const set = compiled.classSets.get(heard.class);
  return set !== undefined && speech.heard(set, heard.speaker, heard.turns);
}

function isWithinFirst(first: NonNullable<RuleCondition["first"]>, speech: Speech): boolean {
  if (first.turns !== undefined && speech.ownTurn >= first.turns) return false;
  return first.seconds === undefined || (speech.at ?? 0) <= first.seconds;
}

/** Whether a rule speaks of this moment at all: place, speaker, channel and its conditions; the context pattern is left to the caller. */
export function appliesTo(rule: CompiledRule, compiled: CompiledRules, speech: Speech): boolean {
  const { isSilenced, jurisdictions, when } = rule.scope;
  if (isSilenced || !isSpoken(rule.scope, speech)) return false;
  if (jurisdictions !== undefined && !isThere(jurisdictions, speech.jurisdiction)) return false;
  if (when === undefined) return true;
  if (when.audience !== undefined && ![when.audience].flat().includes(speech.audience)) return false;
  if (when.first !== undefined && !isWithinFirst(when.first, speech)) return false;
  if (when.after !== undefined && !isHeard(when.after, compiled, speech)) return false;
  return when.notAfter === undefined || !isHeard(when.notAfter, compiled, speech);
}
