import type { CategoryId, Finding, Language } from "@tactful/domain";
import { type Entity, entitiesOf } from "./entities.ts";

const marks: ReadonlySet<string> = new Set("。！？!?\n");

/** Farthest that is looked for the ends of a sentence. */
const reach = 160;
const abbreviation =
  /(?:^|[^a-z])(?:mr|mrs|ms|dr|rs|no|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[ap]\.m)$/i;

/** Whether a sentence ends with the character at an index: with a mark, or a full stop before a blank that shortens no word. */
function endsAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark !== ".") return marks.has(mark);
  return /\s/.test(text.charAt(at + 1)) && !abbreviation.test(text.slice(Math.max(0, at - 6), at));
}

/** The sentence around a finding, or as much of it as is looked at. */
function sentenceAround(text: string, finding: Finding): { readonly start: number; readonly end: number } {
  let start = finding.start;
  while (start > 0 && finding.start - start < reach && !endsAt(text, start - 1)) start--;
  let end = finding.end;
  while (end < text.length && end - finding.end < reach && !endsAt(text, end)) end++;
  return { start, end };
}

/** Whether something stands at an edge at which a long sentence was cut: it may be half of a sum. */
function isCut(
  text: string,
  { start, end }: Entity,
  sentence: { readonly start: number; readonly end: number },
): boolean {
  if (start === sentence.start && start > 0 && !endsAt(text, start - 1)) return true;
  return end === sentence.end && end < text.length && !endsAt(text, end);
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
    const isSecret =
      finding.category === "privacy.third-party" || finding.category === "coercion.third-party-pay";
    return !isInside && !isSecret;
  }
  return true;
}

/** The names, sums and days around a finding that a rewrite is to keep. */
export function keptEntities(text: string, finding: Finding, language: Language): readonly Entity[] {
  const sentence = sentenceAround(text, finding);
  const { start, end } = sentence;
  const entities = entitiesOf(text.slice(start, end), language).map((entity) => ({
    ...entity,
    start: entity.start + start,
    end: entity.end + start,
  }));
  return entities.filter((entity) => !isCut(text, entity, sentence) && isKept(entity, finding));
}
