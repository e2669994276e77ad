import { TactfulError } from "@tactful/domain";
import { reachesInto } from "../check/applies-to.ts";
import type { Law } from "../packs/law.ts";
import type { ReadPack } from "../packs/layer-packs.ts";
import type { ContactRule } from "./contact-rule.ts";

/** What is wrong with a rule among the others of all packs; undefined where nothing is. */
function faultOf(rule: ContactRule, seen: ReadonlySet<string>, law: Law | undefined): string | undefined {
  if (seen.has(rule.id))
    return `The contact rule id ${rule.id} stands twice; give this one an id of its own.`;
  if (law === undefined) {
    return `The contact rule ${rule.id} cites ${rule.citation}, which no pack holds; add it to the citations.`;
  }
  if (!reachesInto(law.jurisdiction, rule.jurisdiction)) {
    return `The contact rule ${rule.id} is of ${rule.jurisdiction}, but cites law of ${law.jurisdiction}; cite law of that place.`;
  }
  return undefined;
}

/** The contact rules of all packs, in order. Throws RULE_INVALID with the place of a rule whose id stands twice, or that cites no law of its place. */
export function layerContact(packs: readonly ReadPack[]): readonly ContactRule[] {
  const laws = new Map(
    packs
      .flatMap(({ files }) => files.flatMap(({ value }) => value.citations ?? []))
      .map((law) => [law.id, law]),
  );
  const seen = new Set<string>();
  const rules: ContactRule[] = [];
  for (const { value, file, placeOf } of packs.flatMap(({ files }) => files)) {
    value.contact?.forEach((rule, index) => {
      const fault = faultOf(rule, seen, laws.get(rule.citation));
      if (fault !== undefined) {
        throw new TactfulError("RULE_INVALID", fault, { file, ...placeOf(["contact", index]) });
      }
      seen.add(rule.id);
      rules.push(rule);
    });
  }
  return rules;
}
