import { foldPlain, type View } from "@tactful/text";
import type { DialogueModel } from "./load-dialogue-model.ts";
import type { ReadText, Said } from "./signal-features.ts";
import { crisisLabel } from "./signal-label.ts";

/** A part of a text: UTF-16 offsets, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Most parts that are tried: long texts are tried at wider steps. */
const mostParts = 48;

/** Where words begin: each Han character, each word of letters. */
function wordBegins(text: string): readonly number[] {
  return [...text.matchAll(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/g)].map(({ index }) => index);
}

/** Overlapping parts of a text: some six characters of Chinese or four words each. */
function partsOf(text: string): readonly Span[] {
  const begins = wordBegins(text);
  const width = /[\u3400-\u9fff]/.test(text) ? 6 : 4;
  if (begins.length <= width) return [];
  const step = Math.max(1, Math.ceil((begins.length - width) / mostParts));
  const parts: Span[] = [];
  for (let first = 0; first + width <= begins.length; first += step) {
    const end = begins[first + width] ?? text.length;
    const start = begins[first] ?? 0;
    parts.push({ start, end: start + text.slice(start, end).trimEnd().length });
  }
  return parts;
}

function scoreIn(model: DialogueModel, view: View, label: string): number {
  const { probability, margins } = model.classifier.classify({ view });
  if (label === crisisLabel) return Math.log(probability / (1 - probability));
  return margins[model.classifier.labels.indexOf(label)] ?? 0;
}

function wholeOf(text: string): Span {
  const start = text.length - text.trimStart().length;
  return { start: Math.min(start, text.trimEnd().length), end: text.trimEnd().length };
}

/** The words that tell most for a label: those of its cue, else the part of the text that the classifier weighs highest by itself. */
export function evidenceOf(model: DialogueModel, said: Said, read: ReadText, label: string): Span {
  const own = read.cues.hits.filter(({ cue }) => cue.shows === label);
  if (own.length > 0) {
    const longest = own.reduce((best, hit) => (hit.end - hit.start > best.end - best.start ? hit : best));
    return { start: longest.start, end: longest.end };
  }
  let best = wholeOf(said.text);
  let most = Number.NEGATIVE_INFINITY;
  for (const part of partsOf(said.text)) {
    const score = scoreIn(model, foldPlain(said.text.slice(part.start, part.end)), label);
    if (score <= most) continue;
    most = score;
    best = part;
  }
  return best;
}
