import type { Finding, Wording } from "@tactful/domain";
import type { StagedText } from "../library/library.ts";
import type { Purpose } from "../library/library-text.ts";
import { openerOf } from "../library/opener.ts";
import { gramsOf, mostShared, sharedGrams } from "../library/similar-texts.ts";

/** What is said of a wording by the language check. */
export type CheckWording = (text: string) => readonly Finding[];

/** What a collector said before, as far as it must not be said again. */
export interface SaidBefore {
  /** Openers of the last three turns of ours. */
  readonly openers: ReadonlySet<string>;
  readonly grams: readonly ReadonlySet<string>[];
}

/** So many turns of ours must pass before one may begin the same way. */
const openerTurns = 3;

/** So many of our last turns are remembered, so that nothing is said twice. */
const remembered = 12;

/** Reads what was said from the texts of our turns, oldest first. */
export function saidBefore(ours: readonly string[]): SaidBefore {
  return {
    openers: new Set(ours.slice(-openerTurns).map(openerOf)),
    grams: ours.slice(-remembered).map(gramsOf),
  };
}

/** Whether a text begins as one of the last three turns did, or says what was said. */
export function isRepeated(text: string, before: SaidBefore): boolean {
  if (before.openers.has(openerOf(text))) return true;
  const own = gramsOf(text);
  return before.grams.some((grams) => sharedGrams(own, grams) > mostShared);
}

/** A text that may be said. */
export interface SaidText {
  readonly wording: Wording;
  readonly asks: boolean;
}

/** What {@link sayTexts} chooses by. */
export interface SayRules {
  readonly fill: (wording: string) => string | null;
  readonly check: CheckWording;
  /** Whether a text that is filled in may be said to whoever listens. */
  readonly mayBeSaid: (text: string) => boolean;
  readonly before: SaidBefore;
  readonly most: number;
}

function wholeText({ subject, text }: StagedText): string {
  return subject === undefined ? text : `${subject}\n\n${text}`;
}

function sayText(text: StagedText, rules: SayRules): SaidText | null {
  const said = rules.fill(wholeText(text));
  if (said === null || !rules.mayBeSaid(said)) return null;
  const findings = rules.check(said);
  if (findings.length > 0) return null;
  const { id, purpose, asks } = text;
  return { wording: { text: said, purpose, source: { kind: "library", id }, findings }, asks };
}

/** New texts before repeated ones, and among those each purpose once before any twice. */
function ordered(ranked: readonly StagedText[], rules: SayRules): readonly StagedText[] {
  const fresh: StagedText[] = [];
  const same: StagedText[] = [];
  const purposes = new Set<Purpose>();
  const openers = new Set<string>();
  for (const text of ranked) {
    if (isRepeated(rules.fill(text.text) ?? text.text, rules.before)) continue;
    const opener = openerOf(text.text);
    const isNew = !purposes.has(text.purpose) && !openers.has(opener);
    (isNew ? fresh : same).push(text);
    purposes.add(text.purpose);
    openers.add(opener);
  }
  return [...fresh, ...same];
}

/** The first texts that may be said: filled in, not repeated, and without a finding; none leaves that is flagged. */
export function sayTexts(ranked: readonly StagedText[], rules: SayRules): readonly SaidText[] {
  const said: SaidText[] = [];
  for (const text of ordered(ranked, rules)) {
    if (said.length >= rules.most) break;
    const one = sayText(text, rules);
    if (one !== null) said.push(one);
  }
  return said;
}
