import type { LocalizedText } from "@tactful/domain";

/** Puts texts into the slots of a template; what is put in is never read for slots again. */
export type FillTemplate = (texts: readonly LocalizedText[]) => LocalizedText;

const SLOT = /\{([a-z]+[12]?)\}/;

interface Pieces {
  /** Plain text at even places, what stands in a slot at odd ones. */
  readonly pieces: readonly string[];
  /** For each slot the place of its text among those given; -1 for a name that is none. */
  readonly sources: readonly number[];
}

function takeApart(text: string, slots: Readonly<Record<string, number>>): Pieces {
  // Splitting by an expression with a group keeps what the group matched: the names of the slots.
  const pieces = text.split(SLOT);
  const names = pieces.filter((_, at) => at % 2 === 1);
  const sources = names.map((name) => (Object.hasOwn(slots, name) ? (slots[name] ?? -1) : -1));
  return {
    pieces: pieces.map((piece, at) => (at % 2 === 1 ? `{${piece}}` : piece)),
    sources,
  };
}

function putTogether(
  { pieces, sources }: Pieces,
  texts: readonly LocalizedText[],
  language: "zh" | "en",
): string {
  const filled = [...pieces];
  sources.forEach((source, at) => {
    const text = texts[source];
    if (text !== undefined) filled[2 * at + 1] = text[language];
  });
  // Joined rather than added up: a batch keeps its texts, and a sum of strings keeps all its parts with it.
  return filled.join("");
}

/** Prepares a text with slots such as `{value}`; `slots` says which of the given texts goes where. An unknown slot stays as it stands. */
export function textTemplate(text: LocalizedText, slots: Readonly<Record<string, number>>): FillTemplate {
  const zh = takeApart(text.zh, slots);
  const en = takeApart(text.en, slots);
  return (texts) => ({ zh: putTogether(zh, texts, "zh"), en: putTogether(en, texts, "en") });
}
