import type { Reason } from "@tactful/domain";
import { type OutputLanguage, sentenceLines } from "../words/output-language.ts";

/** A reason in words, behind the sign of what it does to the probability; one line, or one in each language. */
export function reasonLines(reason: Reason, language: OutputLanguage): readonly string[] {
  const { feature, text = { zh: feature, en: feature }, contribution } = reason;
  const sign = contribution < 0 ? "-" : "+";
  return sentenceLines(text, language).map((line) => `${sign} ${line}`);
}
