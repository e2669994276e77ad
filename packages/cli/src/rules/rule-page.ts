import { relative } from "node:path";
import type { PlacedRule, Rule, RuleBook, RuleExample } from "@tactful/compliance";
import { categories, duties, type LocalizedText } from "@tactful/domain";
import { lawLine, lawsOfRule } from "./rule-laws.ts";
import { severityOfRule } from "./run-rules-list.ts";

const kinds: Readonly<Record<Rule["kind"], string>> = {
  "must-not": "must not be said",
  must: "must be said",
  order: "must come after something else",
  count: "must not be said too often in one conversation",
  model: "a reading of the classifier, where no rule speaks",
};

const excuses: Readonly<Record<NonNullable<Rule["except"]>[number], string>> = {
  negated: "it is denied (we will never ...)",
  reported: "somebody else's words are told",
  recital: "a rule is recited",
  question: "it stands in a question to the listener",
  hedged: "it is conditional and true",
};

function both({ zh, en }: LocalizedText): string {
  return `${zh}  /  ${en}`;
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function exampleLine(example: string | RuleExample): string {
  if (typeof example === "string") return example;
  const { text, ...given } = example;
  const notes = Object.entries(given).map(
    ([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return notes.length === 0 ? text : `${text}  (${notes.join("; ")})`;
}

function patternLine(pattern: NonNullable<Rule["any"]>[number]): string {
  if (typeof pattern === "string") return pattern;
  if ("regex" in pattern) return `/${pattern.regex}/`;
  return pattern.evasion === undefined ? pattern.pattern : `${pattern.pattern}  (${pattern.evasion})`;
}

function conditionLines(rule: Rule): readonly string[] {
  const { when, needs, speakers, channels, threshold, atLeast } = rule;
  return [
    `said by ${(speakers ?? ["collector", "bot", "script"]).join(", ")}`,
    ...(channels === undefined ? [] : [`on ${channels.join(", ")}`]),
    ...(when === undefined ? [] : [`when ${JSON.stringify(when)}`]),
    ...(threshold === undefined ? [] : [`probability at least ${threshold}`]),
    ...(atLeast === undefined ? [] : [`from ${atLeast} times on`]),
    ...(needs ?? []).map(
      ({ fact, lawful }) =>
        `lawful only if the fact ${fact} is ${lawful ? "true" : "untrue"}; not known: needs-fact`,
    ),
  ];
}

function excuseLines({ except, kind }: Rule): readonly string[] {
  if (kind !== "must-not") return [];
  return (except ?? (["negated", "reported", "recital"] as const)).map((excuse) => excuses[excuse]);
}

function aboutOf({ category, duty }: Rule): string {
  if (category !== undefined) return `${category}  ${both(categories[category].name)}`;
  return duty === undefined ? "" : `${duty}  ${both(duties[duty].name)}`;
}

/** All there is to say of one rule, as lines for reading. */
export function rulePage({ rule, pack, place }: PlacedRule, book: RuleBook): readonly string[] {
  const rewrites = rule.rewrite ?? (rule.category === undefined ? undefined : book.rewrites[rule.category]);
  const wordings = [
    ...(rewrites?.["zh-Hans"] ?? []),
    ...(rewrites?.["zh-Hant"] ?? []),
    ...(rewrites?.en ?? []),
  ];
  const where = rule.jurisdictions === undefined ? "everywhere" : rule.jurisdictions.join(", ");
  const waivers = book.waivers.filter((waiver) => waiver.rule === rule.id);
  return [
    `${rule.id}  (version ${rule.version}, pack ${pack}, ${relative(".", place.file)}:${place.line})`,
    both(rule.title),
    "",
    `${severityOfRule(rule)}; ${kinds[rule.kind]}; ${rule.languages.join(", ")}; ${where}`,
    aboutOf(rule),
    "",
    rule.message.zh,
    rule.message.en,
    ...block("Applies", conditionLines(rule)),
    ...block("Does not count where", excuseLines(rule)),
    ...block("Law", lawsOfRule(rule, book).map(lawLine)),
    ...block(
      "Waived",
      waivers.map(({ to, owner, reason, expires }) => `to ${to} by ${owner} until ${expires}: ${reason}`),
    ),
    ...block("Looks for", (rule.any ?? []).map(patternLine)),
    ...block(
      "and for one of",
      (rule.all ?? []).map((group) => group.map(patternLine).join("  |  ")),
    ),
    ...block("Not where", [...(rule.none ?? []), ...(rule.antipatterns ?? [])].map(patternLine)),
    ...block("Flags", rule.examples.flag.map(exampleLine)),
    ...block("Lets pass", rule.examples.pass.map(exampleLine)),
    ...block("Say instead", wordings.slice(0, 6)),
  ];
}
