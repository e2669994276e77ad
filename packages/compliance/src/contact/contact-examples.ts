import { ContactRequest, type Country, countryOf, parseValue } from "@tactful/domain";
import type { ContactBook } from "./contact-book.ts";
import type { ContactExample, ContactRule } from "./contact-rule.ts";
import { createContactRules } from "./contact-rules.ts";

/** A zone of each country in which examples that name none take place. */
const zones: Readonly<Record<Country, string>> = {
  AU: "Australia/Sydney",
  CN: "Asia/Shanghai",
  EU: "Europe/Brussels",
  HK: "Asia/Hong_Kong",
  IN: "Asia/Kolkata",
  SG: "Asia/Singapore",
  TW: "Asia/Taipei",
  UK: "Europe/London",
  US: "America/New_York",
};

/** Noon of Wednesday 14 October 2026, by the offset of each of the {@link zones}. */
const noons: Readonly<Record<Country, string>> = {
  AU: "2026-10-14T12:00:00+11:00",
  CN: "2026-10-14T12:00:00+08:00",
  EU: "2026-10-14T12:00:00+02:00",
  HK: "2026-10-14T12:00:00+08:00",
  IN: "2026-10-14T12:00:00+05:30",
  SG: "2026-10-14T12:00:00+08:00",
  TW: "2026-10-14T12:00:00+08:00",
  UK: "2026-10-14T12:00:00+01:00",
  US: "2026-10-14T12:00:00-04:00",
};

/** A zone for states that lie in another than New York. */
const stateZones: Readonly<Record<string, string>> = {
  "US-CA": "America/Los_Angeles",
  "US-WA": "America/Los_Angeles",
};

function requestOf(rule: ContactRule, example: ContactExample): ContactRequest {
  const { facts, history = [], ...given } = example;
  const country = countryOf(rule.jurisdiction);
  const request = {
    id: rule.id,
    jurisdiction: rule.jurisdiction,
    party: rule.parties?.[0] ?? "debtor",
    channel: rule.channels?.[0] ?? "call",
    at: noons[country],
    timeZone: stateZones[rule.jurisdiction] ?? zones[country],
    ...(rule.applies === undefined ? {} : { applies: rule.applies }),
    ...given,
    history: history.flatMap(({ times = 1, ...event }) => Array.from({ length: times }, () => event)),
    facts: {
      ...(rule.place === undefined ? {} : { place: rule.place }),
      ...(rule.products === undefined ? {} : { product_type: rule.products[0] }),
      ...facts,
    },
  };
  return parseValue(ContactRequest, request, "RULE_INVALID", { path: rule.id });
}

/** An example of a contact rule that does not come out as its pack says. */
export interface ContactExampleFailure {
  readonly rule: string;
  /** allowed: the rule forbids what it must allow; refused: the rule allows what it must forbid. */
  readonly kind: "allowed" | "refused";
  /** 0-based, among the examples of its kind. */
  readonly index: number;
}

/** Runs the examples of all contact rules, each rule by itself. Throws RULE_INVALID for an example that is no request. */
export function runContactExamples(book: ContactBook): readonly ContactExampleFailure[] {
  return book.rules.flatMap((rule) => {
    const { answer } = createContactRules({ ...book, rules: [rule] });
    return (["allowed", "refused"] as const).flatMap((kind) =>
      rule.examples[kind].flatMap((example, index) => {
        const isRefused = answer(requestOf(rule, example)).reasons.length > 0;
        return isRefused === (kind === "refused") ? [] : [{ rule: rule.id, kind, index }];
      }),
    );
  });
}
