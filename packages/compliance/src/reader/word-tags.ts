import type { CompiledRules } from "../matching/compiled-rules.ts";
import { type HitStore, hitKinds, hitsOf, isSetHit } from "../matching/hit-store.ts";
import { createScanner, type LexiconAutomata } from "../matching/scanner.ts";

/** What the second reader is told of a text beside its letters: the word classes and cues that it holds. */
export type WordTagger = (text: string) => readonly string[];

/** Longest list of classes of which pairs are told; a text with more is long, and its pairs mean little. */
const mostPaired = 14;

/** Where a set first occurs, told by more than the sound of two syllables; -1 for nowhere. */
function firstPlace(store: HitStore, set: number): number {
  if (!isSetHit(store, set)) return -1;
  const hit = hitsOf(store, set).find((one) => (store.kind[one] ?? 0) < hitKinds.weakSound);
  return hit === undefined ? -1 : (store.start[hit] ?? -1);
}

/**
 * Makes a tagger: `c:<class>` for each word class of the packs that a text holds, `q:<kind>` for each kind of cue, and `a>b` for each two of
 * them in the order in which they first occur. Synonyms that the packs know as one class are one to the reader, too.
 */
export function createWordTagger(compiled: CompiledRules, automata: LexiconAutomata): WordTagger {
  const scanner = createScanner(automata);
  const sets: readonly (readonly [tag: string, set: number])[] = [
    ...compiled.readerSets.map(([name, set]) => [`c:${name}`, set] as const),
    ...compiled.cues.map(({ cue, before }) => [`q:${cue.kind}`, before] as const),
  ];
  const tagsOf = (text: string): readonly string[] => {
    const { store } = scanner.scan(text);
    const places = sets
      .map(([tag, set]) => ({ tag, place: firstPlace(store, set) }))
      .filter(({ place }) => place >= 0);
    const tags = places.map(({ tag }) => tag);
    const ordered = places.toSorted((left, right) => left.place - right.place).slice(0, mostPaired);
    ordered.forEach((first, index) => {
      for (const second of ordered.slice(index + 1)) tags.push(`${first.tag}>${second.tag}`);
    });
    return tags;
  };
  // The same passage is read for its findings and again for what they are worth.
  let last: { readonly text: string; readonly tags: readonly string[] } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, tags: tagsOf(text) };
    return last.tags;
  };
}
