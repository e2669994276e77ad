import type { LocalizedText } from "@tactful/domain";

/** In which language a document speaks; `both` puts the two beside each other, for figures that serve two texts. */
export type DocumentLanguage = "zh" | "en" | "both";

/** Chooses the words of a document's language. */
export type Say = (text: LocalizedText) => string;

/** The chooser for a language. */
export function sayIn(language: DocumentLanguage): Say {
  return (text) => {
    if (language !== "both") return text[language];
    return text.en === text.zh ? text.en : `${text.en} · ${text.zh}`;
  };
}

/** Makes a text of the same words in both languages, such as a name or a number. */
export function sameText(text: string): LocalizedText {
  return { en: text, zh: text };
}

/** Fills `{name}` places of a text, in each language with its own words. */
export function fill(
  text: LocalizedText,
  values: Readonly<Record<string, string | LocalizedText>>,
): LocalizedText {
  const filled = (language: "zh" | "en") =>
    text[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === "string" ? value : value[language];
    });
  return { zh: filled("zh"), en: filled("en") };
}
