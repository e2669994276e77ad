import type { Language } from "@tactful/domain";
import { findToneSpans, type ToneSentence, type ToneSpan } from "./find-tone-spans.ts";
import type { ToneCues } from "./load-tone.ts";
import { type EmpathyPart, empathyParts } from "./tone-file.ts";

/** How strongly a part of empathy shows: 0 not at all, 1 weakly or in general, 2 with the feeling or circumstance named. */
export type EmpathyLevel = 0 | 1 | 2;

/** The three parts of empathy, never one number. */
export type Empathy = Readonly<Record<EmpathyPart, EmpathyLevel>>;

/** The tone of one thing said by a collector. */
export interface Tone {
  readonly empathy: Empathy;
  /** Sentences that say back what was heard. */
  readonly reflections: number;
  /** Sentences that ask. */
  readonly questions: number;
  /** 0 (none) to below or at 1: the chance that at least one of the cues presses, were each to do so with its weight. */
  readonly pressure: number;
  readonly spans: readonly ToneSpan[];
}

/** Reads the tone of what a collector said. */
export type ReadTone = (text: string, language: Language) => Tone;

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** The strongest of some levels; 0 of none. */
export function strongestLevel(levels: readonly EmpathyLevel[]): EmpathyLevel {
  return ([2, 1] as const).find((level) => levels.includes(level)) ?? 0;
}

function levelOf(spans: readonly ToneSpan[], part: EmpathyPart): EmpathyLevel {
  return strongestLevel(
    spans.flatMap(({ shows, level }) => (shows === part && level !== undefined ? [level] : [])),
  );
}

/** A complex reflection says a feeling back; it counts as one just as a restatement does. */
function reflects({ spans }: ToneSentence): boolean {
  return spans.some(
    ({ shows, level }) => shows === "reflection" || (shows === "interpretation" && level === 2),
  );
}

/**
 * Makes the reader of tone. What it reads is words alone: it takes no sound of a voice, and it says nothing of a borrower. It is for coaching.
 *
 * Sources: parts of empathy, Sharma et al. 2020 (EPITOME); reflections and questions, motivational interviewing (AnnoMI, Wu et al. 2022).
 * The pressure index is our own: 1 - product of (1 - weight) over the cues found.
 */
export function toneReader(cues: ToneCues): ReadTone {
  return (text, language) => {
    const sentences = findToneSpans(text, language, cues);
    const spans = sentences.flatMap((sentence) => sentence.spans);
    const [reaction, interpretation, exploration] = empathyParts.map((part) => levelOf(spans, part));
    const ease = spans.reduce((left, { weight = 0 }) => left * (1 - weight), 1);
    return {
      empathy: {
        reaction: reaction ?? 0,
        interpretation: interpretation ?? 0,
        exploration: exploration ?? 0,
      },
      reflections: sentences.filter(reflects).length,
      questions: sentences.filter(({ isQuestion }) => isQuestion).length,
      pressure: rounded(1 - ease),
      spans,
    };
  };
}
