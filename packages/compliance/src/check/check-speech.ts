import type { Finding, Language } from "@tactful/domain";
import { type BorderlinePassage, borderlineJudgements } from "./borderline.ts";
import { checkPassage, type TextCheck } from "./check-text.ts";
import { withoutRepeats } from "./compare-findings.ts";
import type { Reading } from "./evaluate-rules.ts";
import type { LawPlace } from "./laws.ts";
import { passagesOf } from "./passages.ts";
import type { Speech } from "./speech.ts";
import { type SecondOpinion, weighFindings } from "./weigh-findings.ts";

/** What was said, whole. */
export interface SpokenText {
  readonly text: string;
  readonly speech: Speech;
  readonly language: Language;
  readonly place: LawPlace;
}

/** What else a caller wants to hear of while a text is read. */
export interface SpeechWatch {
  /** Called for each passage while its hits still stand; `offset` is where it begins in the text. */
  readonly onPassage?: (reading: Reading, offset: number) => void;
  /** Called for each passage that nearly became a finding of the second reader; spans are offsets into the whole text. */
  readonly onBorderline?: (passage: Omit<BorderlinePassage, "turn">) => void;
}

const collectorSide = new Set(["collector", "bot", "script"]);

/** Whether the words are the collector's side: the borrower's own are never its violation. */
export function isCollectorSide(speaker: Speech["speaker"]): boolean {
  return collectorSide.has(speaker);
}

function moved(finding: Finding, by: number): Finding {
  return { ...finding, start: finding.start + by, end: finding.end + by };
}

/** Reads what one side said: rules, then the second reader where there is one. */
export function checkSpeech(
  check: TextCheck,
  spoken: SpokenText,
  second: SecondOpinion,
  watch: SpeechWatch = {},
): readonly Finding[] {
  const found: Finding[] = [];
  const { speech, language, place } = spoken;
  for (const passage of passagesOf(spoken.text)) {
    const { findings, settled, reading } = checkPassage(check, passage, speech, { language, place });
    watch.onPassage?.(reading, passage.offset);
    const { reader } = second;
    if (reader === undefined || !isCollectorSide(speech.speaker)) {
      for (const finding of findings) found.push(finding);
      continue;
    }
    const input = {
      text: passage.text,
      language,
      speaker: speech.speaker,
      tagger: check.tagger,
      ...(speech.channel === undefined ? {} : { channel: speech.channel }),
      ...(speech.context === undefined ? {} : { context: speech.context }),
    };
    const own = findings.map((finding) => moved(finding, -passage.offset));
    const free = settled.map((span) => ({
      start: span.start - passage.offset,
      end: span.end - passage.offset,
    }));
    const weighed = weighFindings(
      own,
      free,
      input,
      { ...second, reader },
      { laws: check.laws, place, compiled: check.compiled, speech },
    );
    found.push(...weighed.map((finding) => moved(finding, passage.offset)));
    if (second.borderline === undefined || watch.onBorderline === undefined) continue;
    const known = { taken: [...weighed, ...free], place, share: second.borderline };
    for (const judged of borderlineJudgements(reader, second.rules, input, known)) {
      const { category, probability, start, end } = judged;
      watch.onBorderline({ category, probability, start: start + passage.offset, end: end + passage.offset });
    }
  }
  return withoutRepeats(found);
}
