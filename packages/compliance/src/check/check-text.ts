import { categories, type Finding, type Language } from "@tactful/domain";
import { transforms, type View } from "@tactful/text";
import { mustRulesOf } from "../duties/must-rules.ts";
import type { CompiledRule, CompiledRules } from "../matching/compiled-rules.ts";
import type { LexiconAutomata } from "../matching/lexicon-automata.ts";
import { type MatchedPatterns, matchedPatterns } from "../matching/matched-patterns.ts";
import { createScanner, type Scan, type Scanner } from "../matching/scanner.ts";
import { createWordTagger, type WordTagger } from "../reader/word-tags.ts";
import { evaluateRules, isHarmless, type Reading, type RuleHit } from "./evaluate-rules.ts";
import { createLawLibrary, type LawLibrary, type LawPlace } from "./laws.ts";
import type { Passage } from "./passages.ts";
import { sourceSpan } from "./source-span.ts";
import type { Speech } from "./speech.ts";

/** What is needed to check a passage. */
export interface TextCheck {
  readonly compiled: CompiledRules;
  readonly scanner: Scanner;
  /** For the text before: its hits must not disturb those of the text at hand. */
  readonly contextScanner: Scanner;
  readonly laws: LawLibrary;
  readonly tagger: WordTagger;
  /** The view of the text that was scanned last, its disguises undone; undefined for another text. */
  readonly viewAtHand: (text: string) => View | undefined;
  readonly mustRules: readonly CompiledRule[];
}

/** What was found in a passage. */
export interface PassageFindings {
  readonly findings: readonly Finding[];
  /** Rule hits that facts have settled: the second reader leaves their words alone. */
  readonly settled: readonly { readonly start: number; readonly end: number }[];
  /** The passage as it was read; it holds until the scanner reads the next text. */
  readonly reading: Reading;
}

/** Whether a text holds a letter, digit or radical in another form than the plain one; full-width marks are how Chinese is written. */
function hasWideLetter(text: string): boolean {
  return [...text].some((sign) => {
    const plain = sign.normalize("NFKC");
    return /[\u2e80-\u2fdf]/.test(sign) || (plain !== sign && /[\p{L}\p{N}]/u.test(plain));
  });
}

/** Disguises that are worth naming: what every reader undoes without noticing is none. */
function evasionOf(marks: number, words: string, language: Language): readonly string[] {
  return transforms.filter((name, bit) => {
    if ((marks & (1 << bit)) === 0 || name === "case") return false;
    if (name === "width") return hasWideLetter(words);
    return name !== "traditional" || language === "zh-Hans";
  });
}

function findingOf(
  hit: RuleHit & { readonly status: Finding["status"] },
  check: TextCheck,
  scan: Scan,
  about: { readonly offset: number; readonly language: Language; readonly place: LawPlace },
): Finding | null {
  const placed = check.compiled.rules[hit.rule]?.placed;
  const category = placed?.rule.category;
  if (placed === undefined || category === undefined) return null;
  const { start: from, end: to } = sourceSpan(scan.view, hit);
  const words = scan.text.slice(from, to);
  const evasion = evasionOf(hit.marks, words, about.language);
  return {
    rule: placed.rule.id,
    category,
    severity: placed.rule.severity ?? categories[category].severity,
    status: hit.status,
    start: from + about.offset,
    end: to + about.offset,
    text: words,
    message: placed.rule.message,
    citations: check.laws.forFinding(category, placed.rule.citations ?? [], about.place),
    reader: "rules",
    ...(hit.needs.length === 0 ? {} : { needs: hit.needs }),
    ...(evasion.length === 0 ? {} : { evasion }),
  };
}

function isOpen(hit: RuleHit): hit is RuleHit & { readonly status: Finding["status"] } {
  return hit.status !== "fine";
}

const noFindings: PassageFindings["findings"] = [];
const noSpans: PassageFindings["settled"] = [];

/** Checks one passage against the must-not rules; spans are offsets into the whole text. */
export function checkPassage(
  check: TextCheck,
  passage: Passage,
  speech: Speech,
  about: { readonly language: Language; readonly place: LawPlace },
): PassageFindings {
  const scan = check.scanner.scan(passage.text);
  const matched = matchedPatterns(check.compiled, scan);
  let context: MatchedPatterns | undefined;
  const contextHas = (patterns: readonly number[]): boolean => {
    context ??= matchedPatterns(check.compiled, check.contextScanner.scan(speech.context ?? ""));
    return context.hasAny(patterns);
  };
  const reading = { scan, matched, speech, contextHas };
  const hits = evaluateRules(check.compiled, reading);
  if (hits.length === 0) return { findings: noFindings, settled: noSpans, reading };
  const findings = hits
    .filter(isOpen)
    .map((hit) => findingOf(hit, check, scan, { ...about, offset: passage.offset }))
    .filter((finding) => finding !== null);
  const settled = hits
    .filter((hit) => hit.status === "fine")
    .map((hit) => sourceSpan(scan.view, hit))
    .map(({ start, end }) => ({ start: passage.offset + start, end: passage.offset + end }));
  return { findings, settled, reading };
}

/** Whether no rule has anything against a passage, whoever says it, when and where. */
export function isHarmlessPassage({ compiled, scanner }: TextCheck, text: string): boolean {
  const scan = scanner.scan(text);
  return isHarmless(compiled, { scan, matched: matchedPatterns(compiled, scan) });
}

/** Makes the parts of a {@link TextCheck} that hold scratch memory. */
export function createTextCheck(compiled: CompiledRules, automata: LexiconAutomata): TextCheck {
  const scanner = createScanner(automata);
  return {
    compiled,
    mustRules: mustRulesOf(compiled),
    laws: createLawLibrary(compiled.book.laws),
    scanner,
    contextScanner: createScanner(automata),
    tagger: createWordTagger(compiled, automata, scanner.latest),
    viewAtHand: (text) => {
      const scan = scanner.latest();
      return scan?.text === text ? scan.read : undefined;
    },
  };
}
