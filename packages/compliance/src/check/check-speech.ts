import type { Finding, Language } from "@tactful/domain";
import type { Scan } from "../matching/scanner.ts";
import type { MatchedPatterns } from "../matching/matched-patterns.ts";
import type { SecondReader } from "../reader/second-reader.ts";
import { checkPassage, type TextCheck } from "./check-text.ts";
import { withoutRepeats } from "./compare-findings.ts";
import type { LawPlace } from "./laws.ts";
import { passagesOf } from "./passages.ts";
import { type ModelRules, readAgain } from "./read-again.ts";
import type { Speech } from "./speech.ts";

/** What was said, whole. */
export interface SpokenText {
  readonly text: string;
  readonly speech: Speech;
  readonly language: Language;
  readonly place: LawPlace;
}

/** Called for each passage while its hits still stand. */
export type OnPassage = (scan: Scan, matched: MatchedPatterns) => void;

const collectorSide = new Set(["collector", "bot", "script"]);

/** Whether the words are the collector's side: the borrower's own are never its violation. */
export function isCollectorSide(speaker: Speech["speaker"]): boolean {
  return collectorSide.has(speaker);
}

/** Reads what one side said: rules, then the second reader where there is one. */
export function checkSpeech(
  check: TextCheck,
  spoken: SpokenText,
  second: { readonly reader: SecondReader | undefined; readonly rules: ModelRules },
  onPassage: OnPassage = () => undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  const { speech, language, place } = spoken;
  for (const passage of passagesOf(spoken.text)) {
    const { findings, settled, scan, matched } = checkPassage(check, passage, speech, { language, place });
    onPassage(scan, matched);
    found.push(...findings);
    if (second.reader === undefined || !isCollectorSide(speech.speaker)) continue;
    const input = {
      text: passage.text,
      language,
      speaker: speech.speaker,
      ...(speech.channel === undefined ? {} : { channel: speech.channel }),
      ...(speech.context === undefined ? {} : { context: speech.context }),
    };
    const shift = (span: { readonly start: number; readonly end: number }) => ({
      start: span.start - passage.offset,
      end: span.end - passage.offset,
    });
    const taken = [...findings, ...settled].map(shift);
    const again = readAgain(second.reader, second.rules, input, { taken, laws: check.laws, place });
    for (const one of again) {
      found.push({ ...one, start: one.start + passage.offset, end: one.end + passage.offset });
    }
  }
  return withoutRepeats(found);
}
