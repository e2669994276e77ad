import type { CompiledRules } from "../matching/compiled-rules.ts";
import { packLists } from "../matching/lists.ts";
import { createScanner, type LexiconAutomata } from "../matching/scanner.ts";
import type { RuleBook } from "../packs/rule-book.ts";

/** What an unseen word counts beside one that occurs in one text of the packs. */
const unseen = 0.05;

/** The lawful texts that the packs themselves hold: examples that must pass, and wordings. */
function lawfulTexts(book: RuleBook): readonly string[] {
  const passes = book.rules.flatMap(({ rule }) => rule.examples.pass);
  const wordings = Object.values(book.rewrites).flatMap((byLanguage) => Object.values(byLanguage).flat());
  return [...passes.map((example) => (typeof example === "string" ? example : example.text)), ...wordings];
}

/** In how many of the packs' lawful texts each word occurs. */
function wordFrequencies(book: RuleBook, automata: LexiconAutomata): Float64Array {
  const scanner = createScanner(automata);
  const counts = new Float64Array(automata.lexicon.words.length).fill(unseen);
  for (const text of lawfulTexts(book)) {
    for (const word of scanner.scan(text).store.words) counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

/**
 * Orders the sets of each pattern by how rare their words are in lawful talk, and announces the pattern by the rarest: most texts are
 * lawful, and then most patterns are never looked at.
 */
export function rankPatterns(compiled: CompiledRules, automata: LexiconAutomata): CompiledRules {
  const { lexicon, patterns, rules } = compiled;
  const frequencies = wordFrequencies(compiled.book, automata);
  const scores = new Float64Array(lexicon.setCount);
  frequencies.forEach((frequency, word) => {
    for (let at = lexicon.memberFrom[word] ?? 0; at < (lexicon.memberFrom[word + 1] ?? 0); at++) {
      const set = lexicon.memberSets[at] ?? 0;
      scores[set] = (scores[set] ?? 0) + frequency;
    }
  });
  const setsOfPattern = patterns.map((pattern) =>
    [...new Set(pattern.sets)].sort((left, right) => (scores[left] ?? 0) - (scores[right] ?? 0)),
  );
  const patternsOfAnchor: number[][] = Array.from(scores, () => []);
  for (const number of new Set(rules.flatMap((rule) => rule.any))) {
    patternsOfAnchor[setsOfPattern[number]?.[0] ?? 0]?.push(number);
  }
  const anchorsOfWord = Array.from(frequencies, (_, word) => {
    const sets = lexicon.memberSets.subarray(lexicon.memberFrom[word], lexicon.memberFrom[word + 1]);
    return [...sets].filter((set) => (patternsOfAnchor[set] ?? []).length > 0);
  });
  return {
    ...compiled,
    setsOfPattern: packLists(setsOfPattern),
    patternsOfAnchor: packLists(patternsOfAnchor),
    anchorsOfWord: packLists(anchorsOfWord),
  };
}
