import { type CategoryId, categories, type Finding } from "@tactful/domain";
import { type Counts, countTable, type Retrieval, retrievalOf } from "./retrieval.ts";
import { isRightCategory, type UtteranceOutcome } from "./utterance-outcome.ts";
import { type Share, wilsonShare } from "./wilson-interval.ts";

/** How a group of records fared: how many of its violations were found and how many of its clean ones flagged. */
export interface GroupFigures {
  readonly name: string;
  readonly records: number;
  /** Found among those that break the rules. */
  readonly found: Share;
  /** Flagged among the clean ones. */
  readonly falseAlarms: Share;
}

/** Figures of one language, category or rule. */
export interface NamedRetrieval extends Retrieval {
  readonly name: string;
}

/** Figures of a category: found as this category, and found at all. */
export interface CategoryFigures extends NamedRetrieval {
  readonly detected: Share;
}

/** All figures of labelled utterances. */
export interface UtteranceFigures {
  readonly records: number;
  readonly overall: Retrieval;
  readonly languages: readonly NamedRetrieval[];
  readonly categories: readonly CategoryFigures[];
  /** Of a rule: recall is the share of its category's records that it found by itself. */
  readonly rules: readonly NamedRetrieval[];
  readonly forms: readonly GroupFigures[];
  readonly functions: readonly GroupFigures[];
  readonly evasions: readonly GroupFigures[];
  /** Of what was found: how often the gravest finding names a right category. */
  readonly categoryOfFirst: Share;
  readonly suggestions: { readonly covered: Share; readonly distinct: number; readonly mostUsed: Share };
}

const kindOf = { right: "right", missed: "missed", wrong: "wrong", quiet: null } as const;

function overallOf(outcomes: readonly UtteranceOutcome[]): Retrieval {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const { verdict } of outcomes) {
    const kind = kindOf[verdict];
    if (kind !== null) counts[kind]++;
  }
  return retrievalOf(counts);
}

function languagesOf(outcomes: readonly UtteranceOutcome[]): readonly NamedRetrieval[] {
  const names = [...new Set(outcomes.map(({ language }) => language))].toSorted();
  const groups = names.map((name) => ({ name, own: outcomes.filter(({ language }) => language === name) }));
  const chinese = outcomes.filter(({ language }) => language !== "en");
  const both = names.filter((name) => name !== "en").length > 1 ? [{ name: "zh", own: chinese }] : [];
  return [...both, ...groups].map(({ name, own }) => ({ name, ...overallOf(own) }));
}

function named(entries: readonly (readonly [string, Counts])[]): readonly NamedRetrieval[] {
  return entries.map(([name, counts]) => ({ name, ...retrievalOf(counts) }));
}

function detectedOf(outcomes: readonly UtteranceOutcome[], category: string): Share {
  const own = outcomes.filter(({ label }) => label.expect !== "clean" && label.category === category);
  return wilsonShare(own.filter(({ verdict }) => verdict === "right").length, own.length);
}

function categoriesOf(outcomes: readonly UtteranceOutcome[]): readonly CategoryFigures[] {
  const table = countTable(Object.keys(categories));
  for (const { label, counted } of outcomes) {
    const said = new Set<CategoryId>(counted.map(({ category }) => category));
    const wanted = label.expect === "clean" ? undefined : label.category;
    if (wanted !== undefined) table.add(wanted, said.has(wanted) ? "right" : "missed");
    const isWrong = (category: CategoryId): boolean =>
      label.expect === "clean" || !isRightCategory(label, category);
    for (const category of [...said].filter(isWrong)) table.add(category, "wrong");
  }
  return named(table.entries()).map((figures) => ({
    ...figures,
    detected: detectedOf(outcomes, figures.name),
  }));
}

/** What a rule is meant for: its category and its languages. */
export interface RuleScope {
  readonly id: string;
  readonly category?: CategoryId;
  readonly languages: readonly ("zh" | "en")[];
}

/** The rules that were meant for a record and did not find it. */
function silentRules(
  { language, label }: UtteranceOutcome,
  scopes: readonly RuleScope[],
  found: ReadonlySet<string>,
): readonly RuleScope[] {
  if (label.expect === "clean") return [];
  const side = language === "en" ? "en" : "zh";
  return scopes.filter(
    ({ id, category, languages }) =>
      category === label.category && languages.includes(side) && !found.has(id),
  );
}

function rulesOf(
  outcomes: readonly UtteranceOutcome[],
  scopes: readonly RuleScope[],
): readonly NamedRetrieval[] {
  const table = countTable(scopes.map(({ id }) => id));
  for (const outcome of outcomes) {
    const { label, counted } = outcome;
    const byRule = new Map<string, Finding>(counted.map((finding) => [finding.rule, finding]));
    for (const [rule, { category }] of byRule) {
      const isRight = label.expect !== "clean" && isRightCategory(label, category);
      table.add(rule, isRight ? "right" : "wrong");
    }
    for (const { id } of silentRules(outcome, scopes, new Set(byRule.keys()))) table.add(id, "missed");
  }
  return named(table.entries());
}

function groupsOf(
  outcomes: readonly UtteranceOutcome[],
  nameOf: (outcome: UtteranceOutcome) => string | undefined,
): readonly GroupFigures[] {
  const groups = new Map<string, UtteranceOutcome[]>();
  for (const outcome of outcomes) {
    const name = nameOf(outcome);
    if (name === undefined) continue;
    const group = groups.get(name) ?? [];
    group.push(outcome);
    groups.set(name, group);
  }
  const count = (group: readonly UtteranceOutcome[], verdict: UtteranceOutcome["verdict"]): number =>
    group.filter((outcome) => outcome.verdict === verdict).length;
  return [...groups]
    .toSorted((left, right) => (left[0] < right[0] ? -1 : 1))
    .map(([name, group]) => {
      const right = count(group, "right");
      const wrong = count(group, "wrong");
      return {
        name,
        records: group.length,
        found: wilsonShare(right, right + count(group, "missed")),
        falseAlarms: wilsonShare(wrong, wrong + count(group, "quiet")),
      };
    });
}

function suggestionsOf(findings: readonly Finding[]): UtteranceFigures["suggestions"] {
  const violations = findings.filter(({ status }) => status === "violation");
  const given = violations.flatMap(({ suggestion }) => (suggestion === undefined ? [] : [suggestion]));
  const counts = new Map<string, number>();
  for (const suggestion of given) counts.set(suggestion, (counts.get(suggestion) ?? 0) + 1);
  return {
    covered: wilsonShare(given.length, violations.length),
    distinct: counts.size,
    mostUsed: wilsonShare(Math.max(0, ...counts.values()), given.length),
  };
}

/** The figures of labelled utterances. */
export function utteranceFigures(
  outcomes: readonly UtteranceOutcome[],
  scopes: readonly RuleScope[],
): UtteranceFigures {
  const judged = outcomes.filter(({ isCategoryRight }) => isCategoryRight !== null);
  const found = outcomes.filter(({ verdict }) => verdict === "right");
  return {
    records: outcomes.length,
    overall: overallOf(outcomes),
    languages: languagesOf(outcomes),
    categories: categoriesOf(outcomes),
    rules: rulesOf(outcomes, scopes),
    forms: groupsOf(outcomes, ({ label }) => label.form),
    functions: groupsOf(outcomes, ({ label }) => label.function),
    evasions: groupsOf(outcomes, ({ label }) => label.evasion),
    categoryOfFirst: wilsonShare(judged.filter((one) => one.isCategoryRight === true).length, judged.length),
    suggestions: suggestionsOf(found.flatMap(({ counted }) => counted)),
  };
}
