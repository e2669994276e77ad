import type { Finding, Utterance } from "@tactful/domain";
import { createTextCheck } from "../check/check-text.ts";
import type { Checker } from "../check/checker.ts";
import { signalsOf } from "../check/signals-of.ts";
import type { ReadyPacks } from "../compiled/compiled-packs.ts";
import { matchedPatterns } from "../matching/matched-patterns.ts";
import type { DutySignal } from "../packs/duty-rule.ts";
import type { Rule, RuleExample } from "../packs/rule.ts";
import type { PackPlace, PlacedRule } from "../packs/rule-book.ts";

/** An example of a pack that does not come out as the pack says. */
export interface ExampleFailure {
  /** Id of the rule, or name of the duty signal. */
  readonly rule: string;
  /** missed: must be flagged and is not; status: flagged under another status; flagged: must pass and is flagged. */
  readonly kind: "missed" | "status" | "flagged";
  readonly text: string;
  /** The words that were wrongly flagged. */
  readonly words?: string;
  /** Where the rule begins; absent for a duty signal, which carries no place. */
  readonly place?: PackPlace;
}

/** How the examples of the packs came out. */
export interface ExamplesResult {
  readonly rules: number;
  readonly examples: number;
  readonly failures: readonly ExampleFailure[];
}

function utteranceOf(rule: Rule, example: string | RuleExample): Utterance {
  const { status: _status, ...given } = typeof example === "string" ? { text: example } : example;
  const [jurisdiction] = rule.jurisdictions ?? [];
  const [channel] = rule.channels ?? [];
  return {
    speaker: rule.speakers?.[0] ?? "collector",
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(channel === undefined ? {} : { channel }),
    ...given,
  };
}

/** Of findings of one category on the same words only one stays; so another rule of the category may speak for this one. */
function isOfRule(rule: Rule): (finding: Finding) => boolean {
  return (finding) => finding.rule === rule.id || finding.category === rule.category;
}

function ruleFailures({ rule, place }: PlacedRule, checker: Checker): readonly ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  const textOf = (example: string | RuleExample): string =>
    typeof example === "string" ? example : example.text;
  for (const example of rule.examples.flag) {
    const own = checker.utterance(utteranceOf(rule, example)).findings.filter(isOfRule(rule));
    const status = typeof example === "string" ? undefined : example.status;
    const text = textOf(example);
    if (own.length === 0) failures.push({ rule: rule.id, kind: "missed", text, place });
    else if (status !== undefined && !own.some((finding) => finding.status === status)) {
      failures.push({ rule: rule.id, kind: "status", text, place });
    }
  }
  for (const example of rule.examples.pass) {
    const { findings } = checker.utterance(utteranceOf(rule, example));
    const wrong = findings.find((finding) => finding.rule === rule.id);
    if (wrong !== undefined) {
      failures.push({ rule: rule.id, kind: "flagged", text: textOf(example), words: wrong.text, place });
    }
  }
  return failures;
}

/** Makes the function that runs the examples of a duty signal. */
function signalRunner({ compiled, automata }: ReadyPacks): (signal: DutySignal) => readonly ExampleFailure[] {
  const { scanner } = createTextCheck(compiled, automata);
  return ({ signal, speaker, examples }) => {
    const isHeard = (text: string): boolean =>
      signalsOf(compiled, matchedPatterns(compiled, scanner.scan(text)), speaker).has(signal);
    const missed = examples.hit
      .filter((text) => !isHeard(text))
      .map((text): ExampleFailure => ({ rule: signal, kind: "missed", text }));
    const flagged = examples.miss
      .filter(isHeard)
      .map((text): ExampleFailure => ({ rule: signal, kind: "flagged", text }));
    return [...missed, ...flagged];
  };
}

/**
 * Runs the examples of the must-not rules and of the duty signals. Rules that look at whole conversations and those of the classifier are
 * left out: one sentence does not show them. `isWanted` picks by the place in the files of the packs, which must have been compiled now: the prepared form holds no examples.
 */
export function runExamples(
  ready: ReadyPacks,
  checker: Checker,
  options: { readonly isWanted?: (place: PackPlace) => boolean } = {},
): ExamplesResult {
  const { isWanted = () => true } = options;
  const { book } = ready.compiled;
  const tested = book.rules.filter(({ rule, place }) => rule.kind === "must-not" && isWanted(place));
  const signals = book.signals.filter((_, index) => {
    const place = book.signalPlaces[index];
    return place === undefined || isWanted(place);
  });
  const runSignal = signalRunner(ready);
  const counts = [
    ...tested.map(({ rule }) => rule.examples.flag.length + rule.examples.pass.length),
    ...signals.map(({ examples }) => examples.hit.length + examples.miss.length),
  ];
  return {
    rules: tested.length + signals.length,
    examples: counts.reduce((sum, count) => sum + count, 0),
    failures: [...tested.flatMap((placed) => ruleFailures(placed, checker)), ...signals.flatMap(runSignal)],
  };
}
