import type { LocalizedText } from "@tactful/domain";

/** In which language a command speaks; `both` puts Chinese and English side by side. */
export type OutputLanguage = "zh" | "en" | "both";

/** Chooses the words of a language. */
export type Say = (text: LocalizedText) => string;

/** The chooser for a language. */
export function sayIn(language: OutputLanguage): Say {
  return (text) => {
    if (language !== "both") return text[language];
    return text.zh === text.en ? text.en : `${text.zh} ${text.en}`;
  };
}

/** A sentence as lines: one, or one in each language. */
export function sentenceLines(text: LocalizedText, language: OutputLanguage): readonly string[] {
  if (language !== "both") return [text[language]];
  return text.zh === text.en ? [text.en] : [text.zh, text.en];
}

/** The language that the user's settings (POSIX locale) ask for; both where they name neither. */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): OutputLanguage {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => (value ?? "") !== "") ?? "";
  if (/^zh/i.test(locale)) return "zh";
  return /^en/i.test(locale) ? "en" : "both";
}

/** Fills the `{name}` places of a text in both languages. */
export function fillText(text: LocalizedText, values: Readonly<Record<string, string>>): LocalizedText {
  const fill = (words: string): string =>
    words.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return { zh: fill(text.zh), en: fill(text.en) };
}
