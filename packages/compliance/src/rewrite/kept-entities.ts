import type { CategoryId, Finding, Language } from "@tactful/domain";
import { type Entity, entitiesOf } from "./entities.ts";

const marks = /[。！？!?\n]/;

/** The sentence around a finding. */
function sentenceAround(text: string, finding: Finding): { readonly start: number; readonly end: number } {
  let start = finding.start;
  while (start > 0 && finding.start - start < 160 && !marks.test(text.charAt(start - 1))) start--;
  let end = finding.end;
  while (end < text.length && end - finding.end < 160 && !marks.test(text.charAt(end))) end++;
  return { start, end };
}

/** Categories in which a sum, or a day, is itself what is wrong, or must not be told to this listener. */
const unlawful: Readonly<Partial<Record<CategoryId, readonly Entity["kind"][]>>> = {
  "deception.amount": ["amount"],
  "payment.diversion": ["amount"],
  "promise.unauthorised": ["amount"],
  "privacy.third-party": ["amount"],
  "coercion.third-party-pay": ["amount"],
  "deception.urgency": ["date"],
  "deception.credit": ["amount"],
};

function isKept(entity: Entity, finding: Finding): boolean {
  const isInside = entity.start < finding.end && finding.start < entity.end;
  if (unlawful[finding.category]?.includes(entity.kind) === true) {
    // What was said of the debt elsewhere in the sentence stays, except to a person who must not hear of it.
    const isSecret = finding.category === "privacy.third-party" || finding.category === "coercion.third-party-pay";
    return !isInside && !isSecret;
  }
  return true;
}

/** The names, sums and days around a finding that a rewrite is to keep. */
export function keptEntities(text: string, finding: Finding, language: Language): readonly Entity[] {
  const { start, end } = sentenceAround(text, finding);
  const entities = entitiesOf(text.slice(start, end), language).map((entity) => ({
    ...entity,
    start: entity.start + start,
    end: entity.end + start,
  }));
  return entities.filter((entity) => isKept(entity, finding));
}
