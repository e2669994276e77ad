import type { Language } from "@tactful/domain";
import { foldPlain, sentenceEnds, textOf, type View } from "@tactful/text";
import type { CompiledToneCue, ToneCues } from "./load-tone.ts";

/** Words that show something of the tone: UTF-16 offsets into the text, the end excluded. */
export interface ToneSpan {
  readonly cue: string;
  readonly shows: CompiledToneCue["cue"]["shows"];
  /** 1 or 2 for a part of empathy. */
  readonly level?: 1 | 2;
  /** Above 0 and up to 1 for pressure. */
  readonly weight?: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sentence of a text with what it shows. */
export interface ToneSentence {
  readonly start: number;
  readonly end: number;
  readonly isQuestion: boolean;
  readonly spans: readonly ToneSpan[];
}

/** Folded units of a text that are read; what a person says at a time is far shorter. */
const mostUnits = 4000;

interface Units {
  readonly from: number;
  readonly to: number;
}

function sentencesOf(view: View): readonly Units[] {
  const length = Math.min(view.length, mostUnits);
  const ends = [...sentenceEnds(view)].map((end) => end + 1).filter((end) => end < length);
  const bounds = [0, ...ends, length];
  return bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? 0, to }));
}

/** The longest place where one of the patterns matches; null for nowhere. */
function longestMatch(patterns: readonly RegExp[], text: string): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  for (const pattern of patterns) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (found.length > 0 && (best === null || found.length > best[1] - best[0])) {
        best = [index, index + found.length];
      }
    }
  }
  return best;
}

function spanOf(
  { cue, any, unless }: CompiledToneCue,
  folded: string,
  source: { readonly view: View; readonly from: number; readonly text: string },
): readonly ToneSpan[] {
  const found = longestMatch(any, folded);
  if (found === null || longestMatch(unless, folded) !== null) return [];
  const { view, from, text } = source;
  const start = view.start[from + found[0]] ?? 0;
  const end = view.end[from + found[1] - 1] ?? text.length;
  return [
    {
      cue: cue.id,
      shows: cue.shows,
      ...(cue.level === undefined ? {} : { level: cue.level }),
      ...(cue.weight === undefined ? {} : { weight: cue.weight }),
      start,
      end,
      text: text.slice(start, end),
    },
  ];
}

/** Reads a text sentence by sentence; each cue is told once a sentence, at its longest place. Blank sentences are left out. */
export function findToneSpans(text: string, language: Language, cues: ToneCues): readonly ToneSentence[] {
  const view = foldPlain(text);
  const known = cues[language === "en" ? "en" : "zh"];
  return sentencesOf(view).flatMap(({ from, to }) => {
    const folded = textOf(view, from, to);
    const blank = folded.length - folded.trimStart().length;
    const words = folded.trim();
    if (words === "") return [];
    const first = from + blank;
    const spans = known.flatMap((cue) => spanOf(cue, words, { view, from: first, text }));
    return [
      {
        start: view.start[first] ?? 0,
        end: view.end[first + words.length - 1] ?? text.length,
        isQuestion: words.endsWith("?") || spans.some(({ shows }) => shows === "question"),
        spans: spans.filter(({ shows }) => shows !== "question"),
      },
    ];
  });
}
