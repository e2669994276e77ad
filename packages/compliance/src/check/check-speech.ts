import type { Finding, Language } from "@tactful/domain";
import type { SecondReader } from "../reader/second-reader.ts";
import { type BorderlinePassage, borderlineJudgements } from "./borderline.ts";
import { checkPassage, type PassageFindings, type TextCheck } from "./check-text.ts";
import { withoutRepeats } from "./compare-findings.ts";
import type { Reading } from "./evaluate-rules.ts";
import type { LawPlace } from "./laws.ts";
import { type Passage, passagesOf } from "./passages.ts";
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

/** Where the second reader's word counts: the findings of a passage that it leaves, and its own. Spans are offsets into the whole text. */
function readPassage(
  check: TextCheck,
  { speech, language, place }: SpokenText,
  second: SecondOpinion & { readonly reader: SecondReader },
  { text, offset }: Passage,
  { findings, settled }: PassageFindings,
  onBorderline: SpeechWatch["onBorderline"],
): readonly Finding[] {
  const { reader } = second;
  const input = {
    text,
    language,
    speaker: speech.speaker,
    tagger: check.tagger,
    viewAtHand: check.viewAtHand,
    ...(speech.channel === undefined ? {} : { channel: speech.channel }),
    ...(speech.context === undefined ? {} : { context: speech.context }),
  };
  const own = findings.map((finding) => moved(finding, -offset));
  const free = settled.map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  const known = { laws: check.laws, place, compiled: check.compiled, speech };
  const weighed = weighFindings(own, free, input, second, known);
  if (second.borderline !== undefined && onBorderline !== undefined) {
    const taken = { taken: [...weighed, ...free], place, share: second.borderline };
    for (const judged of borderlineJudgements(reader, second.rules, input, taken)) {
      const { category, probability, start, end } = judged;
      onBorderline({ category, probability, start: start + offset, end: end + offset });
    }
  }
  return weighed.map((finding) => moved(finding, offset));
}

/** Reads what one side said: rules, then the second reader where there is one. */
export function checkSpeech(
  check: TextCheck,
  spoken: SpokenText,
  second: SecondOpinion,
  watch: SpeechWatch = {},
): readonly Finding[] {
  const found: Finding[] = [];
  const { speech } = spoken;
  const { reader } = second;
  const isRead = reader !== undefined && isCollectorSide(speech.speaker);
  const opinion = isRead ? { ...second, reader } : null;
  for (const passage of passagesOf(spoken.text)) {
    const checked = checkPassage(check, passage, speech, spoken);
    watch.onPassage?.(checked.reading, passage.offset);
    const kept =
      opinion === null
        ? checked.findings
        : readPassage(check, spoken, opinion, passage, checked, watch.onBorderline);
    for (const finding of kept) found.push(finding);
  }
  return withoutRepeats(found);
}
