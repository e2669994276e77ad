import { textOf, type View } from "@tactful/text";
import type { Cue } from "./cue-file.ts";
import type { CueBook } from "./load-cues.ts";

/** A cue that was found: UTF-16 offsets into the text, the end excluded. */
export interface CueHit {
  readonly cue: Cue;
  readonly start: number;
  readonly end: number;
}

/** What the cues find in an utterance. */
export interface CueReading {
  readonly hits: readonly CueHit[];
  /** The kinds of what was said just before. */
  readonly contexts: readonly string[];
  /** The word classes of the text, in the order in which they first occur. */
  readonly classes: readonly string[];
}

/** Folded units of a text that are searched; what a person says at a time is far shorter. */
const mostUnits = 2000;

/** The longest of the places where one of the patterns matches; null for nowhere. */
function longestMatch(patterns: readonly RegExp[], text: string): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  for (const pattern of patterns) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (best === null || found.length > best[1] - best[0]) best = [index, index + found.length];
    }
  }
  return best;
}

function holdsAny(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => text.search(pattern) >= 0);
}

function searchedText(view: View): string {
  return textOf(view, 0, Math.min(view.length, mostUnits));
}

/** The kinds of what was said just before. */
function contextsOf(book: CueBook, context: View | undefined): readonly string[] {
  if (context === undefined) return [];
  const text = searchedText(context);
  return book.contexts.filter(({ any }) => holdsAny(any, text)).map(({ id }) => id);
}

/** The word classes of a text, in the order in which they first occur. */
function classesOf(book: CueBook, text: string): readonly string[] {
  const places = book.classes.map(({ id, any }) => {
    const found = any.map((pattern) => text.search(pattern)).filter((place) => place >= 0);
    return { id, place: found.length === 0 ? -1 : Math.min(...found) };
  });
  return places
    .filter(({ place }) => place >= 0)
    .sort((left, right) => left.place - right.place)
    .map(({ id }) => id);
}

/** Finds the cues of a folded text; each is told once, at its longest place. */
export function findCues(book: CueBook, view: View, context: View | undefined): CueReading {
  const contexts = contextsOf(book, context);
  const text = searchedText(view);
  const hits: CueHit[] = [];
  for (const { cue, any, unless } of book.cues) {
    if (cue.after !== undefined && !cue.after.some((id) => contexts.includes(id))) continue;
    const found = longestMatch(any, text);
    if (found === null || found[0] === found[1] || holdsAny(unless, text)) continue;
    hits.push({ cue, start: view.start[found[0]] ?? 0, end: view.end[found[1] - 1] ?? 0 });
  }
  return { hits, contexts, classes: classesOf(book, text) };
}
