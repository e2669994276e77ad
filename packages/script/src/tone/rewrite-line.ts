import type { Checker } from "@tactful/compliance";
import type { Finding, Language, Utterance } from "@tactful/domain";
import { findToneSpans, type ToneSentence } from "./find-tone-spans.ts";
import type { ToneCues } from "./load-tone.ts";
import { type TextChange, textDiff } from "./text-diff.ts";

/** A line made compliant and kind. */
export interface Rewrite {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly TextChange[];
  /** Ids of the rules that the line broke. */
  readonly rules: readonly string[];
  /** Ids of the tone cues by which it pressed. */
  readonly cues: readonly string[];
}

/** What {@link rewriteLine} works with. */
export interface RewriteTools {
  /** One that makes suggestions. */
  readonly checker: Checker;
  readonly cues: ToneCues;
}

function violationsOf(checker: Checker, utterance: Utterance): readonly Finding[] {
  return checker.utterance(utterance).findings.filter(({ status }) => status === "violation");
}

function touches(finding: Finding, { start, end }: ToneSentence): boolean {
  return finding.start < end && finding.end > start;
}

function pressing({ spans }: ToneSentence): ToneSentence["spans"] {
  return spans
    .filter(({ shows }) => shows === "pressure")
    .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
}

/** The kinder wording of the cue that presses most. */
function insteadOf(sentence: ToneSentence, language: Language, cues: ToneCues): string | undefined {
  const [most] = pressing(sentence);
  const known = cues[language === "en" ? "en" : "zh"];
  return known.find(({ cue }) => cue.id === most?.cue)?.cue.instead?.[language];
}

/** Sentence after sentence: kept where nothing is wrong, else the wording of the check, else that of the tone cue. Null where a sentence has none. */
function mended(
  text: string,
  sentences: readonly ToneSentence[],
  found: readonly Finding[],
  wordingOf: (sentence: ToneSentence) => string | undefined,
): string | null {
  const parts: string[] = [];
  for (const sentence of sentences) {
    const own = found.filter((finding) => touches(finding, sentence));
    const isFine = own.length === 0 && pressing(sentence).length === 0;
    const better = own.find(({ suggestion }) => suggestion !== undefined)?.suggestion ?? wordingOf(sentence);
    const part = isFine ? text.slice(sentence.start, sentence.end).trim() : better;
    if (part === undefined) return null;
    if (!parts.includes(part)) parts.push(part);
  }
  return parts.length === 0 ? null : parts.join(/[a-z]/i.test(parts[0] ?? "") ? " " : "");
}

/**
 * Makes a bad line compliant and kind, and shows what changed and by which rules: sentences that break none stay. What comes out was checked
 * again and breaks no rule and presses nowhere; null where the line is fine as it is, or no wording is known that passes.
 */
export function rewriteLine(utterance: Utterance, language: Language, tools: RewriteTools): Rewrite | null {
  const { checker, cues } = tools;
  const { text } = utterance;
  const spoken: Utterance = { ...utterance, language };
  const found = violationsOf(checker, spoken);
  const sentences = findToneSpans(text, language, cues);
  const pressed = sentences.flatMap((sentence) => pressing(sentence).map(({ cue }) => cue));
  if (found.length === 0 && pressed.length === 0) return null;
  const wordingOf = (sentence: ToneSentence): string | undefined => insteadOf(sentence, language, cues);
  const whole = found.find(({ suggestion }) => suggestion !== undefined)?.suggestion;
  const kinder = sentences.map(wordingOf).find((one) => one !== undefined);
  const passes = (after: string): boolean =>
    violationsOf(checker, { ...spoken, text: after }).length === 0 &&
    findToneSpans(after, language, cues).every((sentence) => pressing(sentence).length === 0);
  const after = [mended(text, sentences, found, wordingOf), whole ?? null, kinder ?? null].find(
    (one) => one !== null && one !== text && passes(one),
  );
  if (after === undefined || after === null) return null;
  return {
    before: text,
    after,
    changes: textDiff(text, after),
    rules: [...new Set(found.map(({ rule }) => rule))],
    cues: [...new Set(pressed)],
  };
}
