import { announcements, scoresOfSets } from "../matching/announcements.ts";
import type { CompiledRules } from "../matching/compiled-rules.ts";
import type { LexiconAutomata } from "../matching/lexicon-automata.ts";
import { createScanner } from "../matching/scanner.ts";
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
    const { words, wordCount } = scanner.scan(text).store;
    for (const word of words.subarray(0, wordCount)) counts[word] = (counts[word] ?? 0) + 1;
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
  const scores = scoresOfSets(lexicon, (word) => frequencies[word] ?? 0);
  return { ...compiled, ...announcements(patterns, rules, lexicon, scores) };
}
