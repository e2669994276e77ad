import type { Finding, Language } from "@tactful/domain";
import type { SpokenText } from "../check/check-speech.ts";
import { checkPassage, type TextCheck } from "../check/check-text.ts";
import type { Entity } from "./entities.ts";
import { fillWording, type SlotValues, slotsOf } from "./fill-wording.ts";
import { keptEntities } from "./kept-entities.ts";

/** Adds a compliant wording to findings. */
export type Suggest = (findings: readonly Finding[], spoken: SpokenText) => readonly Finding[];

/** How many wordings are tried before a finding goes without one. */
const mostTries = 8;
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

/** Words by which a wording speaks as a machine: right for a bot, untrue for a person. */
const machine = /智能|机器人|機械人|機器人|语音助手|語音助手|assistant|automated|\bbot\b/i;

/** Characters of written Cantonese, which is for Hong Kong. */
const cantonese = /[嘅咗喺唔佢嗰啲冇畀俾哋嚟嘢咁啱攞揸瞓]|係咪/;

function slotValues(entities: readonly Entity[], language: Language): SlotValues {
  const values: Partial<Record<"name" | "amount" | "date", string>> = {};
  for (const kind of ["name", "amount", "date"] as const) {
    const text = joined(entities, kind, language);
    if (text !== undefined) values[kind] = kind === "date" ? withoutLimit(text) : text;
  }
  return values;
}

/** The wordings for a finding: its rule's own, else those of its category. */
type WordingsOf = (finding: Finding, language: Language) => readonly string[];

function wordingsFrom({ compiled }: TextCheck): WordingsOf {
  const own = new Map(compiled.rules.map(({ placed }) => [placed.rule.id, placed.rule.rewrite]));
  return (finding, language) =>
    own.get(finding.rule)?.[language] ?? compiled.book.rewrites[finding.category]?.[language] ?? [];
}

/** The wordings in the order in which they are tried: those that show most of the values first, else spread by the text. */
function ordered(wordings: readonly string[], values: SlotValues, seed: number): readonly string[] {
  const wanted = Object.keys(values);
  const shown = (wording: string): number => {
    const slots = slotsOf(wording);
    return wanted.filter((kind) => slots.has(kind)).length;
  };
  const start = seed % Math.max(1, wordings.length);
  const turned = [...wordings.slice(start), ...wordings.slice(0, start)];
  return turned.toSorted((left, right) => shown(right) - shown(left));
}

/** Makes the function that adds wordings; each was read by the rules as the collector's words at that moment, and passed. */
export function createSuggest(check: TextCheck): Suggest {
  const wordingsOf = wordingsFrom(check);
  const passes = (text: string, spoken: SpokenText): boolean => {
    const { language, place, speech } = spoken;
    return checkPassage(check, { text, offset: 0 }, speech, { language, place }).findings.length === 0;
  };
  const wordingFor = (finding: Finding, spoken: SpokenText): string | undefined => {
    const isBot = spoken.speech.speaker === "bot" || spoken.speech.facts.is_bot === true;
    const isHongKong = spoken.place.jurisdiction === "HK";
    const wordings = wordingsOf(finding, spoken.language).filter(
      (line) => (isBot || !machine.test(line)) && (isHongKong || !cantonese.test(line)),
    );
    const entities = keptEntities(spoken.text, finding, spoken.language);
    const values = slotValues(entities, spoken.language);
    const seed = hashOf(`${finding.text}\n${spoken.text.slice(0, 200)}`);
    for (const wording of ordered(wordings, values, seed).slice(0, mostTries)) {
      const text = fillWording(wording, values);
      if (passes(text, spoken)) return text;
    }
    return undefined;
  };
  return (findings, spoken) =>
    findings.map((finding, index) => {
      const isServed = finding.status === "violation" && index < mostFindings;
      const suggestion = isServed ? wordingFor(finding, spoken) : undefined;
      return suggestion === undefined ? finding : { ...finding, suggestion };
    });
}
