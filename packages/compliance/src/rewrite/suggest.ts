import type { Finding, Language } from "@tactful/domain";
import type { SpokenText } from "../check/check-speech.ts";
import { checkPassage, isHarmlessPassage, type TextCheck } from "../check/check-text.ts";
import type { Entity } from "./entities.ts";
import { fillWording, type SlotValues } from "./fill-wording.ts";
import { keptEntities } from "./kept-entities.ts";
import { firstPassing, slotBits, type Wording, wordingsFrom } from "./wordings.ts";

/** Adds a compliant wording to findings. */
export type Suggest = (findings: readonly Finding[], spoken: SpokenText) => readonly Finding[];

/** How many findings of one text get a wording: a text with more is to be written anew, not mended. */
const mostFindings = 50;

/** FNV-1a: spreads texts over the wordings, the same text always to the same. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

function joined(entities: readonly Entity[], kind: Entity["kind"], language: Language): string | undefined {
  const texts = [...new Set(entities.filter((entity) => entity.kind === kind).map(({ text }) => text))];
  if (texts.length === 0) return undefined;
  if (language === "en") return texts.join(" and ");
  return texts.join("、");
}

/** A day without the words that make it a limit: the wording around it says what the day is for. */
function withoutLimit(text: string): string {
  return text.replace(/^(?:by|on|before) /i, "").replace(/(?:之前|以前|前)(?=$|、)/g, "");
}

function slotValues(entities: readonly Entity[], language: Language): SlotValues {
  const values: Partial<Record<"name" | "amount" | "date", string>> = {};
  for (const kind of ["name", "amount", "date"] as const) {
    const text = joined(entities, kind, language);
    if (text !== undefined) values[kind] = kind === "date" ? withoutLimit(text) : text;
  }
  return values;
}

/** A wording without values, which is of the packs and the same at every moment. */
interface Unfilled {
  readonly text: string;
  /** Whether no rule has anything against it, whoever says it, when and where: then it need not be read again. */
  readonly isHarmless: boolean;
}

/** Reads each wording once as it is without values. */
function unfilledWordings(check: TextCheck): (wording: Wording) => Unfilled {
  const known = new Map<Wording, Unfilled>();
  return (wording) => {
    const before = known.get(wording);
    if (before !== undefined) return before;
    const text = fillWording(wording.source, {});
    const unfilled = { text, isHarmless: isHarmlessPassage(check, text) };
    known.set(wording, unfilled);
    return unfilled;
  };
}

/** Makes the function that adds wordings; each was read by the rules as the collector's words at that moment, and passed. */
export function createSuggest(check: TextCheck): Suggest {
  const wordingsOf = wordingsFrom(check.compiled);
  const unfilled = unfilledWordings(check);
  const passes = (text: string, { language, place, speech }: SpokenText): boolean =>
    checkPassage(check, { text, offset: 0 }, speech, { language, place }).findings.length === 0;
  const wordingFor = (finding: Finding, spoken: SpokenText): string | undefined => {
    const wordings = wordingsOf(finding, spoken.language, {
      isBot: spoken.speech.speaker === "bot" || spoken.speech.facts.is_bot === true,
      isHongKong: spoken.place.jurisdiction === "HK",
    });
    const values = slotValues(keptEntities(spoken.text, finding, spoken.language), spoken.language);
    const slots = slotBits(values);
    const seed = hashOf(`${finding.text}\n${spoken.text.slice(0, 200)}`);
    return firstPassing(wordings, slots, seed, (wording) => {
      if ((wording.slots & slots) === 0) {
        const { text, isHarmless } = unfilled(wording);
        return isHarmless || passes(text, spoken) ? text : undefined;
      }
      const text = fillWording(wording.source, values);
      return passes(text, spoken) ? text : undefined;
    });
  };
  return (findings, spoken) => {
    if (findings.length === 0) return findings;
    return findings.map((finding, index) => {
      const isServed = finding.status === "violation" && index < mostFindings;
      const suggestion = isServed ? wordingFor(finding, spoken) : undefined;
      return suggestion === undefined ? finding : { ...finding, suggestion };
    });
  };
}
