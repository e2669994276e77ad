import type { LocalizedText } from "@tactful/domain";

/** Puts texts into the slots of a template; what is put in is never read for slots again. */
export type FillTemplate = (slots: Readonly<Record<string, LocalizedText>>) => LocalizedText;

const SLOT = /\{([a-z]+[12]?)\}/;

type Language = keyof LocalizedText;

function fill(parts: readonly string[], slots: Readonly<Record<string, LocalizedText>>, language: Language) {
  // Splitting by the expression's group leaves plain text at even places and slot names at odd ones.
  let text = "";
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string;
    text += at % 2 === 0 ? part : (slots[part]?.[language] ?? `{${part}}`);
  }
  return text;
}

/** Prepares a text with slots such as `{value}`; a slot that nothing is given for stays as it stands. */
export function textTemplate(text: LocalizedText): FillTemplate {
  const zh = text.zh.split(SLOT);
  const en = text.en.split(SLOT);
  return (slots) => ({ zh: fill(zh, slots, "zh"), en: fill(en, slots, "en") });
}
