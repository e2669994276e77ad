import type { Jurisdiction } from "@tactful/domain";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { Heard, Rule, RuleCondition } from "../packs/rule.ts";
import type { Speech } from "./speech.ts";

/** Whether the law of `place` reaches into `where`: a country's reaches into its states and cities. */
export function reachesInto(place: Jurisdiction, where: Jurisdiction): boolean {
  if (where.length === place.length) return where === place;
  return where.charAt(place.length) === "-" && where.startsWith(place);
}

/** The collector's side: what a borrower says is never its violation, whatever a rule names. */
const ownSpeakers = new Set(["collector", "bot", "script"]);

function isSpoken(rule: Rule, speech: Speech): boolean {
  if (!ownSpeakers.has(speech.speaker)) return false;
  if (rule.speakers !== undefined && !rule.speakers.includes(speech.speaker)) return false;
  if (rule.channels === undefined) return true;
  return speech.channel !== undefined && rule.channels.includes(speech.channel);
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
  const { rule: data, isSilenced } = rule.placed;
  if (isSilenced === true || !isSpoken(data, speech)) return false;
  const { jurisdictions, when } = data;
  if (
    jurisdictions !== undefined &&
    !jurisdictions.some((place) => reachesInto(place, speech.jurisdiction))
  ) {
    return false;
  }
  if (when === undefined) return true;
  if (when.audience !== undefined && ![when.audience].flat().includes(speech.audience)) return false;
  if (when.first !== undefined && !isWithinFirst(when.first, speech)) return false;
  if (when.after !== undefined && !isHeard(when.after, compiled, speech)) return false;
  return when.notAfter === undefined || !isHeard(when.notAfter, compiled, speech);
}
