import { type Citation, type ContactRequest, countryOf, type Facts } from "@tactful/domain";
import { reachesInto } from "../check/applies-to.ts";
import type { Law } from "../packs/law.ts";
import { dayOfDate } from "./calendar-day.ts";
import type { ContactBook } from "./contact-book.ts";
import type { ContactRule } from "./contact-rule.ts";
import { type CompiledCount, compileCount } from "./count-limit.ts";
import { type FactPredicate, gatePredicate } from "./fact-test.ts";
import { type CompiledHours, compileHours } from "./hours-limit.ts";

/** A rule ready to be held against requests; it has exactly one of hours, count and gate. */
export interface CompiledContactRule {
  readonly rule: ContactRule;
  readonly citation: Citation;
  readonly applies: "first_party" | "agency" | undefined;
  /** Local days on which it is in force, both included. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly hours: CompiledHours | null;
  readonly count: CompiledCount | null;
  /** Answers whether the gate is closed. */
  readonly gate: FactPredicate | null;
}

function citationOf({ instrument, article, layer, grade }: Law): Citation {
  return { instrument, ...(article === undefined ? {} : { article }), layer, grade };
}

function firstDay(rule: ContactRule, law: Law): number {
  const dates = [rule.effectiveFrom, law.effectiveFrom].filter((date) => date !== undefined);
  return Math.max(Number.NEGATIVE_INFINITY, ...dates.map(dayOfDate));
}

function lastDay(rule: ContactRule, law: Law): number {
  const dates = [rule.effectiveTo, law.effectiveTo].filter((date) => date !== undefined);
  return Math.min(Number.POSITIVE_INFINITY, ...dates.map(dayOfDate));
}

/** Makes a rule ready; `law` is the one it cites. */
export function compileContactRule(
  rule: ContactRule,
  law: Law,
  holidays: ContactBook["holidays"],
): CompiledContactRule {
  const country = countryOf(rule.jurisdiction);
  return {
    rule,
    citation: citationOf(law),
    applies: rule.applies ?? law.applies,
    fromDay: firstDay(rule, law),
    toDay: lastDay(rule, law),
    hours: rule.hours === undefined ? null : compileHours(rule.hours, country, holidays.get(country)),
    count: compileCount(rule),
    gate: rule.gate === undefined ? null : gatePredicate(rule.gate),
  };
}

/** What a request must share with a rule to be bound by it, its facts left out of account. */
export type BindingKey = Pick<ContactRequest, "jurisdiction" | "applies" | "party" | "channel">;

/** Whether a rule binds requests of some kind. */
export function binds({ rule, applies }: CompiledContactRule, key: BindingKey): boolean {
  return (
    reachesInto(rule.jurisdiction, key.jurisdiction) &&
    (applies === undefined || applies === key.applies) &&
    (rule.parties === undefined || rule.parties.includes(key.party)) &&
    (rule.channels === undefined || rule.channels.includes(key.channel))
  );
}

/** Whether a rule speaks of the place and product of a request; a product that is not known is none, a place that is not known is home. */
export function concerns({ rule }: CompiledContactRule, facts: Facts): boolean {
  if (rule.place !== undefined && (rule.place === "work") !== (facts.place === "work")) return false;
  if (rule.products === undefined) return true;
  return facts.product_type !== undefined && rule.products.includes(facts.product_type);
}
